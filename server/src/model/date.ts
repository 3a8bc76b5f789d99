/** A day of the calendar. No time, no zone. `month` and `day` count from 1. */
export interface PlainDate {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

/** The day, if the calendar has it. */
export function dateOf(year: number, month: number, day: number): PlainDate | undefined {
	if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
	return { year, month, day };
}

export function daysIn(year: number, month: number): number {
	if (month === 2) return isLeap(year) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Below zero when `a` is the earlier day, zero when it is the same. */
export function compareDates(a: PlainDate, b: PlainDate): number {
	return a.year - b.year || a.month - b.month || a.day - b.day;
}

export function sameDate(a: PlainDate, b: PlainDate): boolean {
	return compareDates(a, b) === 0;
}

export function earliest(dates: Iterable<PlainDate>): PlainDate | undefined {
	let found: PlainDate | undefined;
	for (const date of dates) if (!found || compareDates(date, found) < 0) found = date;
	return found;
}

export function latest(dates: Iterable<PlainDate>): PlainDate | undefined {
	let found: PlainDate | undefined;
	for (const date of dates) if (!found || compareDates(date, found) > 0) found = date;
	return found;
}

/** Days since 1970-01-01 in the Gregorian calendar, negative before. After Howard Hinnant's `days_from_civil`. */
export function dayNumber({ year, month, day }: PlainDate): number {
	const y = month <= 2 ? year - 1 : year;
	const era = Math.floor(y / 400);
	const yearOfEra = y - era * 400;
	const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
	const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * 146_097 + dayOfEra - 719_468;
}

export function fromDayNumber(number: number): PlainDate {
	const shifted = number + 719_468;
	const era = Math.floor(shifted / 146_097);
	const dayOfEra = shifted - era * 146_097;
	const yearOfEra = Math.floor(
		(dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
	);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
	const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
	const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
	return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export function addDays(date: PlainDate, days: number): PlainDate {
	return fromDayNumber(dayNumber(date) + days);
}

/** Sunday is 0, Saturday 6. */
export function weekday(date: PlainDate): number {
	return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/** `MM/DD/YYYY`, the notation of the form. */
export function formatDate({ year, month, day }: PlainDate): string {
	return `${pad(month, 2)}/${pad(day, 2)}/${pad(year, 4)}`;
}

/** `YYYY-MM-DD`, the notation of XML and of the command line. */
export function formatIso({ year, month, day }: PlainDate): string {
	return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function pad(number: number, width: number): string {
	return String(number).padStart(width, '0');
}

function isLeap(year: number): boolean {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
