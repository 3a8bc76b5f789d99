import { expect, test } from 'vitest';
import { genForm4 } from '../../bench/gen-form4.mjs';
import { Snapshot, type CheckSettings } from '../../server/src/service/snapshot';

const settings: CheckSettings = { today: { year: 2026, month: 11, day: 24 } };

test('the fixes of all findings have one getter, since V8 keeps each with what it sees until it looks through the whole heap', () => {
	const { text } = genForm4({ rows: 40, footnotes: 3, seed: 3, errorRate: 0.5 });
	const getters = [text, `${text}\n`].flatMap((one) =>
		Snapshot.open(one)
			.findings(settings)
			.flatMap((finding): unknown[] => {
				const fixes = Object.getOwnPropertyDescriptor(finding, 'fixes');
				return fixes ? [Reflect.get(fixes, 'get')] : [];
			}),
	);
	expect(getters.length).toBeGreaterThan(2);
	expect(new Set(getters).size).toBe(1);
});
