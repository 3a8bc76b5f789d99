import { formatDate } from './date';
import { formatNumber } from './decimal';
import type { Note } from './filing';
import type { AnyValue } from './value';

/** What the form shows of a value, without marks: `1,234.50`, `09/20/2004`, `S/K`. */
export interface Shown {
	/** A dollar sign stands before the text. */
	readonly dollars: boolean;
	/** In plain characters, without the escapes of a language. Empty where nothing stands. */
	readonly text: string;
}

/** A value in the notation of the form; what cannot be read as it is written, a text on one line. */
export function shown(value: AnyValue): Shown {
	if (value.kind === 'empty') return { dollars: false, text: '' };
	if (value.kind === 'unreadable') return { dollars: false, text: oneLine(value.raw.replaceAll('\\$', '$')) };
	const content = value.value;
	if (typeof content !== 'object') return { dollars: false, text: String(content) };
	if ('year' in content) return { dollars: false, text: formatDate(content) };
	if ('number' in content) {
		return { dollars: content.dollars, text: formatNumber(content.number, content.decimals) };
	}
	if ('letter' in content) return { dollars: false, text: content.letter + (content.swap ? '/K' : '') };
	return { dollars: false, text: oneLine(content.text) };
}

/** The same with its dollar sign. */
export function shownText(value: AnyValue): string {
	const { dollars, text } = shown(value);
	return dollars ? `$${text}` : text;
}

/** The number before a footnote. One that is none is there as it is written, without the letter that XML has before it. */
export function noteLabel({ number }: Pick<Note, 'number'>): string {
	return number.kind === 'known' ? String(number.value) : number.raw.replace(/^F(?=\d)/, '');
}

/** What divides lines and cells cannot stand inside a value. */
function oneLine(text: string): string {
	return text.replace(/\s*[\t\n\r]\s*/g, ' ');
}
