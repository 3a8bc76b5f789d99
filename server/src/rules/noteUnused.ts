import { cite } from '../facts/citations';
import { allRows } from '../model/filing';
import type { Rule } from './rule';

export const noteUnused: Rule = {
	id: 'note-unused',
	title: 'A footnote that nothing cites',
	why: 'EDGAR hangs every footnote on a value of a row and suspends a form with one that hangs nowhere.',
	condition: 'A footnote whose number no mark of any row has.',
	source: [cite('spec', '5')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'Note 1 is cited nowhere',
			frame: 'closing',
			bad: 'Explanation of Responses:\n\n1. Shares held in a trust.\n^ note-unused: Footnote 1 is cited nowhere\n\nJane Q. Doe 09/22/2004\n\n** Signature of Reporting Person Date',
		},
	],
	*check(filing) {
		const cited = new Set<number>();
		for (const { cells } of allRows(filing))
			for (const { marks } of cells) for (const { number } of marks) cited.add(number);
		for (const { mark } of filing.strayMarks) cited.add(mark.number);
		for (const { number } of filing.notes) {
			if (number.kind !== 'known' || cited.has(number.value)) continue;
			yield { message: `Footnote ${String(number.value)} is cited nowhere`, at: number.at };
		}
	},
};
