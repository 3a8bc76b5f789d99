import { cite } from '../facts/citations';
import { formatNumber, isPositive, areEqual } from '../model/decimal';
import { known } from '../model/value';
import { writeZero } from './zeroPrice';
import type { Rule } from './rule';

export const exercisePriceInColumn8: Rule = {
	id: 'exercise-price-in-column-8',
	title: 'The exercise price a second time, in column 8',
	why: 'Column 8 is what was paid for the derivative itself, which for a grant or an exercise is nothing.',
	condition: 'Table II, code A, M, X, O or C, and column 8 equals column 2 and is above zero.',
	source: [cite('form4', 'Instr. 4(c)(iii)')],
	severity: 'hint',
	edgar: null,
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: '$22.30 in both',
			frame: 'tableII',
			bad: 'Option (right to buy)⇥\\$22.30⇥09/20/2004⇥⇥A⇥⇥1,000⇥⇥09/20/2005⇥09/20/2014⇥Common Stock⇥1,000⇥\\$22.30⇥1,000⇥D⇥\n                                                                                               ^^^^^ exercise-price-in-column-8: $22.30 is the exercise price; column 8 is what was paid for the derivative itself',
			good: 'Option (right to buy)⇥\\$22.30⇥09/20/2004⇥⇥A⇥⇥1,000⇥⇥09/20/2005⇥09/20/2014⇥Common Stock⇥1,000⇥\\$0⇥1,000⇥D⇥',
		},
		{
			title: 'Bought for another price',
			frame: 'tableII',
			bad: 'Option (right to buy)⇥\\$22.30⇥09/20/2004⇥⇥P⇥⇥1,000⇥⇥09/20/2005⇥09/20/2014⇥Common Stock⇥1,000⇥\\$22.30⇥1,000⇥D⇥',
		},
	],
	suspects: (row) => {
		if (row.table !== 'II' || row.code.kind !== 'known' || !'AMXOC'.includes(row.code.value.letter)) return false;
		const [price, exercise] = [known(row.price)?.number, known(row.exercisePrice)?.number];
		return price !== undefined && exercise !== undefined && isPositive(price) && areEqual(price, exercise);
	},
	*tell({ row, table }) {
		const price = known(row.price);
		if (!price || row.table !== 'II') return;
		yield {
			message: `$${formatNumber(price.number, price.decimals)} is the exercise price; column 8 is what was paid for the derivative itself`,
			at: row.price.at,
			row,
			related: [{ message: 'The exercise price, column 2', at: row.exercisePrice.at }],
			fixes: [{ title: 'Write $0', safe: false, changes: [writeZero(row.price, table)] }],
		};
	},
};
