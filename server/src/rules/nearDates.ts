import type { DateValue } from '../model/value';
import { addDays, compareDates, dateOf, dayNumber, daysIn, formatDate, sameDate, type PlainDate } from '../model/date';

/** What is known of a date that is to be guessed. */
export interface DateHints {
	/** Dates of the form that it may repeat, the likeliest first. */
	readonly likely: readonly PlainDate[];
	/** Days between which it lies, both included. */
	readonly from?: PlainDate | undefined;
	readonly until?: PlainDate | undefined;
}

const most = 3;
/** Days between two bounds that are few enough to be tried one by one. */
const fewDays = 62;
/** How many keystrokes a date may be away to be a guess at all. */
const farthest = 4;

/**
 * The dates that a writing may mean, the likeliest first: one that fits the form's other dates before one that does not, then the
 * one fewest keystrokes away.
 */
export function nearDates(raw: string, { likely, from, until }: DateHints): readonly PlainDate[] {
	const written = plainWriting(raw);
	const candidates = unique([...likely, ...readings(raw), ...daysBetween(from, until)]);
	const scored = candidates.map((date, index) => ({
		date,
		isOutside: (from && compareDates(date, from) < 0) || (until && compareDates(date, until) > 0) ? 1 : 0,
		distance: Math.min(keystrokes(written, formatDate(date)), keystrokes(written, digitsOf(date))),
		index,
	}));
	return scored
		.filter(({ distance }) => distance <= farthest)
		.sort((a, b) => a.isOutside - b.isOutside || a.distance - b.distance || a.index - b.index)
		.slice(0, most)
		.map(({ date }) => date);
}

/** What a readable date that cannot be right may have been: the same day of another year first. */
export function guessedDates(value: DateValue, hints: DateHints): readonly PlainDate[] {
	const written = value.kind === 'known' ? formatDate(value.value) : value.raw;
	const moved = value.kind === 'known' ? inLikelyYear(value.value, hints) : [];
	return unique([...moved, ...nearDates(written, hints)])
		.filter((date) => formatDate(date) !== written)
		.slice(0, most);
}

/** The same day in another year, one of the likely ones, the nearest first. */
function inLikelyYear(date: PlainDate, { likely, from, until }: DateHints): readonly PlainDate[] {
	const years = [...new Set(likely.flatMap(({ year }) => [year, year - 1, year + 1]))];
	const moved = years.map((year) => dateOf(year, date.month, date.day)).filter((day) => day !== undefined);
	const fits = moved.filter(
		(day) =>
			!sameDate(day, date) && (!from || compareDates(day, from) >= 0) && (!until || compareDates(day, until) <= 0),
	);
	return unique(fits);
}

/** Without ornaments, letters that look like digits read as such. */
function plainWriting(raw: string): string {
	return raw
		.trim()
		.replace(/[oO]/g, '0')
		.replace(/[lI|]/g, '1')
		.replace(/[.\-–]/g, '/');
}

function digitsOf(date: PlainDate): string {
	return formatDate(date).replaceAll('/', '');
}

/** What the digits themselves may mean: day and month exchanged, a month's last day, eight digits without dividers. */
function readings(raw: string): readonly PlainDate[] {
	const written = plainWriting(raw);
	const parts = /^(\d{1,2})\/+(\d{1,2})\/+(\d{4})$/.exec(written) ?? /^(\d{2})\/?(\d{2})\/?(\d{4})$/.exec(written);
	const iso = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(written);
	const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [parts?.[3], parts?.[1], parts?.[2]];
	const [y, m, d] = [Number(year), Number(month), Number(day)];
	if (!year) return [];
	const isLonger = m >= 1 && m <= 12 && d > daysIn(y, m) && d <= 31;
	const found = [dateOf(y, m, d), dateOf(y, d, m), isLonger ? dateOf(y, m, daysIn(y, m)) : undefined];
	return found.filter((date) => date !== undefined);
}

function daysBetween(from: PlainDate | undefined, until: PlainDate | undefined): readonly PlainDate[] {
	if (!from || !until) return [];
	const length = dayNumber(until) - dayNumber(from);
	if (length < 0 || length > fewDays) return [];
	return Array.from({ length: length + 1 }, (_, index) => addDays(from, index));
}

function unique(dates: readonly PlainDate[]): readonly PlainDate[] {
	const seen = new Map<string, PlainDate>();
	for (const date of dates) if (!seen.has(formatDate(date))) seen.set(formatDate(date), date);
	return [...seen.values()];
}

/** Keys to press to make one writing of the other: put in, take out, replace, or exchange two neighbours. */
export function keystrokes(from: string, to: string): number {
	const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)];
	const cost = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
	for (let row = 1; row <= from.length; row++) {
		const current = [row];
		rows.push(current);
		for (let column = 1; column <= to.length; column++) {
			const same = from[row - 1] === to[column - 1];
			const turned = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
			current.push(
				Math.min(
					cost(row - 1, column) + 1,
					cost(row, column - 1) + 1,
					cost(row - 1, column - 1) + (same ? 0 : 1),
					turned ? cost(row - 2, column - 2) + 1 : Infinity,
				),
			);
		}
	}
	return cost(from.length, to.length);
}
