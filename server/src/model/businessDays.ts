import { doubtfulClosings, federalHolidays, specialClosings, type Holiday } from '../facts/calendar';
import { addDays, compareDates, dateOf, dayNumber, daysIn, formatIso, weekday, type PlainDate } from './date';

const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** `Saturday`. */
export function weekdayName(date: PlainDate): string {
	return names[weekday(date)] ?? '';
}

export function isWeekend(date: PlainDate): boolean {
	return weekday(date) % 6 === 0;
}

/** Why EDGAR takes nothing on a day of the week: the holiday that is kept on it, or a closing. Undefined for a weekend too. */
export function closingOn(date: PlainDate): string | undefined {
	return holidayOn(date) ?? specialClosings[formatIso(date)];
}

/** A day on which the SEC is open, and counts for what is due. */
export function isBusinessDay(date: PlainDate): boolean {
	return !isWeekend(date) && closingOn(date) === undefined;
}

/** A day that may or may not have counted. */
export function isDoubtfulDay(date: PlainDate): boolean {
	return doubtfulClosings.has(formatIso(date));
}

/** The `count`-th business day after `date`, which itself does not count. With `count` 0 the day itself. */
export function addBusinessDays(date: PlainDate, count: number, isOpen = isBusinessDay): PlainDate {
	let day = date;
	for (let left = count; left > 0;) {
		day = addDays(day, 1);
		if (isOpen(day)) left--;
	}
	return day;
}

/** How many business days follow `from` up to and with `until`; 0 where `until` is not later. */
export function businessDaysBetween(from: PlainDate, until: PlainDate): number {
	let count = 0;
	for (let day = addDays(from, 1); compareDates(day, until) <= 0; day = addDays(day, 1))
		if (isBusinessDay(day)) count++;
	return count;
}

/** The last day on which a transaction can be reported in time: the second business day after it was executed. */
export function dueDay(executed: PlainDate): PlainDate {
	return dueDays(executed).due;
}

/** The same, counting no day that may have been closed. */
export function latestDueDay(executed: PlainDate): PlainDate {
	return dueDays(executed).latest;
}

interface DueDays {
	readonly due: PlainDate;
	readonly latest: PlainDate;
}

/** Years of a calendar: the transactions of one form, and of a folder of forms, share their days. */
const mostDays = 10_000;
const known = new Map<number, DueDays>();

function dueDays(executed: PlainDate): DueDays {
	const day = dayNumber(executed);
	const kept = known.get(day);
	if (kept) return kept;
	if (known.size >= mostDays) known.clear();
	const found = {
		due: addBusinessDays(executed, 2),
		latest: addBusinessDays(executed, 2, (each) => isBusinessDay(each) && !isDoubtfulDay(each)),
	};
	known.set(day, found);
	return found;
}

function holidayOn(date: PlainDate): string | undefined {
	return holidaysOf(date.year).get(formatIso(date));
}

const holidaysByYear = new Map<number, ReadonlyMap<string, string>>();

/** The days of a year on which a holiday is kept, New Year's Day of the next year too, which may fall on 31 December. */
function holidaysOf(year: number): ReadonlyMap<string, string> {
	const kept = holidaysByYear.get(year);
	if (kept) return kept;
	const days = new Map<string, string>();
	for (const candidate of [year, year + 1]) {
		for (const holiday of federalHolidays) {
			const day = candidate >= (holiday.since ?? 0) ? observed(holiday, candidate) : undefined;
			if (day?.year === year) days.set(formatIso(day), holiday.name);
		}
	}
	holidaysByYear.set(year, days);
	return days;
}

function observed(holiday: Holiday, year: number): PlainDate | undefined {
	if (!('day' in holiday)) return nthWeekday(year, holiday);
	const day = dateOf(year, holiday.month, holiday.day);
	if (!day) return undefined;
	if (weekday(day) === 6) return addDays(day, -1);
	return weekday(day) === 0 ? addDays(day, 1) : day;
}

function nthWeekday(
	year: number,
	{ month, weekday: wanted, nth }: { month: number; weekday: number; nth: number },
): PlainDate | undefined {
	if (nth < 0) {
		const last = dateOf(year, month, daysIn(year, month));
		return last && addDays(last, -((weekday(last) - wanted + 7) % 7));
	}
	const first = dateOf(year, month, 1);
	return first && addDays(first, ((wanted - weekday(first) + 7) % 7) + 7 * (nth - 1));
}
