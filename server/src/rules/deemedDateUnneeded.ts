import { cite } from '../facts/citations';
import { sameDate } from '../model/date';
import type { Rule } from './rule';

export const deemedDateUnneeded: Rule = {
	id: 'deemed-date-unneeded',
	title: 'A deemed execution date that repeats the transaction date',
	why: 'Column 2A is for plan and discretionary trades whose day the owner does not choose; elsewhere it stays empty.',
	condition: 'The deemed execution date equals the transaction date.',
	source: [cite('rules', '16a-3(g)(2), (3)')],
	severity: 'hint',
	edgar: null,
	applies: 'both',
	hits: 3,
	examples: [
		{
			title: 'The same day twice',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥09/20/2004⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n                        ^^^^^^^^^^ deemed-date-unneeded: The deemed execution date repeats the transaction date; it is for trades whose day the owner does not choose',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
	],
	row({ date, deemed }) {
		if (date.kind !== 'known' || deemed.kind !== 'known' || !sameDate(date.value, deemed.value)) return undefined;
		return [
			{
				message:
					'The deemed execution date repeats the transaction date; it is for trades whose day the owner does not choose',
				at: deemed.at,
				related: [{ message: 'The transaction date', at: date.at }],
				fixes: [{ title: 'Clear it', safe: false, changes: [{ do: 'set', value: deemed, to: { kind: 'nothing' } }] }],
			},
		];
	},
};
