import { cite } from '../facts/citations';
import type { Fix } from '../model/change';
import { formatNumber, areEqual } from '../model/decimal';
import { hasMarks } from '../model/row';
import { known, textOf, type Figure, type FigureValue } from '../model/value';
import { areOneKeyApart } from './nearDates';
import { sayNumber } from './say';
import { isOptionOrUnit } from './titleWords';
import type { Rule } from './rule';

export const underlyingDiffers: Rule = {
	id: 'underlying-differs',
	title: 'As many options as shares, but not here',
	why: 'One option or unit is mostly for one share; where it is not, a footnote says how many.',
	condition:
		'A transaction of Table II whose title says option, right to buy, unit, phantom or appreciation right has another number of underlying shares than of derivatives. With a mark anywhere on the row, which may tell a ratio, only where the two numbers are one keystroke apart. Under another title, only where they are that, as long as each other and above 999.',
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
			title: 'One digit of a conversion',
			frame: 'tableII',
			bad: 'Class B Common Stock⇥⁽¹⁾⇥09/20/2004⇥⇥C⇥⇥⇥63,334⇥⁽¹⁾⇥⁽¹⁾⇥Class A Common Stock⇥83,334⇥\\$0⇥1,000⇥D⇥\n                                                                             ^^^^^^ underlying-differs: 63,334 derivatives over 83,334 shares, one keystroke apart',
			good: 'Class B Common Stock⇥⁽¹⁾⇥09/20/2004⇥⇥C⇥⇥⇥63,334⇥⁽¹⁾⇥⁽¹⁾⇥Class A Common Stock⇥63,334⇥\\$0⇥1,000⇥D⇥',
		},
		{
			title: 'A footnote tells the ratio',
			frame: 'tableII',
			bad: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥A⇥⇥1,000 ⁽¹⁾⇥⇥09/20/2005⇥09/20/2014⇥Common Stock⇥900⇥\\$0⇥1,000⇥D⇥',
		},
	],
	row(row) {
		if (row.table !== 'II' || row.kind === 'holding') return undefined;
		const [own, underlying] = [known(row.amount), known(row.underlyingAmount)];
		if (!own || !underlying || areEqual(own.number, underlying.number) || own.dollars !== underlying.dollars)
			return undefined;
		const isOneForOne = isOptionOrUnit(textOf(row.title));
		const isNear = areNear(own, underlying);
		if (isOneForOne ? hasMarks(row) && !isNear : !isNear || !areLong(own, underlying)) return undefined;
		return [
			{
				message: isNear
					? `${sayNumber(own.number)} derivatives over ${sayNumber(underlying.number)} shares, one keystroke apart`
					: `${sayNumber(own.number)} derivatives over ${sayNumber(underlying.number)} shares, without a footnote on the ratio`,
				at: row.underlyingAmount.at,
				related: [{ message: `Column 5, ${sayNumber(own.number)}`, at: row.amount.at }],
				// Which of the two is the slip, only the filer knows.
				fixes: [write(row.underlyingAmount, own), ...(isNear ? [write(row.amount, underlying)] : [])],
			},
		];
	},
};

function write(value: FigureValue, { number, decimals }: Figure): Fix {
	const to = { kind: 'number', number, decimals } as const;
	return { title: `Write ${formatNumber(number, decimals)}`, safe: false, changes: [{ do: 'set', value, to }] };
}

function areNear(own: Figure, underlying: Figure): boolean {
	return areOneKeyApart(own.number.toFixed(own.decimals), underlying.number.toFixed(underlying.decimals));
}

/** A ratio of shares that gives nearly the same number in as many digits is rarer than a slip, where there are four and more. */
function areLong(...figures: readonly Figure[]): boolean {
	const lengths = figures.map(({ number, decimals }) => number.toFixed(decimals).length);
	return figures.every(({ number }) => number.gte(1000)) && new Set(lengths).size === 1;
}
