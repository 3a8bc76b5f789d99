import { cite } from '../facts/citations';
import { noteNumbers } from '../model/citings';
import type { Note } from '../model/filing';
import { known } from '../model/value';
import { areInOrder } from '../model/noteList';
import type { Rule, Finding } from './rule';

export const noteNumberTwice: Rule = {
	id: 'note-number-twice',
	title: 'Two footnotes with one number',
	why: 'A mark can lead to one footnote only.',
	condition:
		'Two footnotes have one number. Of the two the one is named that does not stand in the place of its number.',
	source: [cite('spec', '4.3.5, 5')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'The second note is numbered 1 again',
			frame: 'form',
			bad: 'Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n\nCommon Stock⇥09/20/2004⇥⇥S ⁽¹⁾⇥⇥10,000⇥D⇥\\$5.79 ⁽²⁾⇥90,000⇥D⇥\n\nExplanation of Responses:\n\n1. Under a plan.\n\n1. An average.\n^ note-number-twice: Footnote 1 is given twice\n\nJane Q. Doe 09/22/2004',
		},
		{
			title: 'The first note is numbered 2',
			frame: 'form',
			bad: 'Explanation of Responses:\n\n2. Under a plan.\n^ note-number-twice: Footnote 2 is given twice\n\n2. An average.\n\nJane Q. Doe 09/22/2004',
		},
	],
	check({ notes }) {
		return areInOrder(notes) ? undefined : repetitions(notes);
	},
};

function* repetitions(notes: readonly Note[]): Iterable<Finding> {
	const first = new Map<number, { note: Note; index: number }>();
	const given = noteNumbers(notes);
	for (const [index, note] of notes.entries()) {
		const number = known(note.number);
		if (number === undefined) continue;
		const earlier = first.get(number);
		if (!earlier) {
			first.set(number, { note, index });
			continue;
		}
		// In a list of 2, 2, 3 the first is the odd one.
		const isFirstOdd = number === index + 1 && earlier.index + 1 !== number;
		const [odd, other] = isFirstOdd ? [earlier, { note, index }] : [{ note, index }, earlier];
		const place = odd.index + 1;
		const wanted = given.includes(place) ? Math.max(...given) + 1 : place;
		yield {
			message: `Footnote ${String(number)} is given twice`,
			at: odd.note.number.at,
			related: [{ message: 'The other one', at: other.note.number.at }],
			fixes: [
				{
					title: `Make it footnote ${String(wanted)}`,
					safe: false,
					changes: [{ do: 'number-note', note: odd.note, number: wanted }],
				},
			],
		};
	}
}
