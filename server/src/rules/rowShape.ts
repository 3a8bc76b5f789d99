import { isCodeLetter } from '../facts/codes';
import { columnsOf, type ColumnKind } from '../facts/columns';
import type { Row } from '../model/row';
import type { Place } from '../source/place';

/** A repaired row has what every row has: a title, a total and its letter of ownership. */
export function isWhole(texts: readonly string[], table: Row['table']): boolean {
	const [owned, ownership] = table === 'I' ? [8, 9] : [13, 14];
	return texts[0] !== '' && (texts[owned] ?? '') !== '' && /^[DI]/.test(texts[ownership] ?? '');
}

/** Whether every cell holds what its column may hold; an empty cell fits any. */
export function fits(texts: readonly string[], table: Row['table']): boolean {
	const columns = columnsOf(table);
	return texts.every((text, index) => text === '' || fitsColumn(text, columns[index]?.kind));
}

const date = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/;
const number = /^\\?\$?[\d,.]+$/;

export function fitsColumn(text: string, kind: ColumnKind | undefined): boolean {
	if (text === '') return true;
	switch (kind) {
		case undefined:
			return false;
		case 'text':
			return !date.test(text) && !number.test(text) && !/^[ADIV]$/.test(text);
		case 'date':
			// A word may stand for a date, the letter of another column may not.
			return date.test(text) || (!number.test(text) && text.length > 3);
		case 'code':
			return text.length <= 3 && isCodeLetter(text.charAt(0).toUpperCase());
		case 'early':
			return text === 'V';
		case 'side':
		case 'ownership':
			return text.length === 1 || /^(?:in)?direct$|^acquired$|^disposed$/i.test(text);
		case 'shares':
		case 'dollars':
		case 'amount':
			return /\d/.test(text) && !date.test(text);
	}
}

/** What stands in a cell, without its marks. */
export function cellText({ line, start, end }: Place): string {
	return line.text
		.slice(start, end)
		.replace(/(?:\s*⁽[⁰¹²³⁴⁵⁶⁷⁸⁹]+⁾|\s*\(\d{1,2}\)|\s*<sup>.*?<\/sup>|\s*\^\(\d+\)\^?)+\s*$/, '')
		.trim();
}
