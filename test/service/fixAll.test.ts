import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rules } from '../../server/src/rules';
import { frameBad } from '../../server/src/rules/frames';
import { fixAll, type Look } from '../../server/src/service/fixAll';
import { Snapshot, type CheckSettings } from '../../server/src/service/snapshot';
import { Source } from '../../server/src/source/source';

const settings: CheckSettings = { today: { year: 2026, month: 11, day: 24 }, ungrouped: true };
const look: Look = (snapshot) => snapshot.findings(settings);
const forms = rules.flatMap((rule) => rule.examples.map((example) => frameBad(example).text));

/** A form with some faults: lines of other examples put between its own. */
const faulty = fc
	.tuple(fc.constantFrom(...forms), fc.array(fc.tuple(fc.constantFrom(...forms), fc.nat(), fc.nat()), { maxLength: 4 }))
	.map(([text, others]) => {
		const lines = text.split('\n');
		for (const [other, from, to] of others) {
			const rows = other.split('\n').filter((line) => line.split('\t').length > 8);
			lines.splice(to % lines.length, 0, rows[from % Math.max(1, rows.length)] ?? '');
		}
		return lines.join('\n');
	});

function counts(snapshot: Snapshot): Map<string, number> {
	const found = new Map<string, number>();
	for (const { rule } of look(snapshot)) found.set(rule.id, (found.get(rule.id) ?? 0) + 1);
	return found;
}

test('a second run changes nothing', () => {
	fc.assert(
		fc.property(faulty, (text) => {
			const once = fixAll(Snapshot.open(text), look).snapshot;
			expect(fixAll(Snapshot.open(once.source.text), look)).toMatchObject({ applied: 0, edits: [] });
		}),
	);
});

test('no rule finds more than before, and what was applied is gone', () => {
	fc.assert(
		fc.property(faulty, (text) => {
			const before = Snapshot.open(text);
			const { snapshot, applied } = fixAll(before, look);
			const [had, has] = [counts(before), counts(Snapshot.open(snapshot.source.text))];
			for (const [rule, count] of has) expect(count, rule).toBeLessThanOrEqual(had.get(rule) ?? 0);
			const total = (all: Map<string, number>): number => [...all.values()].reduce((sum, count) => sum + count, 0);
			if (applied > 0) expect(total(has)).toBeLessThan(total(had));
		}),
	);
});

test('the edits lead from the first text to the mended one and touch nothing else', () => {
	fc.assert(
		fc.property(faulty, fc.constantFrom('\n', '\r\n'), (lines, end) => {
			const text = `\uFEFF${lines.replaceAll('\n', end)}`;
			const { snapshot, edits } = fixAll(Snapshot.open(text), look);
			let source = Source.from(text);
			for (const edit of [...edits].reverse()) ({ source } = source.edit(edit));
			expect(source.text).toBe(snapshot.source.text);
			// EDGAR takes nothing before an XML declaration, and the mark is a fault there.
			if (snapshot.filing.language === 'form4') expect(source.text.startsWith('\uFEFF')).toBe(true);
			for (const { range, text: inserted } of edits) {
				const removed = range.start.line === range.end.line ? range.end.character - range.start.character : Infinity;
				// An edit that begins or ends as the text does would be one character too long.
				const line = Source.from(text).lines[range.start.line]?.text ?? '';
				if (removed !== Infinity && removed > 0 && inserted !== '') {
					expect(line[range.start.character]).not.toBe(inserted[0]);
					expect(line[range.end.character - 1]).not.toBe(inserted.at(-1));
				}
			}
		}),
	);
});

test('two faults of one row are two edits', () => {
	const text = forms[0] ?? '';
	const row = 'Common Stock\t2004-09-20\t\ts\t\t10,000\tD\t\\$5.79\t90,000\tD\t';
	const broken = text.replace(/^Common Stock\t.*$/m, row);
	const { edits, applied } = fixAll(Snapshot.open(broken), look);
	expect(edits.map(({ text: inserted }) => inserted)).toEqual(expect.arrayContaining(['S']));
	expect(edits.length).toBeGreaterThanOrEqual(2);
	expect(applied).toBeGreaterThanOrEqual(2);
});

test('nothing to mend gives the document itself', () => {
	const snapshot = Snapshot.open('A letter.\n');
	expect(fixAll(snapshot, look)).toEqual({ snapshot, edits: [], applied: 0 });
});
