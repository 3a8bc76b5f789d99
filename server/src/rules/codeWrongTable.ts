import { cite } from '../facts/citations';
import type { Rule } from './rule';

export const codeWrongTable: Rule = {
	id: 'code-wrong-table',
	title: 'A code of derivatives in Table I',
	why: 'E and H tell of the end of a derivative position, which Table I does not list.',
	condition: 'Code E or H in a row of Table I.',
	source: [cite('spec', '3.6.10')],
	severity: 'warning',
	edgar: null,
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'An expiration in Table I',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥E⇥⇥10,000⇥D⇥\\$0⇥90,000⇥D⇥\n                         ^ code-wrong-table: Code E is about a derivative position; those are in Table II',
		},
		{
			title: 'An expiration in Table II',
			frame: 'tableII',
			bad: 'Call Option (obligation to sell)⇥\\$5⇥09/20/2004⇥⇥E⇥⇥⇥1,000⇥09/20/2003⇥09/20/2004⇥Common Stock⇥1,000⇥\\$0⇥0⇥D⇥',
		},
	],
	row({ table, code }) {
		if (table !== 'I' || code.kind !== 'known') return undefined;
		const { letter } = code.value;
		if (letter !== 'E' && letter !== 'H') return undefined;
		return [{ message: `Code ${letter} is about a derivative position; those are in Table II`, at: code.at }];
	},
};
