import { cite } from '../facts/citations';
import { compareDates, formatDate } from '../model/date';
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
	],
	*row(row) {
		if (row.table !== 'II') return;
		const { exercisable, expiration } = row;
		if (exercisable.kind !== 'known' || expiration.kind !== 'known') return;
		if (compareDates(expiration.value, exercisable.value) >= 0) return;
		yield {
			message: `Expires ${formatDate(expiration.value)}, before it can be exercised on ${formatDate(exercisable.value)}`,
			at: expiration.at,
			related: [{ message: 'Exercisable from here', at: exercisable.at }],
			fixes: [
				{
					title: 'Exchange the two dates',
					safe: false,
					changes: [
						{ do: 'set', value: exercisable, to: { kind: 'date', date: expiration.value } },
						{ do: 'set', value: expiration, to: { kind: 'date', date: exercisable.value } },
					],
				},
			],
		};
	},
};
