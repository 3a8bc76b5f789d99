import { allRows, type Filing } from '../model/filing';
import { known, type Mark } from '../model/value';
import type { Place } from '../source/place';
import type { Position } from '../source/source';
import { contains, type Read } from './read';

/** A footnote as the cursor meets it: at one of its marks, at its number, or where a text speaks of it. */
export interface NoteHere {
	readonly number: number;
	readonly at: Place;
}

/** A place where a footnote is cited. */
export interface Citing {
	readonly number: number;
	readonly at: Place;
	/** The mark, where it is one; a number in a sentence otherwise. */
	readonly mark?: Mark;
}

export function noteAt({ source, filing }: Read, position: Position): NoteHere | undefined {
	for (const { number } of filing.notes) {
		if (number.kind === 'known' && contains(source, number.at, position))
			return { number: number.value, at: number.at };
	}
	return [...citings(filing)].find(({ at }) => contains(source, at, position));
}

/** The numbers under which the note stands: one, unless the form explains it twice. */
export function definitionsOf(filing: Filing, number: number): readonly Place[] {
	return filing.notes.filter((note) => known(note.number) === number).map((note) => note.number.at);
}

export function citingsOf(filing: Filing, number: number): readonly Citing[] {
	return [...citings(filing)].filter((citing) => citing.number === number);
}

function* citings(filing: Filing): Iterable<Citing> {
	for (const { cells } of allRows(filing)) {
		for (const { marks } of cells) for (const mark of marks) yield { number: mark.number, at: mark.at, mark };
	}
	for (const { mark } of filing.strayMarks) yield { number: mark.number, at: mark.at, mark };
	for (const { text } of [...filing.notes, { text: filing.remarks }]) {
		if (text.kind !== 'known') continue;
		for (const match of text.value.text.matchAll(spoken)) {
			const digits = match[1] ?? '';
			const from = match.index + match[0].lastIndexOf(digits);
			yield { number: Number(digits), at: text.value.part(from, from + digits.length) };
		}
	}
}

/** `footnote (2)`, `note 2`: what a sentence calls a footnote. */
const spoken = /\b(?:foot)?notes? \(?(\d{1,2})\)?(?![\d,.]\d|%|\/)/gi;
