import { allRows, type Filing, type Note } from './filing';
import type { Row } from './row';
import { listOverRuns, overRuns } from './runs';
import { known, type AnyValue, type Mark } from './value';
import type { Place } from '../source/place';

/** A mark with the cell and the row it hangs on. */
export interface CellMark {
	readonly mark: Mark;
	readonly value: AnyValue;
	readonly row: Row;
}

/** A place where a footnote is cited. */
export interface Citing {
	readonly number: number;
	readonly at: Place;
	/** The mark, where it is one; a number in a sentence otherwise. */
	readonly mark?: Mark;
}

const marksInRun = listOverRuns((run) => {
	const found: CellMark[] = [];
	for (const row of run) {
		for (const value of row.cells) for (const mark of value.marks) found.push({ mark, value, row });
	}
	return found;
});

/** Every mark of both tables, Table I first. */
export function cellMarks({ tableI, tableII }: Pick<Filing, 'tableI' | 'tableII'>): readonly CellMark[] {
	return marksInRun(tableI).concat(marksInRun(tableII));
}

/** The first mark of each number in each run: who cites what, without walking every mark. */
const firstMarksIn = overRuns((run): ReadonlyMap<number, CellMark> => {
	const first = new Map<number, CellMark>();
	for (const row of run) {
		for (const value of row.cells) {
			for (const mark of value.marks) if (!first.has(mark.number)) first.set(mark.number, { mark, value, row });
		}
	}
	return first;
}, firstOf);

function firstOf(parts: readonly ReadonlyMap<number, CellMark>[]): ReadonlyMap<number, CellMark> {
	const first = new Map<number, CellMark>();
	for (const part of parts) for (const [number, mark] of part) if (!first.has(number)) first.set(number, mark);
	return first;
}

/** The numbers that the rows cite, each with its first mark. */
export function citedInRows({ tableI, tableII }: Pick<Filing, 'tableI' | 'tableII'>): ReadonlyMap<number, CellMark> {
	const [first, second] = [firstMarksIn(tableI), firstMarksIn(tableII)];
	return first.size === 0 ? second : second.size === 0 ? first : firstOf([first, second]);
}

/** Every place where a footnote is cited: marks of the rows, all or some, marks where none belongs, numbers in sentences. */
export function* citings(filing: Filing, rows: readonly Row[] = allRows(filing)): Iterable<Citing> {
	for (const { cells } of rows) {
		for (const { marks } of cells) for (const mark of marks) yield { number: mark.number, at: mark.at, mark };
	}
	for (const { mark } of filing.strayMarks) yield { number: mark.number, at: mark.at, mark };
	yield* spokenCitings(filing);
}

/** What sentences call a footnote: `footnote (2)`, `note 2`. */
export function* spokenCitings({ notes, remarks }: Pick<Filing, 'notes' | 'remarks'>): Iterable<Citing> {
	for (const text of [...notes.map((note) => note.text), remarks]) {
		if (text.kind !== 'known') continue;
		for (const match of text.value.text.matchAll(spoken)) {
			const digits = match[1] ?? '';
			const from = match.index + match[0].lastIndexOf(digits);
			yield { number: Number(digits), at: text.value.part(from, from + digits.length) };
		}
	}
}

const spoken = /\b(?:foot)?notes? \(?(\d{1,2})\)?(?![\d,.]\d|%|\/)/gi;

/** The numbers that the notes have, in their order; a note without a readable number has none. */
export function noteNumbers(notes: readonly Note[]): readonly number[] {
	return notes.flatMap(({ number }) => known(number) ?? []);
}
