import { cite } from '../facts/citations';
import type { Rule } from './rule';

export const amountZero: Rule = {
	id: 'amount-zero',
	title: 'A transaction of nothing',
	why: 'A line of zero shares reports no change.',
	condition: 'The amount of a transaction is zero.',
	source: [cite('logic')],
	severity: 'hint',
	edgar: null,
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'No shares',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥0⇥D⇥\\$5.79⇥90,000⇥D⇥\n                            ^ amount-zero: A transaction of 0 shares',
		},
		{ title: 'A fraction of a share', frame: 'tableI', bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥0.5⇥D⇥\\$5.79⇥90,000⇥D⇥' },
	],
	*row({ amount }) {
		if (amount.kind === 'known' && amount.value.number.eq(0))
			yield { message: 'A transaction of 0 shares', at: amount.at };
	},
};
