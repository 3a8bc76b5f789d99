import type { Line } from '../source/line';
import { place, type Place } from '../source/place';
import type { CodeValue, DateValue, FigureValue, OwnershipForm, Side, TextValue, Value } from '../model/value';
import { clean, type Writing } from './clean';
import { isMarkless, noMarks, readCaretMarks, readMarks, type MarkedCell } from './marks';
import { readCode, readDate, readEarly, readFigure, readOwnership, readSide, type Reading } from './notation';
import { behindInk, emptyValue, firstInk, joinedText, placeIn, readText, type Parted, type Stretch } from './text';

export function textCell(cell: Parted, writing: Writing): TextValue {
	const first = oneLine(cell, writing);
	return cell.rest ? joinedText(first, oneLine(cell.rest, writing)) : first;
}

function oneLine(cell: Parted, writing: Writing): TextValue {
	const { line } = cell;
	const start = firstInk(line.text, cell.start, cell.end);
	const last = behindInk(line.text, start, cell.end);
	if (start === last) return emptyValue(placeIn(placeOf(cell), start, start), placeOf(cell));
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
	return readValue(cell, writing, readFigure);
}

function readValue<T>(cell: Stretch, writing: Writing, read: (raw: string) => Reading<T> | undefined): Value<T> {
	const { line } = cell;
	const { text } = line;
	const whole = placeOf(cell);
	const from = firstInk(text, cell.start, cell.end);
	if (from === cell.end) return emptyValue(placeIn(whole, from, from), whole);
	let end = behindInk(text, from, cell.end);
	let raw = text.slice(from, end);
	let marks = noMarks;
	if (!isMarkless(raw)) {
		const marked = marksOf(line, from, end, writing, false);
		// What a mark leaves may end in a blank, and nothing else begins otherwise than the cell did.
		if (marked.end !== end) end = behindInk(text, from, marked.end);
		raw = text.slice(from, end);
		marks = marked.marks;
	}
	if (raw !== '' && (writing.markdown || raw.includes('&') || raw.includes('<'))) raw = clean(raw, writing).text.trim();
	if (raw === '') return emptyValue(placeIn(whole, from, end), whole, marks);
	const found = read(raw);
	if (!found) return { kind: 'unreadable', raw, at: placeIn(whole, from, end), cell: whole, marks };
	const { value, canonical, start } = found;
	// Escapes make the raw text longer than what it means, and they all stand before the digits.
	const at = placeIn(whole, start === undefined ? from : end - (raw.length - start), end);
	return { kind: 'known', value, canonical, raw, at, cell: whole, marks };
}

function marksOf(line: Line, start: number, end: number, { caretMarks }: Writing, isText: boolean): MarkedCell {
	return caretMarks ? readCaretMarks(line, start, end) : readMarks(line, start, end, isText);
}

/** A stretch of one line is its own place. */
function placeOf(cell: Parted): Place {
	return cell.rest ? place(cell.line, cell.start, cell.end) : cell;
}
