import { cite } from '../facts/citations';
import { balanceSheet, type Entry } from '../model/balances';
import type { Fix } from '../model/change';
import { sum } from '../model/decimal';
import { sayNumber } from './say';
import { writeNumber } from './totalFinding';
import type { Rule } from './rule';

export const totalRepeated: Rule = {
	id: 'total-repeated',
	title: 'The final total on every line',
	why: 'It is accepted, and yet the staff expects a running total, by which a reader can follow each line.',
	condition:
		'Two or more transactions of one balance in Table I show the same total on every row, although their amounts do not cancel out.',
	source: [cite('staffFaq', 'question 1')],
	severity: 'hint',
	edgar: null,
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: '20,000 three times',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥P⇥⇥5,000⇥A⇥\\$5⇥20,000⇥D⇥\n                                        ^^^^^^ total-repeated: Every line shows 20,000; the staff expects a running total\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥3,000⇥D⇥\\$5⇥20,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥4,000⇥D⇥\\$5⇥20,000⇥D⇥',
			good: 'Common Stock⇥09/20/2004⇥⇥P⇥⇥5,000⇥A⇥\\$5⇥27,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥3,000⇥D⇥\\$5⇥24,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥4,000⇥D⇥\\$5⇥20,000⇥D⇥',
		},
		{
			title: 'A running total',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥P⇥⇥5,000⇥A⇥\\$5⇥25,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥3,000⇥D⇥\\$5⇥22,000⇥D⇥',
		},
	],
	*check({ tableI }) {
		for (const balance of balanceSheet(tableI).balances) {
			if (balance.mode !== 'final') continue;
			const { steps } = balance;
			const [first, ...others] = steps;
			if (!first || sum(steps.map(({ signed }) => signed)).eq(0)) continue;
			yield {
				message: `Every line shows ${sayNumber(first.total)}; the staff expects a running total`,
				at: first.row.owned.at,
				row: first.row,
				related: others.slice(0, 30).map(({ row }) => ({ message: 'The same total', at: row.owned.at })),
				fixesLater: () => running(balance.entries),
			};
		}
	},
};

function running(entries: readonly Entry[]): readonly Fix[] {
	const wrong = entries.filter(({ step, after }) => !step.total.eq(after));
	if (wrong.length === 0 || !entries.every(({ before, after }) => before.gte(0) && after.gte(0))) return [];
	const changes = wrong.map(({ step: { row }, after }) => writeNumber(row.owned, after, row.owned));
	return [{ title: 'Write running totals', safe: false, changes }];
}
