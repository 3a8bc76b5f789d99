import { expect, test } from 'vitest';
import { frameBad } from '../../server/src/rules/frames';
import { Snapshot } from '../../server/src/service/snapshot';

/** What the cells of a row of Table I say before their marks, and the marks. */
function cells(row: string): readonly string[] {
	const { text } = frameBad({ title: '', frame: 'tableI', bad: row, notes: ['One.', 'Two.'] });
	const [first] = Snapshot.open(text).filing.tableI.rows;
	return (first?.cells ?? []).map(({ raw, marks }) => [raw, ...marks.map(({ number }) => number)].join(' '));
}

test('brackets before a mark of the canonical shape belong to the value', () => {
	const [, , , , , amount, , , , , nature] = cells(
		'Common Stock⇥09/20/2004⇥⇥S⇥⇥(29) ⁽²⁾⇥D⇥\\$5⇥90⇥I⇥See footnote (1) ⁽¹⁾⁽²⁾',
	);
	expect(amount).toBe('(29) 2');
	expect(nature).toBe('See footnote (1) 1 2');
});

test('a mark in another style than the canonical one is one all the same', () => {
	expect(cells('Common Stock⇥09/20/2004⇥⇥S⇥⇥29(1)(2)⇥D⇥\\$5⇥90⇥D⇥')[5]).toBe('29 1 2');
});

test.each(['²', '⁽²', '²⁾', '(²)', '⁽2⁾', '⁽2)', '(2⁾', '<sup>2</sup>', '^2', '[2]'])(
	'brackets lost or exchanged: %s is a mark',
	(mark) => {
		expect(cells(`Common Stock⇥09/20/2004⇥⇥S⇥⇥29 ${mark}⇥D⇥\\$5.79 ${mark}⇥90⇥D⇥`)[5]).toBe('29 2');
	},
);

test('a mark in brackets before one of the canonical shape', () => {
	expect(cells('Common Stock⇥09/20/2004⇥⇥S⇥⇥29 (1)⁽²⁾⇥D⇥\\$5⇥90⇥D⇥')[5]).toBe('29 1 2');
});
