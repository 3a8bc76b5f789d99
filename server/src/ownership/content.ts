import type { Place } from '../source/place';
import type { Text } from '../model/value';
import type { XmlElement } from './element';
import type { Offsets } from './offsets';
import { firstInk, lastInk } from './characters';
import { referencedCharacter } from './references';

/** The characters of an element without the blanks at their edges, as written and as meant. */
export interface Content {
	readonly start: number;
	readonly end: number;
	readonly raw: string;
	readonly text: string;
}

/** What stands between the tags of an element; the text of elements inside it is left out. */
export function contentOf({ text }: Offsets, { openEnd, contentEnd, children, isPlain }: XmlElement): Content {
	const limit = children[0]?.start ?? contentEnd;
	const start = firstInk(text, openEnd, limit);
	const end = lastInk(text, start, limit);
	const raw = text.slice(start, end);
	return { start, end, raw, text: isPlain ? raw : decodedText(raw) };
}

/** The text between the tags, the blanks at its edges included. */
export function wholeContent({ text }: Offsets, { openEnd, contentEnd, isPlain }: XmlElement): string {
	const raw = text.slice(openEnd, contentEnd);
	return isPlain ? raw : decodedText(raw);
}

/** What raw characters mean: entities and character references resolved, sections opened, comments left out, one line end for all. */
export function decodedText(raw: string): string {
	let text = '';
	let from = 0;
	for (let at = oddIn(raw, 0); at < raw.length; at = oddIn(raw, from)) {
		const { meant, end } = meaningAt(raw, at);
		text += raw.slice(from, at) + meant;
		from = end;
	}
	return from === 0 ? raw : text + raw.slice(from);
}

/** For each unit of the decoded text its offset in the raw one, and one more for the end. */
function offsetsIn(raw: string): readonly number[] {
	const offsets: number[] = [];
	for (let at = 0; at < raw.length;) {
		const { meant, end, inner } = meaningAt(raw, at);
		for (let unit = 0; unit < meant.length; unit++) offsets.push(inner === undefined ? at : inner + unit);
		at = end;
	}
	offsets.push(raw.length);
	return offsets;
}

const odd = /[&<\r]/g;

/** Where the next character stands that may not stand for itself; the length where there is none. */
function oddIn(raw: string, from: number): number {
	odd.lastIndex = from;
	return odd.exec(raw)?.index ?? raw.length;
}

interface Meaning {
	readonly meant: string;
	/** Behind all that means it. */
	readonly end: number;
	/** Of what stands in a section: where it begins. */
	readonly inner?: number;
}

function meaningAt(raw: string, at: number): Meaning {
	const character = raw.charAt(at);
	if (character === '&') {
		const ahead = raw.slice(at + 1, at + 41);
		const length = ahead.indexOf(';');
		const meant = length > 0 ? referenced(ahead.slice(0, length)) : undefined;
		return meant === undefined ? { meant: '&', end: at + 1 } : { meant, end: at + length + 2 };
	}
	if (character === '\r') return { meant: '\n', end: raw.charAt(at + 1) === '\n' ? at + 2 : at + 1 };
	if (character === '<') {
		if (raw.startsWith('<!--', at)) return { meant: '', end: endOf(raw, '-->', at) };
		if (raw.startsWith('<?', at)) return { meant: '', end: endOf(raw, '?>', at) };
		if (raw.startsWith('<![CDATA[', at)) {
			const close = raw.indexOf(']]>', at);
			const meant = raw.slice(at + 9, close < 0 ? raw.length : close);
			return { meant, end: close < 0 ? raw.length : close + 3, inner: at + 9 };
		}
	}
	return { meant: character, end: at + 1 };
}

function endOf(raw: string, mark: string, at: number): number {
	const found = raw.indexOf(mark, at);
	return found < 0 ? raw.length : found + mark.length;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function referenced(inner: string): string | undefined {
	const number = referencedCharacter(inner);
	if (number !== undefined) return number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : undefined;
	return Object.hasOwn(entities, inner) ? entities[inner] : undefined;
}

/** The text with the places of its parts. */
export function textOfContent(offsets: Offsets, { start, raw, text }: Content): Text {
	let inRaw: readonly number[] | undefined;
	const at = (index: number): number => {
		if (raw === text) return start + index;
		inRaw ??= offsetsIn(raw);
		return start + (inRaw[index] ?? index);
	};
	const part = (from: number, to: number): Place => {
		const first = at(Math.min(from, text.length));
		return offsets.place(first, Math.max(first, at(Math.min(to, text.length))));
	};
	return { text, part };
}
