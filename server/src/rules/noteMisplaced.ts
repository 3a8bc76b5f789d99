import { captions } from '../facts/captions';
import { cite } from '../facts/citations';
import type { Change } from '../model/change';
import { citedInRows } from '../model/citings';
import { known, textOf } from '../model/value';
import type { Filing } from '../model/filing';
import { coverLines } from './coverLines';
import { withoutNote } from './renumber';
import type { Rule, Finding } from './rule';
import { underline } from './underline';

export const noteMisplaced: Rule = {
	id: 'note-misplaced',
	title: 'A mark where EDGAR has no place for one',
	why: 'EDGAR hangs footnotes on the cells of rows only; what concerns the cover or the signature goes to Remarks.',
	condition: 'A mark stands on an item of the cover, in Remarks, on a signature or in a heading.',
	source: [cite('spec', '3.5')],
	severity: 'warning',
	edgar: null,
	applies: 'text',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'A mark behind the symbol, as it is typed',
			frame: 'cover',
			bad: underline(
				coverLines({ item2: '<u>EXAMPLE WIDGETS INC [EXWI] «(1)»</u>' }),
				'note-misplaced: EDGAR cannot hang a footnote on Item 2, Issuer Name and Ticker or Trading Symbol; Remarks can say it',
			),
		},
		{
			title: 'A mark on a signature',
			frame: 'form',
			bad: 'Explanation of Responses:\n\n1. As trustee.\n\nJane Q. Doe ⁽¹⁾ 09/22/2004\n            ^^^ note-misplaced: EDGAR cannot hang a footnote on Signature; Remarks can say it\n\n** Signature of Reporting Person Date',
		},
	],
	check(filing) {
		return filing.strayMarks.length > 0 ? strays(filing) : undefined;
	},
};

function* strays(filing: Filing): Iterable<Finding> {
	const cited = citedInRows(filing);
	for (const { mark, where } of filing.strayMarks) {
		const note = filing.notes.find(({ number }) => known(number) === mark.number);
		const isOnly = !cited.has(mark.number);
		const moved = (): readonly Change[] =>
			note ? [...(isOnly ? withoutNote(filing, note) : []), { do: 'add-remark', text: textOf(note.text) }] : [];
		yield {
			message: `EDGAR cannot hang a footnote on ${captions[where].name}; Remarks can say it`,
			at: mark.at,
			fixesLater: () => [
				{
					title: note ? 'Move the footnote to Remarks' : 'Remove the mark',
					safe: false,
					changes: [{ do: 'remove-mark', mark }, ...moved()],
				},
			],
		};
	}
}
