import { place } from '../source/place';
import type { Line } from '../source/line';
import type { Mark } from '../model/value';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** How many characters of a cell its marks leave to the value, and the marks in order. */
export interface MarkedCell {
	readonly end: number;
	readonly marks: readonly Mark[];
}

// The last mark of a cell, in any style that people paste. The number is in one of the groups.
const pasted = [
	/<sup>\s*\\?\(?(\d{1,2})\\?\)?\s*<\/sup>$/i,
	/\^\\?\(\s?(\d{1,2})\\?\)\^?$/,
	/\^(\d{1,2})\^?$/,
	/\\?\((\d{1,2})\\?\)$/,
	/\\?\[(\d{1,2})\\?\]$/,
	// Half of its brackets, brackets of another kind, or none.
	/[⁽(]?([⁰¹²³⁴⁵⁶⁷⁸⁹]+)[⁾)]?$/,
	/⁽(\d{1,2})[⁾)]?$/,
	/\((\d{1,2})⁾$/,
];
const caretMark = /\^\((\d{1,3})\)$/;
/** Brackets behind a blank are what the filer typed, `Fund (2)`; glued to the word they are a mark. */
const typed = /[\s(]$/;
const mayBeMark = /[⁾⁰¹²³⁴⁵⁶⁷⁸⁹)>\]^\d]\s*$/;

/**
 * Takes the marks from the end of the cell between `start` and `end`.
 * In a column of text, `(1)` behind a blank stays text; in all others nothing but a mark can stand there.
 */
export function readMarks(line: Line, start: number, end: number, isText: boolean): MarkedCell {
	const raw = line.text.slice(start, end);
	if (isMarkless(raw)) return { end, marks: noMarks };
	return takeMarks({ line, start, raw, isText }, (rest, follows) => lastMark(rest, isText, follows));
}

export const noMarks: readonly Mark[] = [];

/** Most cells end in a letter or in a plain digit, and only a caret or a raised bracket before it makes a mark of the digit. */
export function isMarkless(raw: string): boolean {
	if (raw === '') return true;
	const last = raw.charCodeAt(raw.length - 1);
	if (last >= 48 && last <= 57) return !raw.includes('^') && !raw.includes('⁽');
	if (last === 0x207e) return false;
	return (last | 32) >= 97 && (last | 32) <= 122 ? true : !mayBeMark.test(raw);
}

/** The marks of a text dump, `^(1)`, and no others. */
export function readCaretMarks(line: Line, start: number, end: number): MarkedCell {
	const raw = line.text.slice(start, end);
	if (!raw.includes('^(')) return { end, marks: noMarks };
	return takeMarks({ line, start, raw, isText: true }, (rest) => {
		const match = caretMark.exec(rest);
		return match ? { number: Number(match[1]), length: match[0].length, canonical: false } : undefined;
	});
}

/** More in one cell than EDGAR takes footnotes in a filing; each further one would cost a look at all that stands before it. */
const mostMarks = 200;

interface FoundMark {
	readonly number: number;
	readonly length: number;
	readonly canonical: boolean;
}

function takeMarks(
	{ line, start, raw, isText }: { line: Line; start: number; raw: string; isText: boolean },
	last: (rest: string, follows: boolean) => FoundMark | undefined,
): MarkedCell {
	const marks: Mark[] = [];
	let rest = raw.trimEnd();
	while (!isMarkless(rest) && marks.length < mostMarks) {
		const found = last(rest, marks.length > 0);
		// `See footnote (12) ⁽¹²⁾` and `(29) ⁽²⁾`: who writes the one kind of mark means something else by brackets before it,
		// unless nothing but a value and its marks can stand there.
		if (!found) break;
		const at = rest.length - found.length;
		if (found.number === 0) break;
		const isWords = isText || at === 0;
		if (isWords && !found.canonical && marks.some(({ canonical: isCanonical }) => isCanonical)) break;
		const where = place(line, start + at, start + rest.length);
		marks.push({ number: found.number, raw: rest.slice(at), at: where, canonical: found.canonical });
		rest = rest.slice(0, at).trimEnd();
	}
	return { end: start + rest.length, marks: marks.reverse() };
}

function lastMark(rest: string, isText: boolean, follows: boolean): FoundMark | undefined {
	const own = canonicalLength(rest);
	if (own > 0) return { number: numberOf(rest.slice(1 - own, -1)), length: own, canonical: true };
	for (const [style, pattern] of pasted.entries()) {
		const match = pattern.exec(rest);
		if (!match) continue;
		const before = rest.slice(0, match.index);
		const isBracket = style === 3 || style === 4;
		if (isText && isBracket && !follows && before !== '' && typed.test(before)) return undefined;
		if (isText && (style === 2 || style >= 4)) return undefined;
		return { number: numberOf(match[1] ?? ''), length: match[0].length, canonical: false };
	}
	return undefined;
}

/** How long the mark `⁽¹²⁾` is that ends a text; 0 where it ends otherwise. */
function canonicalLength(text: string): number {
	if (!text.endsWith('⁾')) return 0;
	let at = text.length - 2;
	while (at >= 0 && superscripts.includes(text.charAt(at))) at--;
	return text.charAt(at) === '⁽' && at < text.length - 2 ? text.length - at : 0;
}

function numberOf(digits: string): number {
	let number = '';
	for (const digit of digits) {
		const raised = superscripts.indexOf(digit);
		number += raised < 0 ? digit : String(raised);
	}
	return Number(number);
}

/** `⁽¹²⁾` for 12. */
export function markText(number: number): string {
	return `⁽${[...String(number)].map((digit) => superscripts.charAt(Number(digit))).join('')}⁾`;
}
