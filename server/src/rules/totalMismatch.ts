import { cite } from '../facts/citations';
import { balanceSheet } from '../model/balances';
import { contradicted } from './codeSideMismatch';
import { totalFinding } from './totalFinding';
import { textOf } from '../model/value';
import { misspeltTitles } from './misspelt';
import type { Rule } from './rule';

export const totalMismatch: Rule = {
	id: 'total-mismatch',
	title: 'A total that does not follow',
	why: 'The staff expects a running total: what is owned after each line follows from the line above. A wrong one is read as a wrong trade.',
	condition:
		'Table I. Rows of one title, unit, letter of ownership and nature, marks included, form a balance. No accepted reading explains its totals (running, the final total on every row, from the bottom up, by date, by day, by block of codes), and this is the first total that follows from no earlier row. Silent for an amendment and where the total or the one above cites a footnote.',
	source: [cite('form4', 'item 5'), cite('staffFaq', 'question 1')],
	severity: 'warning',
	edgar: null,
	applies: 'both',
	hits: 2,
	yieldsTo: ['amount-zero', 'row-twice'],
	examples: [
		{
			title: 'Two digits exchanged',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥M⇥⇥20,000⇥A⇥\\$5⇥130,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥7,317⇥D⇥\\$5⇥122,638⇥D⇥\n                                        ^^^^^^^ total-mismatch: 130,000 and 7,317 disposed make 122,683; column 5 says 122,638, two digits exchanged\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥7,491⇥D⇥\\$5⇥115,192⇥D⇥',
			good: 'Common Stock⇥09/20/2004⇥⇥M⇥⇥20,000⇥A⇥\\$5⇥130,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥7,317⇥D⇥\\$5⇥122,683⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥7,491⇥D⇥\\$5⇥115,192⇥D⇥',
		},
		{
			title: 'The final total on every row is accepted',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥M⇥⇥5,000⇥A⇥\\$5⇥20,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥3,000⇥D⇥\\$5⇥20,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥2,000⇥D⇥\\$5⇥20,000⇥D⇥',
		},
	],
	*check({ tableI, tableII }, { isAmendment }) {
		if (isAmendment) return;
		const sheet = balanceSheet(tableI);
		if (sheet.doubts.length === 0) return;
		// The line of a misspelt title is missing in its balance, and title-variant speaks of it.
		const misspelt = new Set(misspeltTitles({ tableI, tableII }).map(({ usual }) => usual));
		for (const doubt of sheet.doubts) {
			if (!contradicted(doubt.row) && !misspelt.has(textOf(doubt.row.title)))
				yield totalFinding(doubt, sheet.of(doubt.row)?.balance);
		}
	},
};
