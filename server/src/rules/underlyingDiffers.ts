import { cite } from '../facts/citations';
import { formatNumber } from '../model/decimal';
import { hasMarks } from '../model/row';
import { known, textOf } from '../model/value';
import { keystrokes } from './nearDates';
import { sayNumber } from './say';
import { isOptionOrUnit } from './titleWords';
import type { Rule } from './rule';

export const underlyingDiffers: Rule = {
	id: 'underlying-differs',
	title: 'As many options as shares, but not here',
	why: 'One option or unit is mostly for one share; where it is not, a footnote says how many.',
	condition:
		'A transaction of Table II whose title says option, right to buy, unit, phantom or appreciation right has another number of underlying shares than of derivatives. With a mark anywhere on the row, which may tell a ratio, only where the two numbers are one keystroke apart.',
	source: [cite('form4', 'Instr. 4(c)')],
	severity: 'hint',
	edgar: null,
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: '1,000 options over 900 shares',
			frame: 'tableII',
			bad: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥A⇥⇥1,000⇥⇥09/20/2005⇥09/20/2014⇥Common Stock⇥900⇥\\$0⇥1,000⇥D⇥\n                                                                                   ^^^ underlying-differs: 1,000 derivatives over 900 shares, without a footnote on the ratio',
			good: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥A⇥⇥1,000⇥⇥09/20/2005⇥09/20/2014⇥Common Stock⇥1,000⇥\\$0⇥1,000⇥D⇥',
		},
		{
			title: 'A footnote tells the ratio',
			frame: 'tableII',
			bad: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥A⇥⇥1,000 ⁽¹⁾⇥⇥09/20/2005⇥09/20/2014⇥Common Stock⇥900⇥\\$0⇥1,000⇥D⇥',
		},
	],
	*row(row) {
		if (row.table !== 'II' || row.kind === 'holding') return;
		const [own, underlying] = [known(row.amount), known(row.underlyingAmount)];
		if (!own || !underlying || own.number.eq(underlying.number) || own.dollars !== underlying.dollars) return;
		if (!isOptionOrUnit(textOf(row.title))) return;
		const isSlip = keystrokes(own.number.toFixed(own.decimals), underlying.number.toFixed(underlying.decimals)) === 1;
		if (hasMarks(row) && !isSlip) return;
		const to = { kind: 'number', number: own.number, decimals: own.decimals } as const;
		yield {
			message: `${sayNumber(own.number)} derivatives over ${sayNumber(underlying.number)} shares, without a footnote on the ratio`,
			at: row.underlyingAmount.at,
			related: [{ message: `Column 5, ${sayNumber(own.number)}`, at: row.amount.at }],
			fixes: [
				{
					title: `Write ${formatNumber(own.number, own.decimals)}`,
					safe: false,
					changes: [{ do: 'set', value: row.underlyingAmount, to }],
				},
			],
		};
	},
};
