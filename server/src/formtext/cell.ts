import type { Line } from '../source/line';
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
import { behindInk, emptyValue, firstInk, joinedText, readText, type Parted, type Stretch } from './text';

export function textCell(cell: Parted, writing: Writing): TextValue {
	const first = oneLine(cell, writing);
	return cell.rest ? joinedText(first, oneLine(cell.rest, writing)) : first;
}

function oneLine(cell: Parted, writing: Writing): TextValue {
	const { line } = cell;
	const start = firstInk(line.text, cell.start, cell.end);
	const last = behindInk(line.text, start, cell.end);
	const { end, marks } = marksOf(line, start, last, writing, true);
	return readText({ line, start, end }, placeOf(cell), marks, writing);
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
	if (raw === '') return emptyValue(at, placeOf(cell), marks);
	const read = readFigure(raw);
	if (!read) return unreadable(raw, at, cell, marks);
	const { value, canonical, start } = read;
	// Escapes make the raw text longer than what it means, and they all stand before the digits.
	const digits =
		start === 0 && raw.length === at.end - at.start ? at : place(at.line, at.end - (raw.length - start), at.end);
	return { kind: 'known', value, canonical, raw, at: digits, cell: placeOf(cell), marks };
}

function readValue<T>(cell: Stretch, writing: Writing, read: (raw: string) => Reading<T> | undefined): Value<T> {
	const { raw, at, marks } = split(cell, writing);
	if (raw === '') return emptyValue(at, placeOf(cell), marks);
	const found = read(raw);
	if (!found) return unreadable(raw, at, cell, marks);
	const { value, canonical } = found;
	return { kind: 'known', value, canonical, raw, at, cell: placeOf(cell), marks };
}

function split(cell: Stretch, writing: Writing): { raw: string; at: Place; marks: readonly Mark[] } {
	const { line } = cell;
	const { text } = line;
	const start = firstInk(text, cell.start, cell.end);
	const last = behindInk(text, start, cell.end);
	const { end: markless, marks } = marksOf(line, start, last, writing, false);
	// What a mark leaves may end in a blank, and nothing else begins otherwise than the cell did.
	const end = markless === last ? last : behindInk(text, start, markless);
	const raw = text.slice(start, end);
	const at = place(line, start, end);
	const isPlain = raw === '' || !(writing.markdown || raw.includes('&') || raw.includes('<'));
	return { raw: isPlain ? raw : clean(raw, writing).text.trim(), at, marks };
}

function marksOf(line: Line, start: number, end: number, { caretMarks }: Writing, isText: boolean): MarkedCell {
	return caretMarks ? readCaretMarks(line, start, end) : readMarks(line, start, end, isText);
}

function unreadable(raw: string, at: Place, cell: Stretch, marks: readonly Mark[]): Unreadable {
	return { kind: 'unreadable', raw, at, cell: placeOf(cell), marks };
}

/** A stretch of one line is its own place. */
function placeOf(cell: Parted): Place {
	return cell.rest ? place(cell.line, cell.start, cell.end) : cell;
}
