import { citedInRows } from '../model/citings';
import type { Change, Fix } from '../model/change';
import type { Filing } from '../model/filing';
import type { Row } from '../model/row';
import { listOverRuns, oneList } from '../model/runs';
import { known, type AnyValue, type Mark, type TextValue } from '../model/value';
import { place, type Place } from '../source/place';
import type { FormContext } from './context';

// Marks that the reader leaves in the value, because only the notes and the other rows tell that they are marks.

/** `(3)` in `Common Stock (3)`: it stands behind a text as a mark does. */
export interface TypedMark {
	readonly number: number;
	/** `(3)`, with the blank behind it where another mark follows. */
	readonly at: Place;
	readonly value: TextValue;
	readonly row: Row;
	/** The text before it. */
	readonly before: string;
	/** Written `(3)`. */
	readonly isBracketed: boolean;
}

/**
 * The marks in texts that are meant as marks: of a note that is given, and neither in words of their own, `See footnote (2)`, nor one of
 * several numbers behind the same words, `By Trust (1)` and `By Trust (2)`, unless no other cell cites the note or one with these words
 * does. Other brackets than round ones are never words.
 */
export function typedMarks(filing: Filing): readonly TypedMark[] {
	if (filing.shape !== 'canonical') return [];
	const found = oneList([typedInTable(filing.tableI), typedInTable(filing.tableII)]);
	if (found.length === 0) return [];
	const given = new Set(filing.notes.map(({ number }) => known(number)));
	const cited = citedInRows(filing);
	const hasSibling = ({ number, before }: TypedMark): boolean =>
		found.some((other) => other.number !== number && other.before === before);
	return found.filter((mark) => {
		if (!given.has(mark.number)) return false;
		if (!mark.isBracketed || !cited.has(mark.number)) return true;
		return namesNote.test(mark.before) ? citesAlike(filing, mark) : !hasSibling(mark);
	});
}

function citesAlike({ tableI, tableII }: Filing, { number, before }: TypedMark): boolean {
	return [...tableI.rows, ...tableII.rows].some(({ cells }) =>
		cells.some(({ raw, marks }) => raw === before && marks.some((mark) => mark.number === number)),
	);
}

/**
 * A number of two digits in brackets, as accounts write one below zero, alone in its cell: it looks like a mark, and there is no such
 * note.
 */
export function bracketedNumber(
	{ kind, marks }: AnyValue,
	{ shape, noteNumbers }: Pick<FormContext, 'shape' | 'noteNumbers'>,
): Mark | undefined {
	const [mark, ...others] = marks;
	if (shape !== 'canonical' || kind !== 'empty' || !mark || others.length > 0) return undefined;
	return /^\(\d+\)$/.test(mark.raw) && !noteNumbers.includes(mark.number) ? mark : undefined;
}

/** The numbers of footnotes that a value names as text, and so does cite for who reads it: `923 F1`. */
export function citedAsText(filing: Filing): ReadonlySet<number> {
	const references = referencesInTable(filing.tableI).concat(referencesInTable(filing.tableII));
	return new Set([...references, ...typedMarks(filing).map(({ number }) => number)]);
}

/** `923 F1` as another system writes 923 with footnote 1: what stands before the reference, and the number of the note. */
export function referenceBehind(raw: string): { readonly rest: string; readonly number: number } | undefined {
	const match = reference.exec(raw);
	return match ? { rest: raw.slice(0, match.index).trim(), number: Number(match[1]) } : undefined;
}

/** What stood before the reference is written, and the cell cites the note. */
export function citing(title: string, set: Change, { value, number }: { value: AnyValue; number: number }): Fix {
	return {
		title: `${title} and cite footnote ${String(number)}`,
		safe: false,
		changes: [set, { do: 'add-mark', value, number }],
	};
}

const reference = /[\s*]*[([]?\b(?:F|fn\.?|ftn\.?|(?:foot)?note)\s?(\d{1,2})[)\]]?$/i;
/** `See footnotes (1) and (2)` has its marks in its words. */
const isWord = /(?:\b(?:and|or|to|items?|rule|section)|[,&-])$/i;
const namesNote = /\bnotes?$|\bfootnotes?$/i;
const typed =
	/(\s?)(?:\((\d{1,2})\)|\[(\d{1,2})\]|\^(\d{1,2})|[⁽(]?([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})[⁾)]?|⁽(\d{1,2})[⁾)]?|\((\d{1,2})⁾)$/;

const typedInTable = listOverRuns((run) =>
	run.flatMap((row) => {
		const found = [typedIn(row.title, row), typedIn(row.nature, row)];
		if (row.table === 'II') found.push(typedIn(row.underlyingTitle, row));
		return found.filter((mark) => mark !== undefined);
	}),
);

/** What a mark can end with; few texts do. */
const typedEnds = ')]⁾0123456789⁰¹²³⁴⁵⁶⁷⁸⁹';

function typedIn(value: TextValue, row: Row): TypedMark | undefined {
	if (value.raw === '' || !typedEnds.includes(value.raw.charAt(value.raw.length - 1))) return undefined;
	const match = typed.exec(value.raw);
	const { at, marks } = value;
	if (!match || at.lastLine !== undefined || at.end - at.start !== value.raw.length) return undefined;
	const before = value.raw.slice(0, match.index);
	if (before === '' || isWord.test(before)) return undefined;
	const digits = match.slice(2).join('');
	const number = Number([...digits].map((digit) => Math.max('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit), 0) || digit).join(''));
	const start = at.start + match.index + (match[1]?.length ?? 0);
	return {
		number,
		at: place(at.line, start, marks[0]?.at.start ?? at.end),
		value,
		row,
		before,
		isBracketed: match[2] !== undefined,
	};
}

const referencesInTable = listOverRuns((run) =>
	run.flatMap(({ cells }) => cells.flatMap((value) => referenceIn(value) ?? [])),
);

function referenceIn(value: AnyValue): number | undefined {
	return value.kind === 'unreadable' ? referenceBehind(value.raw)?.number : undefined;
}
