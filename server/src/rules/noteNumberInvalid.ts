import { cite } from '../facts/citations';
import { limits } from '../facts/limits';
import { noteNumbers } from '../model/citings';
import { areInOrder } from '../model/noteList';
import type { Filing } from '../model/filing';
import { mistypedNotes } from './mistypedNotes';
import { sayRaw } from './say';
import type { Rule, Finding } from './rule';

export const noteNumberInvalid: Rule = {
	id: 'note-number-invalid',
	title: 'A number that no footnote can have',
	why: 'EDGAR knows the footnotes F1 to F99 and suspends a form with another id.',
	condition:
		'The number of a footnote is below 1 or above 99, or has a leading zero; in XML, an id other than F1 to F99.',
	source: [cite('schema', 'FID'), cite('spec', '4.3.5')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'A leading zero',
			frame: 'form',
			bad: 'Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n\nCommon Stock⇥09/20/2004⇥⇥S ⁽¹⁾⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n\nExplanation of Responses:\n\n01. Under a plan.\n^^ note-number-invalid: 01 is not the number of a footnote; EDGAR takes 1 to 99\n\nJane Q. Doe 09/22/2004',
		},
		{
			title: 'Above 99',
			frame: 'form',
			bad: 'Explanation of Responses:\n\n100. Under a plan.\n^^^ note-number-invalid: 100 is not the number of a footnote; EDGAR takes 1 to 99\n\nJane Q. Doe 09/22/2004',
		},
	],
	check(filing) {
		const { notes } = filing;
		return areInOrder(notes) && notes.length <= limits.notes.max ? undefined : invalid(filing);
	},
};

function* invalid(filing: Filing): Iterable<Finding> {
	const { notes, language } = filing;
	const given = noteNumbers(notes);
	const mistyped = mistypedNotes(filing);
	for (const note of notes) {
		const { number } = note;
		if (number.kind === 'empty') continue;
		const value = number.kind === 'known' ? number.value : undefined;
		const isNumber = value !== undefined && value >= 1 && value <= limits.notes.max;
		// Of a number in another style, `(2)` for `2.`, mark-style speaks.
		const isStyle = language === 'form4' && !number.raw.startsWith('0');
		if (isNumber && number.kind === 'known' && (number.canonical || isStyle)) continue;
		const isOnly = isNumber && given.filter((other) => other === value).length === 1;
		const slip = mistyped.find((one) => one.note === note);
		const wanted = isNumber ? value : slip?.expected;
		const range = language === 'xml' ? 'F1 to F99' : '1 to 99';
		yield {
			message: `${sayRaw(number)} is not the number of a footnote; EDGAR takes ${range}`,
			at: number.at,
			fixes:
				wanted === undefined
					? []
					: [
							{
								title: `Write ${String(wanted)}`,
								safe: isOnly,
								changes: [{ do: 'number-note', note, number: wanted }],
							},
						],
		};
	}
}
