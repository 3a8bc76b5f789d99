import { cite } from '../facts/citations';
import type { Rule } from './rule';

export const noteUndefined: Rule = {
	id: 'note-undefined',
	title: 'A mark points to no footnote',
	why: 'A reader who meets ⁽²⁾ looks for note 2 under "Explanation of Responses", and EDGAR suspends a mark without its note.',
	condition: 'A mark in a row cites a number that no footnote has.',
	source: [cite('schema', 'IDREF'), cite('spec', '4.3.6')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'There is no note 4',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79 ⁽⁴⁾⇥90,000⇥D⇥\n                                            ^^^ note-undefined: There is no footnote 4',
		},
	],
	*row({ cells }, { noteNumbers }) {
		for (const { marks } of cells) {
			for (const mark of marks) {
				if (noteNumbers.includes(mark.number)) continue;
				const nearest = noteNumbers.toSorted((a, b) => Math.abs(a - mark.number) - Math.abs(b - mark.number))[0];
				const add = { do: 'add-note', number: mark.number, text: '' } as const;
				yield {
					message: `There is no footnote ${String(mark.number)}`,
					at: mark.at,
					fixes: [
						{ title: `Add footnote ${String(mark.number)}`, safe: false, changes: [add] },
						...(nearest === undefined
							? []
							: [
									{
										title: `Cite footnote ${String(nearest)}`,
										safe: false,
										changes: [{ do: 'write-mark', mark, number: nearest } as const],
									},
								]),
					],
				};
			}
		}
	},
};
