import { cite } from '../facts/citations';
import { compareDates, dateOf, dayNumber, formatDate, type PlainDate } from '../model/date';
import type { FormContext } from './context';
import { strangeDates, type FormDate } from './dates';
import { sayRaw } from './say';
import type { Rule, Finding } from './rule';

export const dateFormat: Rule = {
	id: 'date-format',
	title: 'A date in another notation',
	why: 'The form asks for month, day and year; a reader who takes 04/05 for May loses a deadline.',
	condition:
		'A date that can be read in one way and is not MM/DD/YYYY: ISO, the month in words, other dividers, missing zeros, or two digits of the year where signature or item 3 complete it to within 400 days.',
	source: [cite('textLanguage')],
	severity: 'warning',
	edgar: null,
	applies: 'text',
	otherForms: true,
	examples: [
		{
			title: 'The notation of XML',
			frame: 'tableI',
			bad: 'Common Stock⇥2004-09-20⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n             ^^^^^^^^^^ date-format: Dates are written 09/20/2004; here it says 2004-09-20',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'A year of two digits',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/04⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n             ^^^^^^^^ date-format: Dates are written 09/20/2004; here it says 09/20/04',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
	],
	check(filing, context) {
		const dates = strangeDates(filing);
		return dates.length > 0 ? unusual(dates, context) : undefined;
	},
};

function* unusual(dates: readonly FormDate[], context: FormContext): Iterable<Finding> {
	for (const { value, row } of dates) {
		const date = value.kind === 'known' && !value.canonical ? value.value : completedYear(value.raw, context);
		if (!date || (value.kind === 'known' && value.canonical)) continue;
		const expected = formatDate(date);
		yield {
			message: `Dates are written ${expected}; here it says ${sayRaw(value)}`,
			at: value.at,
			...(row && { row }),
			fixes: [{ title: `Write ${expected}`, safe: true, changes: [{ do: 'set', value, to: { kind: 'date', date } }] }],
		};
	}
}

/** A date with two digits of the year, if the signature or item 3 lies within 400 days of exactly one reading. */
export function completedYear(raw: string, { signed, period }: FormContext): PlainDate | undefined {
	const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})$/.exec(raw);
	const near = signed ?? period;
	if (!match || !near) return undefined;
	const readings = [1900, 2000]
		.map((century) => dateOf(century + Number(match[3]), Number(match[1]), Number(match[2])))
		.filter((date) => date !== undefined)
		.filter((date) => Math.abs(dayNumber(date) - dayNumber(near)) <= 400);
	return readings.length === 1 && readings[0] && compareDates(readings[0], near) <= 400 ? readings[0] : undefined;
}
