import { isCodeLetter } from '../facts/codes';
import { dateOf, type PlainDate } from '../model/date';
import { decimal } from '../model/decimal';
import type { Code, Figure, OwnershipForm, Side } from '../model/value';

/** A value as read, and whether it stands in the canonical notation. Undefined: it cannot be read in exactly one way. */
export interface Reading<T> {
	readonly value: T;
	readonly canonical: boolean;
}

const canonicalDate = /^(\d{2})\/(\d{2})\/(\d{4})$/;
const numericDate = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:T00:00:00(?:\.0+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;
const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;
const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})$/i;
const months = [
	'january',
	'february',
	'march',
	'april',
	'may',
	'june',
	'july',
	'august',
	'september',
	'october',
	'november',
	'december',
];

/** A date that can be read in one way: the form's `MM/DD/YYYY`, ISO, the month in words, or other dividers in the form's order. */
export function readDate(raw: string): Reading<PlainDate> | undefined {
	const canonical = canonicalDate.exec(raw);
	if (canonical) return reading(canonical[3], canonical[1], canonical[2], true);
	const numeric = numericDate.exec(raw);
	if (numeric) return reading(numeric[3], numeric[1], numeric[2], false);
	const iso = isoDate.exec(raw);
	if (iso) return reading(iso[1], iso[2], iso[3], false);
	const words = monthFirst.exec(raw);
	if (words) return reading(words[3], monthNamed(words[1]), words[2], false);
	const day = dayFirst.exec(raw);
	return day ? reading(day[3], monthNamed(day[2]), day[1], false) : undefined;
}

function reading(
	year: string | undefined,
	month: string | undefined,
	day: string | undefined,
	canonical: boolean,
): Reading<PlainDate> | undefined {
	const value = dateOf(Number(year), Number(month), Number(day));
	return value && { value, canonical };
}

/** Whole, or its first three letters. */
function monthNamed(word = ''): string {
	const name = word.toLowerCase();
	const number = months.findIndex(
		(month) => month === name || month.slice(0, 3) === name || (name === 'sept' && month === 'september'),
	);
	return String(number + 1);
}

const figure = /^(\\?\$\s?)?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?$/;

/**
 * A number with or without thousands commas, at most one point, a dollar sign before it or not.
 * `start` is where its digits begin in `raw`, after the dollar sign.
 */
export function readFigure(raw: string): (Reading<Figure> & { readonly start: number }) | undefined {
	const match = figure.exec(raw);
	if (!match) return undefined;
	const [, sign = '', whole = '', fraction = ''] = match;
	const number = decimal((whole || '0').replaceAll(',', '') + (fraction === '.' ? '' : fraction));
	if (!number || (whole === '' && fraction.length < 2)) return undefined;
	const grouped = whole.includes(',') || whole.length < 4;
	const canonical = grouped && whole !== '' && fraction !== '.' && (sign === '' || sign === '\\$');
	const decimals = Math.max(0, fraction.length - 1);
	return { value: { number, dollars: sign !== '', decimals }, canonical, start: sign.length };
}

/** `S`, or `S/K`. */
export function readCode(raw: string): Reading<Code> | undefined {
	const swap = raw.length === 3 && raw.endsWith('/K');
	const letter = swap ? raw.charAt(0) : raw;
	return isCodeLetter(letter) ? { value: { letter, swap }, canonical: true } : undefined;
}

export function readSide(raw: string): Reading<Side> | undefined {
	return raw === 'A' || raw === 'D' ? { value: raw, canonical: true } : undefined;
}

export function readOwnership(raw: string): Reading<OwnershipForm> | undefined {
	return raw === 'D' || raw === 'I' ? { value: raw, canonical: true } : undefined;
}

export function readEarly(raw: string): Reading<'V'> | undefined {
	return raw === 'V' ? { value: raw, canonical: true } : undefined;
}
