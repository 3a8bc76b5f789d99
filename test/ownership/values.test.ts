import { expect, test } from 'vitest';
import { Snapshot, type CheckSettings } from '../../server/src/service/snapshot';
import { minimal } from './minimal';

const settings: CheckSettings = { today: { year: 2026, month: 11, day: 24 } };

test.each(['2024-ab-01', '2024-01-0x', '20x4-01-01', '2024-1 -01', '2024-00-01', '2024-01-00', '2024-02-𝄞'])(
	'%s is no date',
	(written) => {
		const text = minimal.replace(/<periodOfReport>[^<]*/, `<periodOfReport>${written}`);
		const snapshot = Snapshot.open(text);
		expect(snapshot.filing.period).toMatchObject({ kind: 'unreadable', raw: written });
		const said = snapshot.findings(settings).map(({ rule, message, range }) => [rule.id, message, range.start.line]);
		expect(said).toEqual([['date-invalid', expect.stringContaining(`${written} is not a date`), 4]]);
	},
);
