import type { DateValue } from '../model/value';
import { yearOfTheAct } from './dates';
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
/** A date outside its bounds has to be this many keystrokes nearer: some forms are signed late. */
const outsideCosts = 3;
/** How many keystrokes a date may be away to be a guess at all. */
const farthest = 4;

/**
 * The dates that a writing may mean, the likeliest first: the one fewest keystrokes away, where one that does not fit the form's
 * other dates counts as farther.
 */
export function nearDates(raw: string, { likely, from, until }: DateHints): readonly PlainDate[] {
	const written = plainWriting(raw);
	const slip = slipOf(written);
	const candidates = unique([
		...likely,
		...readings(written),
		...daysBetween(from, until),
		...oneKeyAway(written, likely[0] ?? from),
	]);
	const isOutside = (date: PlainDate): boolean =>
		(from !== undefined && compareDates(date, from) < 0) || (until !== undefined && compareDates(date, until) > 0);
	// What is written out in full, with something before or behind it, is meant, wherever it lies.
	const isMeant = (date: PlainDate): boolean => raw !== written && raw.includes(formatDate(date));
	const scored = candidates.map((date, index) => {
		const keys = Math.min(keystrokes(written, formatDate(date)), keystrokes(written, digitsOf(date)));
		const distance = slip(date) ? 1 : keys;
		return { date, distance, score: isMeant(date) || !isOutside(date) ? distance : distance + outsideCosts, index };
	});
	return scored
		.filter(({ distance }) => distance <= farthest)
		.sort((a, b) => a.score - b.score || a.index - b.index)
		.slice(0, most)
		.map(({ date }) => date);
}

/** What a readable date that cannot be right may have been: the same day of another year first. */
export function guessedDates(value: DateValue, hints: DateHints): readonly PlainDate[] {
	const written = value.kind === 'known' ? formatDate(value.value) : value.raw;
	const moved = value.kind === 'known' ? [...exchangedIn(value.value, hints), ...inLikelyYear(value.value, hints)] : [];
	// A slip of the century is one slip, however many of its digits differ.
	const cost = (date: PlainDate): number => (moved.includes(date) ? 1 : keystrokes(written, formatDate(date)));
	return unique([...moved, ...nearDates(written, hints)])
		.filter((date) => formatDate(date) !== written)
		.toSorted((a, b) => cost(a) - cost(b))
		.slice(0, most);
}

/** Day and month exchanged, where that lies within the bounds: it explains a date months away by one slip. */
function exchangedIn({ year, month, day }: PlainDate, { from, until }: DateHints): readonly PlainDate[] {
	const date = day === month ? undefined : dateOf(year, day, month);
	return date && from && until && compareDates(date, from) >= 0 && compareDates(date, until) <= 0 ? [date] : [];
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

/** Without ornaments and in the form's order, letters that look like digits read as such. */
function plainWriting(raw: string): string {
	const written = raw
		// Full-width digits are digits.
		.normalize('NFKC')
		.replace(/(?<=\d)(?:T|\s+(?:at\s+)?)\d{1,2}:\d{2}.*$/i, '')
		.replace(/^\s*(?:on|as of|of|dated?|since|the|(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*)\b[\s:.,]*/iu, '')
		.replace(/^[^\p{L}\d]+|[^\p{L}\d?]+$/gu, '')
		.replace(/[oO]/g, '0')
		.replace(/[lI|]/g, '1')
		.replace(/(?<=\d)[\s.,|\-–—/\\]+(?=[\d?])/g, (divider) =>
			divider.replace(/[^/]+/g, '/').replace(/^\/\/\/+$/, '//'),
		);
	return written.replace(/^(\d{4})\/?(\d{1,2})\/?(\d{1,2})$/, (whole, year: string, month: string, day: string) =>
		dateOf(Number(year), Number(month), Number(day))
			? `${month.padStart(2, '0')}/${day.padStart(2, '0')}/${year}`
			: whole,
	);
}

function digitsOf(date: PlainDate): string {
	return formatDate(date).replaceAll('/', '');
}

/**
 * Whether a date is one slip away from a writing that no keystroke explains: day and month exchanged, or a month above 12 or a day
 * that its month does not have, 0 among them, whose digits then say nothing of the month or the day.
 */
function slipOf(written: string): (date: PlainDate) => boolean {
	const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written);
	if (!parts) return () => false;
	const [first, second, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
	if (first > 12 || first === 0) {
		return ({ year: y, month, day }) => y === year && (day === second || (month === second && day === first));
	}
	const hasNoDay = first > 0 && (second === 0 || second > daysIn(year, first));
	return ({ year: y, month }) => hasNoDay && y === year && month === first;
}

/** The dates that one key makes of a writing, nearest to a date that is expected first: years of the Act only. */
function oneKeyAway(written: string, expected: PlainDate | undefined): readonly PlainDate[] {
	if (written.length < 7 || written.length > 12) return [];
	const found: PlainDate[] = [];
	for (let at = 0; at <= written.length; at++) {
		const [before, after] = [written.slice(0, at), written.slice(at)];
		for (const key of ['', ...'0123456789/']) {
			for (const typed of [before + key + after.slice(1), key === '' ? '' : before + key + after]) {
				const parts = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(typed);
				const date = parts && dateOf(Number(parts[3]), Number(parts[1]), Number(parts[2]));
				if (date && date.year >= yearOfTheAct) found.push(date);
			}
		}
	}
	if (!expected) return found;
	const away = (date: PlainDate): number => Math.abs(dayNumber(date) - dayNumber(expected));
	return found.toSorted((a, b) => away(a) - away(b));
}

/** What the digits themselves may mean: day and month exchanged, a month's last day, a year of two digits, no dividers. */
function readings(written: string): readonly PlainDate[] {
	const short = /^(\d{1,2})\/(\d{1,2})\/(\d{2})$/.exec(written);
	if (short) {
		const years = [2000, 1900].map((century) => century + Number(short[3]));
		return years.flatMap((year) => dateOf(year, Number(short[1]), Number(short[2])) ?? []);
	}
	const parts = /^(\d{1,2})\/+(\d{1,2})\/+(\d{4})$/.exec(written) ?? /^(\d{2})\/?(\d{2})\/?(\d{4})$/.exec(written);
	if (!parts) return [];
	const [m, d, y] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
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

/** Whether exactly one key makes one writing of the other: what they have in common at both ends tells. */
export function areOneKeyApart(from: string, to: string): boolean {
	const most = Math.min(from.length, to.length);
	let start = 0;
	while (start < most && from[start] === to[start]) start++;
	let end = 0;
	while (end < most - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end++;
	const [left, right] = [from.length - start - end, to.length - start - end];
	if (left <= 1 && right <= 1) return left + right > 0;
	return left === 2 && right === 2 && from[start] === to[start + 1] && from[start + 1] === to[start];
}
