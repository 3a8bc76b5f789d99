import { cite } from '../facts/citations';
import type { Row } from '../model/row';
import type { Finding, Rule } from './rule';

export const noteCitedTwice: Rule = {
	id: 'note-cited-twice',
	title: 'A cell cites a footnote twice',
	why: 'EDGAR suspends a value that cites the same footnote twice.',
	condition:
		'Two marks of one cell have one number. Not in item 5 of Table II, where the marks of amount and letter share a cell.',
	source: [cite('spec', '4.3.6, 5')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'Mark 1 twice',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79 ⁽¹⁾⁽¹⁾⇥90,000⇥D⇥\n                                               ^^^ note-cited-twice: Footnote 1 is cited twice in this cell',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79 ⁽¹⁾⇥90,000⇥D⇥',
		},
	],
	row(row) {
		return row.cells.some(({ marks }) => marks.length > 1) ? citedTwice(row) : undefined;
	},
};

function* citedTwice(row: Row): Iterable<Finding> {
	for (const value of row.cells) {
		if (value.marks.length < 2) continue;
		if (row.table === 'II' && (value === row.acquired || value === row.disposed)) continue;
		const seen = new Set<number>();
		for (const mark of value.marks) {
			if (!seen.has(mark.number)) {
				seen.add(mark.number);
				continue;
			}
			const changes = [{ do: 'remove-mark', mark }] as const;
			yield {
				message: `Footnote ${String(mark.number)} is cited twice in this cell`,
				at: mark.at,
				fixes: [{ title: 'Remove the second mark', safe: true, changes }],
			};
		}
	}
}
