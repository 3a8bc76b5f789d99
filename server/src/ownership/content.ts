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
	/** For each unit of `text` its offset in the document, and one more for the end. Undefined where they run along. */
	readonly offsets?: readonly number[];
}

/** What stands between the tags of an element; the text of elements inside it is left out. */
export function contentOf({ text }: Offsets, { openEnd, contentEnd, children }: XmlElement): Content {
	const limit = children[0]?.start ?? contentEnd;
	const start = firstInk(text, openEnd, limit);
	const end = lastInk(text, start, limit);
	const raw = text.slice(start, end);
	if (!needsDecoding(raw)) return { start, end, raw, text: raw };
	return { start, end, raw, ...decoded(raw, start) };
}

/** The text between the tags, the blanks at its edges included. */
export function wholeContent({ text }: Offsets, { openEnd, contentEnd }: XmlElement): string {
	const raw = text.slice(openEnd, contentEnd);
	return needsDecoding(raw) ? decoded(raw, openEnd).text : raw;
}

/** What raw characters mean: those of an attribute's value, or any others. */
export function decodedText(raw: string): string {
	return needsDecoding(raw) ? decoded(raw, 0).text : raw;
}

function needsDecoding(raw: string): boolean {
	return raw.includes('&') || raw.includes('<') || raw.includes('\r');
}

/** Entities and character references resolved, CDATA opened, comments left out, line ends as XML has them. */
function decoded(raw: string, start: number): { text: string; offsets: readonly number[] } {
	const offsets: number[] = [];
	let text = '';
	const add = (characters: string, at: number): void => {
		for (let unit = 0; unit < characters.length; unit++) offsets.push(start + at);
		text += characters;
	};
	for (let at = 0; at < raw.length;) {
		const character = raw.charAt(at);
		if (character === '&') {
			const ahead = raw.slice(at + 1, at + 41);
			const length = ahead.indexOf(';');
			const meant = length > 0 ? referenced(ahead.slice(0, length)) : undefined;
			add(meant ?? '&', at);
			at += meant === undefined ? 1 : length + 2;
		} else if (character === '\r') {
			add('\n', at);
			at += raw.charAt(at + 1) === '\n' ? 2 : 1;
		} else if (raw.startsWith('<!--', at) || raw.startsWith('<?', at)) {
			const end = raw.indexOf(raw.charAt(at + 1) === '?' ? '?>' : '-->', at);
			at = end < 0 ? raw.length : end + (raw.charAt(end) === '?' ? 2 : 3);
		} else if (raw.startsWith('<![CDATA[', at)) {
			const end = raw.indexOf(']]>', at);
			const stop = end < 0 ? raw.length : end;
			for (let inner = at + 9; inner < stop; inner++) add(raw.charAt(inner), inner);
			at = end < 0 ? stop : stop + 3;
		} else {
			add(character, at);
			at++;
		}
	}
	offsets.push(start + raw.length);
	return { text, offsets };
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function referenced(inner: string): string | undefined {
	const number = referencedCharacter(inner);
	if (number !== undefined) return number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : undefined;
	return Object.hasOwn(entities, inner) ? entities[inner] : undefined;
}

/** The text with the places of its parts. */
export function textOfContent(offsets: Offsets, content: Content): Text {
	const { text } = content;
	const at = (index: number): number => content.offsets?.[index] ?? content.start + index;
	const part = (from: number, to: number): Place => {
		const start = at(Math.min(from, text.length));
		return offsets.place(start, Math.max(start, at(Math.min(to, text.length))));
	};
	return { text, part };
}
