import { cite } from '../facts/citations';
import type { Change, Fix } from '../model/change';
import { dateOf, daysIn, formatDate, type PlainDate } from '../model/date';
import type { Filing } from '../model/filing';
import { allRows } from '../model/filing';
import type { DateValue } from '../model/value';
import { completedYear } from './dateFormat';
import { sayRaw } from './say';
import type { Rule } from './rule';

export const dateInvalid: Rule = {
	id: 'date-invalid',
	title: 'A date that the calendar does not have',
	why: 'EDGAR stores dates as year, month and day, and suspends a form with anything else in their place.',
	condition:
		'A date cell, item 3, item 4 or the date of a signature holds text that is no day of the calendar or can be read in two ways.',
	source: [cite('spec', '3.2')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'A letter for a digit',
			frame: 'tableI',
			bad: 'Common Stock⇥09/2O/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n             ^^^^^^^^^^ date-invalid: 09/2O/2004 is not a date',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
	],
	*check(filing, context) {
		for (const value of datesOf(filing)) {
			if (value.kind !== 'unreadable' || completedYear(value.raw, context)) continue;
			yield { message: `${sayRaw(value)} is not a date`, at: value.at, fixes: repairs(value) };
		}
	},
};

/** Every date that the form holds, in cells, on the cover and beside signatures. */
export function datesOf(filing: Filing): readonly DateValue[] {
	const inRows = allRows(filing).flatMap((row) =>
		row.table === 'I' ? [row.date, row.deemed] : [row.date, row.deemed, row.exercisable, row.expiration],
	);
	return [filing.period, filing.original, ...inRows, ...filing.signatures.map(({ date }) => date)];
}

/** Day and month exchanged, a letter typed for a digit, or the last day of a month that is shorter. */
function repairs(value: DateValue): readonly Fix[] {
	const digits = value.raw.replace(/[oO]/g, '0').replace(/[lI]/g, '1');
	const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(digits);
	if (!match) return [];
	const [month, day, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
	const isShorter = month >= 1 && month <= 12 && day > daysIn(year, month) && day <= 31;
	const guesses = [
		dateOf(year, month, day),
		month > 12 ? dateOf(year, day, month) : undefined,
		isShorter ? dateOf(year, month, daysIn(year, month)) : undefined,
	];
	return guesses.filter((guess) => guess !== undefined).map((date) => writeDate(value, date));
}

function writeDate(value: DateValue, date: PlainDate): Fix {
	const change: Change = { do: 'set', value, to: { kind: 'date', date } };
	return { title: `Write ${formatDate(date)}`, safe: false, changes: [change] };
}
