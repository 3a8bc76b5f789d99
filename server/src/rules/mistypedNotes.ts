import { citedInRows, noteNumbers } from '../model/citings';
import type { Filing, Note } from '../model/filing';
import { known } from '../model/value';
import { areInOrder } from '../model/noteList';

/** A note whose number is not the one of its place in the list, while that one is missing. */
export interface MistypedNote {
	readonly note: Note;
	/** The number of its place. */
	readonly expected: number;
}

/**
 * Notes that were given a wrong number: in a list that is else 1, 2, 3, the one that stands in the place of a number which rows cite
 * and no note has. All that follows from such a slip, a mark without its note and a note without a mark, is said once, at the
 * note.
 */
export function mistypedNotes(filing: Filing): readonly MistypedNote[] {
	if (areInOrder(filing.notes)) return [];
	const numbers = noteNumbers(filing.notes);
	const given = new Set(numbers);
	const wrong = filing.notes.flatMap((note, index): MistypedNote[] => {
		const expected = index + 1;
		return known(note.number) === expected || given.has(expected) ? [] : [{ note, expected }];
	});
	if (wrong.length === 0 || wrong.length > 2) return [];
	const cited = citedInRows(filing);
	const inPlace = filing.notes.every(
		({ number }, index) => known(number) === index + 1 || wrong[0]?.expected === index + 1,
	);
	return inPlace ? wrong.filter(({ expected }) => cited.has(expected)) : [];
}
