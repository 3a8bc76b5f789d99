import type { NewValue } from '../model/change';
import { formatIso } from '../model/date';

/** A new value in the notation of XML, its text escaped. `code` is the letter alone: the swap is another element. */
export function writtenValue(to: NewValue): string {
	switch (to.kind) {
		case 'date':
			return formatIso(to.date);
		case 'number':
		case 'dollars':
			return to.decimals === undefined ? to.number.toFixed() : to.number.toFixed(to.decimals);
		case 'code':
			return to.code.letter;
		case 'letter':
			return escaped(to.letter);
		case 'text':
			return escaped(to.text);
		case 'nothing':
			return '';
	}
}

/** EDGAR wants these four as entities, in text too. */
export function escaped(text: string): string {
	return /[&<>"]/.test(text)
		? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
		: text;
}

/** What `escaped` text means. */
export function unescaped(text: string): string {
	return text.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}
