import { describe, expect, test } from 'vitest';
import { rules } from '../../server/src/rules';
import { frameBad, frameGood } from '../../server/src/rules/frames';
import { applyFix, Snapshot, type CheckSettings } from '../../server/src/service/snapshot';

const settings: CheckSettings = { today: { year: 2026, month: 11, day: 24 } };

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
	test('says where it comes from', () => {
		expect(rule.source.length).toBeGreaterThan(0);
		expect(rule.condition).toMatch(/\.$/);
	});

	test.each(rule.examples.map((example) => [example.title, example] as const))('%s', (_, example) => {
		const { text, findings } = frameBad(example);
		const snapshot = Snapshot.open(text);
		const asked = rule.severity === 'off' ? { ...settings, severities: new Map([[id, 'hint'] as const]) } : settings;
		const found = snapshot.findings(asked).filter((finding) => finding.rule.id === id);
		expect(
			found.map(({ message, range }) => ({
				line: range.start.line,
				start: range.start.character,
				end: range.end.character,
				rule: id,
				message,
			})),
		).toEqual(findings);

		const fix = found[0]?.fixes?.[0];
		if (example.good === undefined) return;
		if (!fix) throw new Error('The example has a good text, and the finding no fix');
		const mended = applyFix(snapshot, fix);
		expect(mended.source.text).toBe(frameGood(example, example.bad));
		expect(mended.findings(settings).filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual(
			[],
		);
	});
});

describe('safe fixes', () => {
	const cases = rules.flatMap((rule) =>
		rule.examples.map((example) => [`${rule.id}: ${example.title}`, example] as const),
	);
	test.each(cases)('%s', (_, example) => {
		const snapshot = Snapshot.open(frameBad(example).text);
		for (const finding of snapshot.findings(settings)) {
			for (const fix of (finding.fixes ?? []).filter(({ safe }) => safe)) {
				const before = snapshot.findings(settings).map(({ rule, message }) => `${rule.id}: ${message}`);
				const after = applyFix(snapshot, fix)
					.findings(settings)
					.map(({ rule, message }) => `${rule.id}: ${message}`);
				expect(after).not.toContain(`${finding.rule.id}: ${finding.message}`);
				expect(after.filter((said) => !before.includes(said))).toEqual([]);
			}
		}
	});
});
