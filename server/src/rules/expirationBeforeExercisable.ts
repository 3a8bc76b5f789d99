import { cite } from '../facts/citations';
import { compareDates, dayNumber, formatDate } from '../model/date';
import type { Fix } from '../model/change';
import type { DerivativeRow } from '../model/row';
import { known } from '../model/value';
import { hintsFor } from './dateHints';
import { writeDate } from './dateInvalid';
import { guessedDates } from './nearDates';
import type { Rule } from './rule';

export const expirationBeforeExercisable: Rule = {
	id: 'expiration-before-exercisable',
	title: 'It expires before it can be exercised',
	why: 'The two dates of item 6 stand side by side and are easily exchanged.',
	condition: 'Both dates of item 6 of Table II can be read, and the expiration is the earlier one.',
	source: [cite('form4', 'Table II, item 6')],
	severity: 'warning',
	edgar: null,
	applies: 'both',
	hits: 0,
	yieldsTo: ['year-impossible'],
	examples: [
		{
			title: 'The dates exchanged',
			frame: 'tableII',
			bad: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥A⇥⇥1,000⇥⇥09/20/2014⇥09/20/2005⇥Common Stock⇥1,000⇥\\$0⇥1,000⇥D⇥\n                                                           ^^^^^^^^^^ expiration-before-exercisable: Expires 09/20/2005, before it can be exercised on 09/20/2014',
			good: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥A⇥⇥1,000⇥⇥09/20/2005⇥09/20/2014⇥Common Stock⇥1,000⇥\\$0⇥1,000⇥D⇥',
		},
		{
			title: 'A slip of the year',
			frame: 'tableII',
			bad: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥M⇥⇥⇥1,000⇥09/20/2001⇥09/20/1999⇥Common Stock⇥1,000⇥\\$0⇥1,000⇥D⇥\n                                                           ^^^^^^^^^^ expiration-before-exercisable: Expires 09/20/1999, before it can be exercised on 09/20/2001\nOption (right to buy)⇥\\$6⇥⇥⇥⇥⇥⇥⇥09/20/2001⇥09/20/2009⇥Common Stock⇥1,000⇥⇥1,000⇥D⇥',
			good: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥M⇥⇥⇥1,000⇥09/20/2001⇥09/20/2009⇥Common Stock⇥1,000⇥\\$0⇥1,000⇥D⇥\nOption (right to buy)⇥\\$6⇥⇥⇥⇥⇥⇥⇥09/20/2001⇥09/20/2009⇥Common Stock⇥1,000⇥⇥1,000⇥D⇥',
		},
	],
	suspects: (row) =>
		row.table === 'II' &&
		row.exercisable.kind === 'known' &&
		row.expiration.kind === 'known' &&
		compareDates(row.expiration.value, row.exercisable.value) < 0,
	*tell({ row, isOneOfMany }, { filing }) {
		if (row.table !== 'II') return;
		const { exercisable, expiration } = row;
		if (exercisable.kind !== 'known' || expiration.kind !== 'known') return;
		const guessed = (): readonly Fix[] => {
			if (isOneOfMany) return [];
			return guessedDates(expiration, hintsFor({ value: expiration, role: 'expiration', row }, filing))
				.filter((guess) => compareDates(guess, exercisable.value) > 0)
				.map((guess) => writeDate(expiration, guess));
		};
		const exchange: Fix = {
			title: 'Exchange the two dates',
			safe: false,
			changes: [
				{ do: 'set', value: exercisable, to: { kind: 'date', date: expiration.value } },
				{ do: 'set', value: expiration, to: { kind: 'date', date: exercisable.value } },
			],
		};
		yield {
			message: `Expires ${formatDate(expiration.value)}, before it can be exercised on ${formatDate(exercisable.value)}`,
			at: expiration.at,
			row,
			related: [{ message: 'Exercisable from here', at: exercisable.at }],
			fixesLater: () => (mayBeExchanged(row) ? [exchange, ...guessed()] : [...guessed(), exchange]),
		};
	},
};

/** Exchanged the dates lie as they do in real forms: not expired before the transaction, and not exercisable years before a grant. */
function mayBeExchanged({ date, code, exercisable, expiration }: DerivativeRow): boolean {
	const [day, earlier, later] = [known(date), known(expiration), known(exercisable)];
	if (!day || !earlier || !later) return true;
	const yearsBefore = (dayNumber(day) - dayNumber(earlier)) / 365;
	return compareDates(later, day) >= 0 && yearsBefore <= (known(code)?.letter === 'A' ? 1 : 15);
}
