import { cite } from '../facts/citations';
import type { Fix } from '../model/change';
import { compareDates, formatDate, sameDate } from '../model/date';
import type { Filing } from '../model/filing';
import { hintsFor } from './dateHints';
import { writeDate } from './dateInvalid';
import { transactionDays, transactionSpan, yearOfTheAct, type FormDate } from './dates';
import { guessedDates } from './nearDates';
import type { Rule } from './rule';

export const signedBeforeTransaction: Rule = {
	id: 'signed-before-transaction',
	title: 'Signed before the transaction',
	why: 'A form is signed after what it reports, so one of the two dates is mistyped.',
	condition: 'A transaction that is not marked V is dated after the latest signature.',
	source: [cite('rules', '16a-3(g)')],
	severity: 'warning',
	edgar: null,
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'The year of a row is one too high',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2005⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n             ^^^^^^^^^^ signed-before-transaction: Signed 09/22/2004, before the transaction of 09/20/2005',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'Signed a day before the trade that item 3 bears out',
			frame: 'closing',
			bad: 'Explanation of Responses:\n\nJane Q. Doe 09/19/2004\n            ^^^^^^^^^^ signed-before-transaction: Signed 09/19/2004, before the transaction of 09/20/2004\n\n** Signature of Reporting Person Date',
		},
	],
	yieldsTo: ['year-impossible', 'date-implausible'],
	*check(filing, { signed, period }) {
		const signature = filing.signatures.find(
			({ date }) => date.kind === 'known' && signed && sameDate(date.value, signed),
		);
		if (!signed || !signature || signed.year < yearOfTheAct) return;
		const { lastDue } = transactionSpan(filing);
		if (!lastDue || compareDates(lastDue, signed) <= 0) return;
		const late = transactionDays(filing).filter(({ date, isEarly }) => !isEarly && compareDates(date, signed) > 0);
		const [first] = late;
		if (!first) return;
		// Item 3 bears out the signature where it is not after it, and the row where it is the row's own; so do two rows one another.
		const isRowOdd = period && compareDates(period, signed) <= 0 && !sameDate(first.date, period);
		if (isRowOdd && late.length === 1 && first.count === 1) {
			const { row, date } = first;
			yield {
				message: `Signed ${formatDate(signed)}, before the transaction of ${formatDate(date)}`,
				at: row.date.at,
				row,
				related: [{ message: `Signed ${formatDate(signed)}`, at: signature.date.at }],
				fixesLater: () => guessesFor({ value: row.date, role: 'transaction', row }, filing),
			};
			return;
		}
		yield {
			message: `Signed ${formatDate(signed)}, before the transaction of ${formatDate(first.date)}`,
			at: signature.date.at,
			related: [{ message: `Transaction of ${formatDate(first.date)}`, at: first.row.date.at }],
			fixesLater: () => guessesFor({ value: signature.date, role: 'signature' }, filing),
		};
	},
};

function guessesFor(date: FormDate, filing: Filing): readonly Fix[] {
	return guessedDates(date.value, hintsFor(date, filing)).map((guess) => writeDate(date.value, guess));
}
