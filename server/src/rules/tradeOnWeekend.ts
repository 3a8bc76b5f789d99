import { cite } from '../facts/citations';
import { formatDate, weekday } from '../model/date';
import type { Rule } from './rule';

export const tradeOnWeekend: Rule = {
	id: 'trade-on-weekend',
	title: 'A trade on a weekend',
	why: 'Markets are closed then, so the day is likely mistyped.',
	condition: 'Table I, code P or S, dated on a Saturday or a Sunday.',
	source: [cite('practice')],
	severity: 'warning',
	edgar: null,
	applies: 'both',
	hits: 0,
	yieldsTo: ['date-implausible', 'year-impossible', 'signed-before-transaction', 'period-not-earliest'],
	examples: [
		{
			title: 'A Saturday',
			frame: 'tableI',
			period: '09/18/2004',
			bad: 'Common Stock⇥09/18/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n             ^^^^^^^^^^ trade-on-weekend: 09/18/2004 is a Saturday',
		},
	],
	row({ table, code, date }) {
		if (table !== 'I' || code.kind !== 'known' || date.kind !== 'known' || !'PS'.includes(code.value.letter))
			return undefined;
		const day = weekday(date.value);
		if (day !== 0 && day !== 6) return undefined;
		return [{ message: `${formatDate(date.value)} is a ${day === 0 ? 'Sunday' : 'Saturday'}`, at: date.at }];
	},
};
