import { noMarks } from './marks';
import { place, span, type Place } from '../source/place';
import type { Line } from '../source/line';
import type { Empty, Mark, Text, TextValue, Unreadable } from '../model/value';
import { clean, isPlain, maybeBlank, rawEnd, rawOffset, type Cleaned, type Flat, type Writing } from './clean';

/** A stretch of one line. */
export interface Stretch {
	readonly line: Line;
	readonly start: number;
	readonly end: number;
}

/** A stretch that goes on in another line. */
export interface Parted extends Stretch {
	readonly rest?: Stretch;
}

/** Without the blanks at its edges, no-break blanks too. */
export function trimmed({ line, start, end }: Stretch): Stretch {
	const from = firstInk(line.text, start, end);
	return { line, start: from, end: behindInk(line.text, from, end) };
}

/** Where something other than blanks begins between two offsets; the second of them where nothing does. */
export function firstInk(text: string, start: number, end: number): number {
	let at = start;
	while (at < end && isBlankUnit(text.charCodeAt(at))) at++;
	return at;
}

/** Behind the last character between two offsets that is no blank; the first of them where all are. */
export function behindInk(text: string, start: number, end: number): number {
	let at = end;
	while (at > start && isBlankUnit(text.charCodeAt(at - 1))) at--;
	return at;
}

/** The text of a stretch inside its cell. */
export function readText(within: Stretch, cell: Place, marks: readonly Mark[], writing: Writing): TextValue {
	const { line } = within;
	const start = firstInk(line.text, within.start, within.end);
	const end = behindInk(line.text, start, within.end);
	if (start === end) return emptyValue(placeIn(cell, start, start), cell, marks);
	const raw = line.text.slice(start, end);
	const value = isPlain(raw, writing) ? new PlainText(line, start, raw) : meantText(line, start, clean(raw, writing));
	if (value.text === '') return emptyValue(place(line, start, start), cell, marks);
	return { kind: 'known', value, canonical: true, raw, at: placeIn(cell, start, end), cell, marks };
}

/** A part of a cell; the cell itself where it is all of it. */
export function placeIn(cell: Place, start: number, end: number): Place {
	return cell.start === start && cell.end === end ? cell : place(cell.line, start, end);
}

/** A text that means just what it says. */
class PlainText implements Text {
	constructor(
		private readonly line: Line,
		private readonly start: number,
		readonly text: string,
	) {}

	part(from: number, to: number): Place {
		const { length } = this.text;
		const first = Math.min(from, length);
		return place(this.line, this.start + first, this.start + Math.max(first, 0, Math.min(to, length)));
	}
}

function meantText(line: Line, start: number, cleaned: Cleaned): Text {
	const text = cleaned.text.trim();
	const lead = cleaned.text.indexOf(text);
	const part = (from: number, to: number): Place => {
		const first = rawOffset(cleaned, lead + from);
		return place(line, start + first, start + Math.max(first, rawEnd(cleaned, lead + Math.min(to, text.length))));
	};
	return { text, part };
}

/** A text that goes on in another: the line end between them is a blank. */
export function joinedText(first: TextValue, rest: TextValue): TextValue {
	if (first.kind !== 'known' || rest.kind !== 'known') return first.kind === 'known' ? first : rest;
	const border = first.value.text.length + 1;
	const text = `${first.value.text} ${rest.value.text}`;
	const part = (from: number, to: number): Place => {
		if (to <= border) return first.value.part(from, to);
		if (from >= border) return rest.value.part(from - border, to - border);
		return span(first.value.part(from, border), rest.value.part(0, to - border));
	};
	return {
		kind: 'known',
		value: { text, part },
		canonical: true,
		raw: `${first.raw} ${rest.raw}`,
		at: span(first.at, rest.at),
		cell: span(first.cell, rest.cell),
		marks: [...first.marks, ...rest.marks],
	};
}

/** The text between two offsets of a cleaned part; what divides lines and cells in it becomes one blank. */
export function flatText(flat: Flat, from: number, to: number, cell = flat.place(from, to)): TextValue {
	const trimmedPart = trimFlat(flat, from, to);
	const [start, end] = trimmedPart;
	if (start >= end) return emptyValue(flat.place(start, start), cell);
	const inner = flat.text.slice(start, end);
	const at = flat.place(start, end);
	if (flat.hasDoubtfulBreaks && inner.includes(maybeBlank))
		return lostValue(inner.replaceAll(/\s*\u205f\s*|\s*[\t\n]\s*/g, ' '), at, cell);
	if (!inner.includes('\n') && !inner.includes('\t')) {
		const value = new FlatText(flat, start, inner);
		return { kind: 'known', value, canonical: true, raw: inner, at, cell, marks: noMarks };
	}
	const { text, offsets } = joined(inner);
	const part = (first: number, last: number): Place =>
		flat.place(start + (offsets[first] ?? inner.length), start + (offsets[last] ?? inner.length));
	return { kind: 'known', value: { text, part }, canonical: true, raw: inner, at, cell, marks: noMarks };
}

/** A text of a cleaned part in which nothing divides lines or cells. */
class FlatText implements Text {
	constructor(
		private readonly flat: Flat,
		private readonly start: number,
		readonly text: string,
	) {}

	part(from: number, to: number): Place {
		return this.flat.place(this.start + from, this.start + Math.min(to, this.text.length));
	}
}

/** The offsets of what is left without blanks and dividers at the edges. */
export function trimFlat(flat: Flat, from: number, to: number): [number, number] {
	let start = from;
	let end = to;
	while (start < end && isSpace(flat.text.charCodeAt(start))) start++;
	while (end > start && isSpace(flat.text.charCodeAt(end - 1))) end--;
	return [start, end];
}

export function emptyValue(at: Place, cell: Place, marks = noMarks): Empty {
	return { kind: 'empty', at, cell, raw: '', marks };
}

/** Something stands here of which the dialect does not keep what it says. */
export function lostValue(raw: string, at: Place, cell: Place, marks = noMarks): Unreadable {
	return { kind: 'unreadable', lost: true, raw, at, cell, marks };
}

/** Each run of blanks that holds a divider becomes one blank; other blanks stay as they are. */
function joined(inner: string): { text: string; offsets: readonly number[] } {
	const offsets: number[] = [];
	let text = '';
	for (let at = 0; at < inner.length;) {
		const gap = /\s*[\t\n]\s*/y;
		gap.lastIndex = at;
		const found = isSpace(inner.charCodeAt(at)) ? gap.exec(inner) : null;
		offsets.push(at);
		text += found ? ' ' : inner.charAt(at);
		at += found ? found[0].length : 1;
	}
	return { text, offsets };
}

function isSpace(unit: number): boolean {
	return unit === 32 || unit === 9 || unit === 10 || unit === 13 || unit === 160 || unit === 0x205f;
}

function isBlankUnit(unit: number): boolean {
	return unit === 32 || unit === 9 || unit === 160 || unit === 0xfeff;
}
