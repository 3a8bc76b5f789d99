import fc from 'fast-check';
import { expect, test } from 'vitest';
import { genForm4 } from '../../bench/gen-form4.mjs';
import { Snapshot, type CheckSettings } from '../../server/src/service/snapshot';

const settings: CheckSettings = { today: { year: 2026, month: 11, day: 24 }, ungrouped: true };

const forms = [0, 0.05].map((errorRate) => genForm4({ rows: 150, footnotes: 12, seed: 7, errorRate }).text);

/** What one line can become: another value in a cell, the line twice, nothing, or what stands in another line. */
const changes = fc.array(
	fc.record({
		line: fc.nat(360),
		cell: fc.nat(15),
		how: fc.constantFrom('other', 'typed', 'twice', 'gone', 'exchanged', 'back'),
		other: fc.nat(360),
		text: fc.constantFrom(
			'',
			'1',
			'1,000',
			'S',
			'X9',
			'09/20/2003',
			'13/41/2004',
			'Common Stok',
			'⁽³⁾',
			'⁽⁹⁹⁾',
			'\\$0',
			'D',
		),
	}),
	{ minLength: 1, maxLength: 8 },
);

type Change = typeof changes extends fc.Arbitrary<(infer C)[]> ? C : never;

test('what every rule finds in a long form after edits is what it finds in the text opened afresh', () => {
	fc.assert(
		fc.property(fc.constantFrom(...forms), changes, (form, edits) => {
			let [snapshot, before] = [Snapshot.open(form), Snapshot.open(form)];
			snapshot.findings(settings);
			for (const edit of edits) {
				// An earlier version may be asked, and edited, again.
				[snapshot, before] = edit.how === 'back' ? [before, snapshot] : [edited(snapshot, edit), snapshot];
				expect(said(snapshot)).toEqual(said(Snapshot.open(snapshot.source.text)));
			}
		}),
		{ numRuns: 15, ...(process.env['CI'] === undefined ? {} : { seed: 20041234 }) },
	);
}, 60_000);

function edited(snapshot: Snapshot, { line, cell, how, other, text }: Change): Snapshot {
	const { lines } = snapshot.source;
	const at = line % lines.length;
	const cells = (lines[at]?.text ?? '').split('\t');
	const others = (lines[other % lines.length]?.text ?? '').split('\t');
	const start = cells.slice(0, cell % cells.length).join('\t').length + (cell % cells.length === 0 ? 0 : 1);
	const end = start + (cells[cell % cells.length] ?? '').length;
	const whole = { start: { line: at, character: 0 }, end: { line: at + 1, character: 0 } };
	const inCell = { start: { line: at, character: start }, end: { line: at, character: end } };
	switch (how) {
		case 'twice':
			return snapshot.edit([{ range: { ...whole, end: whole.start }, text: `${cells.join('\t')}\n` }]);
		case 'gone':
			return snapshot.edit([{ range: whole, text: '' }]);
		case 'exchanged':
			return snapshot.edit([{ range: whole, text: `${others.join('\t')}\n` }]);
		case 'other':
			return snapshot.edit([{ range: inCell, text: others[cell % others.length] ?? '' }]);
		default:
			return snapshot.edit([{ range: { ...inCell, start: inCell.end }, text }]);
	}
}

function said(snapshot: Snapshot): readonly string[] {
	expect(snapshot.failures(settings)).toEqual([]);
	return snapshot.findings(settings).map(({ rule, message, range, related = [], fixes = [] }) => {
		const others = related.map((one) => `${one.message} ${JSON.stringify(snapshot.source.rangeOf(one.at))}`);
		return [rule.id, message, JSON.stringify(range), ...others, ...fixes.map(({ title }) => title)].join(' | ');
	});
}
