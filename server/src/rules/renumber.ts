import type { Change } from '../model/change';
import { cellMarks, spokenCitings } from '../model/citings';
import type { Filing, Note } from '../model/filing';
import { known } from '../model/value';

/** Numbers of footnotes and what they become. */
export type Renumbering = ReadonlyMap<number, number>;

/** Gives footnotes other numbers, together with every mark and every sentence that names them. */
export function renumbered(filing: Filing, numbers: Renumbering): readonly Change[] {
	const notes = filing.notes.flatMap((note): Change[] => {
		const wanted = numbers.get(known(note.number) ?? 0);
		return wanted === undefined ? [] : [{ do: 'number-note', note, number: wanted }];
	});
	return [...notes, ...recited(filing, numbers)];
}

/** Every mark and every sentence cites the other number instead; the notes stay as they are. */
export function recited(filing: Filing, numbers: Renumbering): readonly Change[] {
	const strays = filing.strayMarks.map(({ mark }) => mark);
	const marks = [...cellMarks(filing).map(({ mark }) => mark), ...strays].flatMap((mark): Change[] => {
		const wanted = numbers.get(mark.number);
		return wanted === undefined ? [] : [{ do: 'write-mark', mark, number: wanted }];
	});
	const spoken = [...spokenCitings(filing)].flatMap(({ number, at }): Change[] => {
		const wanted = numbers.get(number);
		return wanted === undefined ? [] : [{ do: 'write-text', at, text: String(wanted) }];
	});
	return [...marks, ...spoken];
}

/** Takes a note out; those behind it move up by one, with their marks. */
export function withoutNote(filing: Filing, note: Note): readonly Change[] {
	const index = filing.notes.indexOf(note);
	const moved = new Map<number, number>();
	for (const later of filing.notes.slice(index + 1)) {
		const number = known(later.number);
		if (number !== undefined && number > 1) moved.set(number, number - 1);
	}
	const notes = filing.notes.slice(index + 1).flatMap((later): Change[] => {
		const wanted = moved.get(known(later.number) ?? 0);
		return wanted === undefined ? [] : [{ do: 'number-note', note: later, number: wanted }];
	});
	// What the note itself cites goes with it.
	const rest = { ...filing, notes: filing.notes.filter((other) => other !== note) };
	return [{ do: 'remove-note', note }, ...notes, ...recited(rest, moved)];
}
