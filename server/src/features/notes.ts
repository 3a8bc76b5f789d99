import { citings, type Citing } from '../model/citings';
import type { Filing } from '../model/filing';
import { known } from '../model/value';
import type { Place } from '../source/place';
import type { Position } from '../source/source';
import { contains, type Read } from './read';
import { rowsIn } from './rowsIn';

/** A footnote as the cursor meets it: at one of its marks, at its number, or where a text speaks of it. */
export interface NoteHere {
	readonly number: number;
	readonly at: Place;
}

export function noteAt(read: Read, position: Position): NoteHere | undefined {
	const { source, filing } = read;
	for (const { number } of filing.notes) {
		if (number.kind === 'known' && contains(source, number.at, position))
			return { number: number.value, at: number.at };
	}
	const rows = rowsIn(read, position.line, position.line);
	return [...citings(filing, rows)].find(({ at }) => contains(source, at, position));
}

/** The numbers under which the note stands: one, unless the form explains it twice. */
export function definitionsOf(filing: Filing, number: number): readonly Place[] {
	return filing.notes.filter((note) => known(note.number) === number).map((note) => note.number.at);
}

export function citingsOf(filing: Filing, number: number): readonly Citing[] {
	return [...citings(filing)].filter((citing) => citing.number === number);
}
