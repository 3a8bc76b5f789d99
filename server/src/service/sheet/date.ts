import { readDate } from '../../formtext/notation';
import { dateOf, type PlainDate } from '../../model/date';

/** A day in numbers, in an order that is still open. */
interface Numeric {
	readonly one: number;
	readonly two: number;
	readonly year: number;
	readonly mark: string;
}

/** Undefined where the cell is no day that can be read in one way. `first`: which number of `06/05/2026` is. */
export function readSheetDate(cell: string, first: 'month' | 'day' | undefined): PlainDate | undefined {
	const text = withoutTime(cell);
	const numeric = numericOf(text);
	if (numeric) {
		const { one, two, year } = numeric;
		if (first === undefined) return orderOf(cell) && readSheetDate(cell, orderOf(cell));
		return first === 'month' ? dateOf(year, one, two) : dateOf(year, two, one);
	}
	const serial = /^(\d{5})(?:\.\d+)?$/.exec(text)?.[1];
	if (serial !== undefined) return serialDate(Number(serial));
	const [, year, month, day] = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text) ?? [];
	if (year !== undefined) return dateOf(Number(year), Number(month), Number(day));
	return readDate(text.replace(/^(\d{1,2}[-\s][a-z]{3,9}[-\s])(\d{2})$/i, '$120$2'))?.value;
}

/** Which of the two numbers is the month, where one of them can only be a day. */
export function orderOf(cell: string): 'month' | 'day' | undefined {
	const { one = 0, two = 0 } = numericOf(withoutTime(cell)) ?? {};
	if (one > 12 === two > 12) return undefined;
	return one > 12 ? 'day' : 'month';
}

/** Whether dots divide it: `16.06.2026`. */
export function isDotted(cell: string): boolean {
	return numericOf(withoutTime(cell))?.mark === '.';
}

function numericOf(text: string): Numeric | undefined {
	const [, one, mark, two, year = ''] = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text) ?? [];
	if (one === undefined || mark === undefined || two === undefined) return undefined;
	return { one: Number(one), two: Number(two), year: Number(year.padStart(4, '20')), mark };
}

/** A weekday before and a time behind it say nothing that the form asks. */
function withoutTime(cell: string): string {
	return cell
		.trim()
		.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i, '')
		.replace(/,?[ T]\s*\d{1,2}:\d{2}.*$/, '');
}

const dayLength = 86_400_000;

/** Days since 30 December 1899, as a spreadsheet keeps a day: from 2000 to 2099, since a smaller number may be anything. */
function serialDate(serial: number): PlainDate | undefined {
	if (serial < 36_526 || serial > 73_050) return undefined;
	const date = new Date(Date.UTC(1899, 11, 30) + serial * dayLength);
	return dateOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
