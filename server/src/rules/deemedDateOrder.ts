import { cite } from '../facts/citations';
import { limits } from '../facts/limits';
import { addBusinessDays, businessDaysBetween, isBusinessDay, isDoubtfulDay } from '../model/businessDays';
import { compareDates, formatDate, type PlainDate } from '../model/date';
import type { Row } from '../model/row';
import { hintsFor } from './dateHints';
import { writeDate } from './dateInvalid';
import { guessedDates } from './nearDates';
import type { Rule } from './rule';

export const deemedDateOrder: Rule = {
	id: 'deemed-date-order',
	title: 'A deemed execution date that cannot be',
	why: 'The deemed date moves the day from which the two business days count, by three business days at most.',
	condition:
		'The deemed execution date is before the transaction date, or after the third business day that follows it. Days on which EDGAR may have been closed are not held against it.',
	source: [cite('rules', '16a-3(g)(2), (3)')],
	severity: 'warning',
	edgar: null,
	applies: 'both',
	hits: 0,
	yieldsTo: ['date-implausible', 'year-impossible', 'signed-before-transaction'],
	examples: [
		{
			title: 'Five business days after the trade',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥09/27/2004⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n                        ^^^^^^^^^^ deemed-date-order: The deemed execution date 09/27/2004 is 5 business days after the transaction; three is the most',
		},
		{
			title: 'Before the trade',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥09/17/2004⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n                        ^^^^^^^^^^ deemed-date-order: The deemed execution date 09/17/2004 is before the transaction of 09/20/2004',
		},
		{
			title: 'The third business day is right',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥09/23/2004⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
	],
	suspects: (row) => faultOf(row) !== undefined,
	*tell({ row, isOneOfMany }, { filing }) {
		const { date, deemed } = row;
		const fault = faultOf(row);
		if (date.kind !== 'known' || deemed.kind !== 'known' || fault === undefined) return;
		yield {
			message: `The deemed execution date ${formatDate(deemed.value)} is ${fault}`,
			at: deemed.at,
			row,
			related: [{ message: `The transaction, ${formatDate(date.value)}`, at: date.at }],
			fixesLater: () => {
				if (isOneOfMany) return [];
				const hints = hintsFor({ value: deemed, role: 'deemed', row }, filing);
				return guessedDates(deemed, hints).map((guess) => writeDate(deemed, guess));
			},
		};
	},
};

function faultOf({ date, deemed }: Row): string | undefined {
	if (date.kind !== 'known' || deemed.kind !== 'known') return undefined;
	if (compareDates(deemed.value, date.value) < 0) return `before the transaction of ${formatDate(date.value)}`;
	const isSure = (day: PlainDate): boolean => isBusinessDay(day) && !isDoubtfulDay(day);
	const last = addBusinessDays(date.value, limits.businessDaysToDeemed.max, isSure);
	if (compareDates(deemed.value, last) <= 0) return undefined;
	const days = businessDaysBetween(date.value, deemed.value);
	return `${String(days)} business days after the transaction; three is the most`;
}
