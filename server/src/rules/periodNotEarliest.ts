import { cite } from '../facts/citations';
import { latestDueDay } from '../model/businessDays';
import { compareDates, formatDate, sameDate, type PlainDate } from '../model/date';
import { hintsFor } from './dateHints';
import { writeDate } from './dateInvalid';
import { transactionDays, transactionSpan, yearOfTheAct, type TransactionDay } from './dates';
import { guessedDates } from './nearDates';
import type { Rule } from './rule';

export const periodNotEarliest: Rule = {
	id: 'period-not-earliest',
	title: 'Item 3 is not the earliest transaction',
	why: 'Item 3 is the period of report under which EDGAR files the form.',
	condition:
		'Item 3 and all transaction dates can be read, and item 3 is neither the earliest of all nor the earliest of those without V. In an amendment any day not after the earliest is right.',
	source: [cite('form4', 'item 3'), cite('spec', 'App. C')],
	severity: 'warning',
	edgar: null,
	applies: 'both',
	hits: 3,
	examples: [
		{
			title: 'A row before item 3, which another row bears out',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2003⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n             ^^^^^^^^^^ period-not-earliest: Item 3 says 09/20/2004; the earliest transaction on this form is 09/20/2003\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥80,000⇥D⇥',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥80,000⇥D⇥',
		},
		{
			title: 'Item 3 a day early',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/19/2004⇥\n                                                  ^^^^^^^^^^ period-not-earliest: Item 3 says 09/19/2004; the earliest transaction on this form is 09/20/2004\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
	],
	yieldsTo: ['year-impossible', 'date-implausible', 'signed-before-transaction'],
	*check(filing, { isAmendment, signed }) {
		const { period } = filing;
		if (period.kind !== 'known' || period.value.year < yearOfTheAct) return;
		const { first: all, firstDue: due = all, hasUnreadable } = transactionSpan(filing);
		if (hasUnreadable) return;
		if (!all || !due || sameDate(period.value, all) || sameDate(period.value, due)) return;
		if (isAmendment && compareDates(period.value, all) < 0) return;
		const days = transactionDays(filing);
		const first = days.find(({ date }) => sameDate(date, due));
		if (!first) return;
		const expected = formatDate(due);
		const message = `Item 3 says ${formatDate(period.value)}; the earliest transaction on this form is ${expected}`;
		const { row } = first;
		const writePeriod = { ...writeDate(period, due), title: `Write ${expected} in item 3` };
		if (isOdd(first, { period: period.value, days, signed })) {
			yield {
				message,
				at: row.date.at,
				row,
				related: [{ message: `Item 3 says ${formatDate(period.value)}`, at: period.at }],
				fixesLater: () => {
					const hints = hintsFor({ value: row.date, role: 'transaction', row }, filing);
					const guesses = guessedDates(row.date, hints).filter((guess) => !sameDate(guess, due));
					return [...guesses.map((guess) => writeDate(row.date, guess)), writePeriod];
				},
			};
			return;
		}
		yield {
			message,
			at: period.at,
			related: [{ message: `The earliest transaction, ${expected}`, at: row.date.at }],
			fixes: [{ ...writePeriod, title: `Write ${expected}` }],
		};
	},
};

/**
 * Which of the two is mistyped: the one row that lies before item 3 where another row bears item 3 out, or where item 3 is the day
 * that the signature follows by two business days at most; else item 3 itself.
 */
function isOdd(
	{ date, count }: TransactionDay,
	{ period, days, signed }: { period: PlainDate; days: readonly TransactionDay[]; signed: PlainDate | undefined },
): boolean {
	if (count > 1) return false;
	const isBorneOut = days.some((other) => sameDate(other.date, period));
	if (compareDates(date, period) < 0 && isBorneOut) return true;
	return signed !== undefined && isTimely(period, signed) && !isTimely(date, signed);
}

function isTimely(date: PlainDate, signed: PlainDate): boolean {
	return compareDates(date, signed) <= 0 && compareDates(signed, latestDueDay(date)) <= 0;
}
