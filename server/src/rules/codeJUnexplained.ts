import { cite } from '../facts/citations';
import { hasMarks } from '../model/row';
import { addFootnote } from './footnoteFix';
import type { Rule } from './rule';
import { referenceBehind } from './typedMarks';

export const codeJUnexplained: Rule = {
	id: 'code-j-unexplained',
	title: 'Code J without a footnote',
	why: 'J says only that something else happened; the form asks for a description.',
	condition: 'Code J and no mark anywhere on the row.',
	source: [cite('spec', '3.6.10')],
	severity: 'warning',
	edgar: null,
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'J alone',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥J⇥⇥10,000⇥D⇥\\$0⇥90,000⇥D⇥\n                         ^ code-j-unexplained: Code J asks for a description of the transaction; no footnote is cited here',
		},
		{
			title: 'A footnote anywhere on the row will do',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥J⇥⇥10,000 ⁽¹⁾⇥D⇥\\$0⇥90,000⇥D⇥',
		},
	],
	row(row, form) {
		if (row.code.kind !== 'known' || row.code.value.letter !== 'J' || hasMarks(row)) return undefined;
		if (row.cells.some(({ kind, raw }) => kind === 'unreadable' && referenceBehind(raw))) return undefined;
		return [
			{
				message: 'Code J asks for a description of the transaction; no footnote is cited here',
				at: row.code.at,
				fixes: [addFootnote(row.code, form)],
			},
		];
	},
};
