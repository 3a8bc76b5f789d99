import { cite } from '../facts/citations';
import { compareDates, formatDate, sameDate } from '../model/date';
import { hintsFor } from './dateHints';
import { writeDate } from './dateInvalid';
import { guessedDates } from './nearDates';
import type { Rule } from './rule';

/** A stand-in that filers write where there is no date. */
const noDate = { year: 1988, month: 8, day: 8 };

export const expiredBeforeTransaction: Rule = {
	id: 'expired-before-transaction',
	title: 'A derivative that had expired',
	why: 'What has expired can no longer be granted, exercised or sold, so one of the two dates is mistyped.',
	condition:
		'The expiration date of a row of Table II is before its transaction date. Silent for 08/08/1988, a stand-in for no date.',
	source: [cite('logic')],
	severity: 'hint',
	edgar: null,
	applies: 'both',
	hits: 0,
	yieldsTo: ['date-implausible', 'year-impossible', 'signed-before-transaction', 'expiration-before-exercisable'],
	examples: [
		{
			title: 'Expired a year before',
			frame: 'tableII',
			bad: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥M⇥⇥⇥1,000⇥09/20/2000⇥09/20/2003⇥Common Stock⇥1,000⇥\\$0⇥0⇥D⇥\n                                                           ^^^^^^^^^^ expired-before-transaction: It had expired on 09/20/2003 when this happened on 09/20/2004',
		},
		{
			title: 'Exercised on the last day',
			frame: 'tableII',
			bad: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥M⇥⇥⇥1,000⇥09/20/2000⇥09/20/2004⇥Common Stock⇥1,000⇥\\$0⇥0⇥D⇥',
		},
		{
			title: 'The stand-in for no date',
			frame: 'tableII',
			bad: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥M⇥⇥⇥1,000⇥08/08/1988⇥08/08/1988⇥Common Stock⇥1,000⇥\\$0⇥0⇥D⇥',
		},
	],
	suspects: (row) => {
		if (row.table === 'I' || row.date.kind !== 'known' || row.expiration.kind !== 'known') return false;
		return !sameDate(row.expiration.value, noDate) && compareDates(row.expiration.value, row.date.value) < 0;
	},
	*tell({ row, isOneOfMany }, { filing }) {
		if (row.table === 'I') return;
		const { date, expiration } = row;
		if (date.kind !== 'known' || expiration.kind !== 'known') return;
		yield {
			message: `It had expired on ${formatDate(expiration.value)} when this happened on ${formatDate(date.value)}`,
			at: expiration.at,
			row,
			related: [{ message: `The transaction, ${formatDate(date.value)}`, at: date.at }],
			fixesLater: () => {
				if (isOneOfMany) return [];
				return guessedDates(expiration, hintsFor({ value: expiration, role: 'expiration', row }, filing))
					.filter((guess) => compareDates(guess, date.value) >= 0)
					.map((guess) => writeDate(expiration, guess));
			},
		};
	},
};
