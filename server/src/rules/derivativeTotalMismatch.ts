import { cite } from '../facts/citations';
import { balanceSheet } from '../model/balances';
import { contradicted } from './codeSideMismatch';
import { totalFinding } from './totalFinding';
import type { Rule } from './rule';

export const derivativeTotalMismatch: Rule = {
	id: 'derivative-total-mismatch',
	title: 'A total of derivatives that does not follow',
	why: 'Column 9 says how many derivatives of this kind are left; on some forms it is one series, on others the whole class, so this is a hint.',
	condition:
		'Table II. As total-mismatch, the balance being one series: title, unit, letter of ownership, nature, exercise price, both dates, underlying title, and the marks of all of these.',
	source: [cite('form4', 'item 9 of Table II')],
	severity: 'hint',
	edgar: null,
	applies: 'both',
	yieldsTo: ['amount-zero', 'exercise-not-disposed'],
	hits: 1,
	examples: [
		{
			title: 'The amount of the line for the total',
			frame: 'tableII',
			bad: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥A⇥⇥1,000⇥⇥09/20/2005⇥09/20/2014⇥Common Stock⇥1,000⇥\\$0⇥1,000⇥D⇥\nOption (right to buy)⇥\\$5⇥09/20/2004⇥⇥A⇥⇥200⇥⇥09/20/2005⇥09/20/2014⇥Common Stock⇥200⇥\\$0⇥200⇥D⇥\n                                                                                         ^^^ derivative-total-mismatch: 1,000 and 200 acquired make 1,200; column 9 says 200, a digit too few',
			good: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥A⇥⇥1,000⇥⇥09/20/2005⇥09/20/2014⇥Common Stock⇥1,000⇥\\$0⇥1,000⇥D⇥\nOption (right to buy)⇥\\$5⇥09/20/2004⇥⇥A⇥⇥200⇥⇥09/20/2005⇥09/20/2014⇥Common Stock⇥200⇥\\$0⇥1,200⇥D⇥',
		},
		{
			title: 'Two series',
			frame: 'tableII',
			bad: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥A⇥⇥1,000⇥⇥09/20/2005⇥09/20/2014⇥Common Stock⇥1,000⇥\\$0⇥1,000⇥D⇥\nOption (right to buy)⇥\\$6⇥09/20/2004⇥⇥A⇥⇥200⇥⇥09/20/2005⇥09/20/2014⇥Common Stock⇥200⇥\\$0⇥200⇥D⇥',
		},
	],
	*check({ tableII }, { isAmendment }) {
		if (isAmendment) return;
		const sheet = balanceSheet(tableII);
		for (const doubt of sheet.doubts) {
			if (!contradicted(doubt.row)) yield totalFinding(doubt, sheet.of(doubt.row)?.balance);
		}
	},
};
