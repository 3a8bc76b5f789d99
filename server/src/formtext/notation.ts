import { isCodeLetter } from '../facts/codes';
import { dateOf, type PlainDate } from '../model/date';
import { decimalOfDigits } from '../model/decimal';
import type { Code, Figure, OwnershipForm, Side } from '../model/value';

/** A value as read, and whether it stands in the canonical notation. Undefined: it cannot be read in exactly one way. */
export interface Reading<T> {
	readonly value: T;
	readonly canonical: boolean;
	/** Where in the raw text the value itself begins, if something stands before it that is none of it: a dollar sign. */
	readonly start?: number;
}

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
	const canonical = canonicalDate(raw);
	if (canonical) return canonical.value && { value: canonical.value, canonical: true };
	const numeric = numericDate.exec(raw);
	if (numeric) return reading(numeric[3], numeric[1], numeric[2], false);
	const iso = isoDate.exec(raw);
	if (iso) return reading(iso[1], iso[2], iso[3], false);
	const words = monthFirst.exec(raw);
	if (words) return reading(words[3], monthNamed(words[1]), words[2], false);
	const day = dayFirst.exec(raw);
	return day ? reading(day[3], monthNamed(day[2]), day[1], false) : undefined;
}

/** Whether `MM/DD/YYYY` stands here, and the day if the calendar has it. Nearly every date of a filing is written so. */
function canonicalDate(raw: string): { readonly value: PlainDate | undefined } | undefined {
	if (raw.length !== 10 || raw.charCodeAt(2) !== 47 || raw.charCodeAt(5) !== 47) return undefined;
	const [month, day, year] = [digitsAt(raw, 0, 2), digitsAt(raw, 3, 5), digitsAt(raw, 6, 10)];
	return month < 0 || day < 0 || year < 0 ? undefined : { value: dateOf(year, month, day) };
}

/** The number that the digits between two offsets make; -1 where another character is among them. */
function digitsAt(text: string, start: number, end: number): number {
	let number = 0;
	for (let at = start; at < end; at++) {
		const digit = text.charCodeAt(at) - 48;
		if (digit < 0 || digit > 9) return -1;
		number = 10 * number + digit;
	}
	return number;
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

/**
 * A number with or without thousands commas, at most one point, a dollar sign before it or not.
 * `start` is where its digits begin in `raw`, after the dollar sign.
 */
export function readFigure(raw: string): Reading<Figure> | undefined {
	const start = signLength(raw);
	const point = wholeEnd(raw, start);
	const isWhole = point === raw.length;
	if (point < 0 || !(isWhole || isFraction(raw, point))) return undefined;
	const whole = raw.slice(start, point);
	const decimals = isWhole ? 0 : raw.length - point - 1;
	if (whole === '' && decimals === 0) return undefined;
	const isGrouped = whole.includes(',');
	const digits = isGrouped ? whole.replaceAll(',', '') : whole;
	const number = decimalOfDigits(decimals > 0 ? (digits || '0') + raw.slice(point) : digits);
	if (!number) return undefined;
	const isCanonical = whole !== '' && (isGrouped || whole.length < 4) && (isWhole || decimals > 0);
	const canonical = isCanonical && (start === 0 || (start === 2 && raw.startsWith('\\$')));
	return { value: { number, dollars: start > 0, decimals }, canonical, start };
}

/** Of the dollar sign, with its escape before it or not, and of a blank behind it. */
function signLength(raw: string): number {
	const sign = raw.startsWith('\\$') ? 2 : raw.startsWith('$') ? 1 : 0;
	return sign > 0 && /\s/.test(raw.charAt(sign)) ? sign + 1 : sign;
}

/** Where digits end, grouped by commas or not; -1 where the groups are none of thousands. */
function wholeEnd(raw: string, start: number): number {
	let group = 0;
	let isGrouped = false;
	let at = start;
	for (; at < raw.length; at++) {
		const unit = raw.charCodeAt(at);
		if (isDigit(unit)) group++;
		else if (unit === 44) {
			if (isGrouped ? group !== 3 : group < 1 || group > 3) return -1;
			isGrouped = true;
			group = 0;
		} else break;
	}
	return isGrouped && group !== 3 ? -1 : at;
}

/** A point and nothing but digits behind it. */
function isFraction(raw: string, point: number): boolean {
	if (raw.charCodeAt(point) !== 46) return false;
	for (let at = point + 1; at < raw.length; at++) if (!isDigit(raw.charCodeAt(at))) return false;
	return true;
}

function isDigit(unit: number): boolean {
	return unit >= 48 && unit <= 57;
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
