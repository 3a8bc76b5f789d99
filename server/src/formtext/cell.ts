import { place, type Place } from '../source/place';
import type {
	CodeValue,
	DateValue,
	FigureValue,
	Mark,
	OwnershipForm,
	Side,
	TextValue,
	Unreadable,
	Value,
} from '../model/value';
import { clean, type Writing } from './clean';
import { readCaretMarks, readMarks, type MarkedCell } from './marks';
import { readCode, readDate, readEarly, readFigure, readOwnership, readSide, type Reading } from './notation';
import { emptyValue, joinedText, readText, trimmed, type Parted, type Stretch } from './text';

export function textCell(cell: Parted, writing: Writing): TextValue {
	const first = oneLine(cell, writing);
	return cell.rest ? joinedText(first, oneLine(cell.rest, writing)) : first;
}

function oneLine(cell: Stretch, writing: Writing): TextValue {
	const inner = trimmed(cell);
	const { line, start } = inner;
	const { end, marks } = marksOf(inner, writing, true);
	return readText({ line, start, end }, cellPlace(cell), marks, writing);
}

export function dateCell(cell: Stretch, writing: Writing): DateValue {
	return readValue(cell, writing, readDate);
}

export function codeCell(cell: Stretch, writing: Writing): CodeValue {
	return readValue(cell, writing, readCode);
}

export function earlyCell(cell: Stretch, writing: Writing): Value<'V'> {
	return readValue(cell, writing, readEarly);
}

export function sideCell(cell: Stretch, writing: Writing): Value<Side> {
	return readValue(cell, writing, readSide);
}

export function ownershipCell(cell: Stretch, writing: Writing): Value<OwnershipForm> {
	return readValue(cell, writing, readOwnership);
}

/** The place of a figure is its digits, without the dollar sign: in `\$5.79` it is `5.79`. */
export function figureCell(cell: Stretch, writing: Writing): FigureValue {
	const { raw, at, marks } = split(cell, writing);
	if (raw === '') return emptyValue(at, cellPlace(cell), marks);
	const read = readFigure(raw);
	if (!read) return unreadable(raw, at, cell, marks);
	// Escapes make the raw text longer than what it means, and they all stand before the digits.
	const digits = place(at.line, at.end - (raw.length - read.start), at.end);
	return { kind: 'known', value: read.value, canonical: read.canonical, raw, at: digits, cell: cellPlace(cell), marks };
}

function readValue<T>(cell: Stretch, writing: Writing, read: (raw: string) => Reading<T> | undefined): Value<T> {
	const { raw, at, marks } = split(cell, writing);
	if (raw === '') return emptyValue(at, cellPlace(cell), marks);
	const found = read(raw);
	return found ? { kind: 'known', ...found, raw, at, cell: cellPlace(cell), marks } : unreadable(raw, at, cell, marks);
}

function split(cell: Stretch, writing: Writing): { raw: string; at: Place; marks: readonly Mark[] } {
	const inner = trimmed(cell);
	const { line, start } = inner;
	const { end: last, marks } = marksOf(inner, writing, false);
	// What a mark leaves may end in a blank, and nothing else begins otherwise than the cell did.
	const end = last === inner.end ? last : trimmed({ line, start, end: last }).end;
	const raw = line.text.slice(start, end);
	const at = place(line, start, end);
	if (writing.markdown) return { raw: clean(raw, writing).text.trim(), at, marks };
	return { raw: raw.includes('&') || raw.includes('<') ? clean(raw, writing).text.trim() : raw, at, marks };
}

function marksOf({ line, start, end }: Stretch, { caretMarks }: Writing, isText: boolean): MarkedCell {
	return caretMarks ? readCaretMarks(line, start, end) : readMarks(line, start, end, isText);
}

function unreadable(raw: string, at: Place, cell: Stretch, marks: readonly Mark[]): Unreadable {
	return { kind: 'unreadable', raw, at, cell: cellPlace(cell), marks };
}

function cellPlace({ line, start, end }: Stretch): Place {
	return place(line, start, end);
}
