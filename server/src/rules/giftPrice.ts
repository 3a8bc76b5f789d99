import { cite } from '../facts/citations';
import { formatNumber, isPositive } from '../model/decimal';
import { known } from '../model/value';
import type { Rule } from './rule';
import { writeZero } from './zeroPrice';

export const giftPrice: Rule = {
	id: 'gift-price',
	title: 'A gift with a price',
	why: 'A bona fide gift is made without consideration.',
	condition: 'Code G with a price above zero.',
	source: [cite('spec', '3.6.10')],
	severity: 'warning',
	edgar: null,
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'A gift at market price',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥G⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n                                       ^^^^ gift-price: A gift has no price; $5.79 is given',
			good: 'Common Stock⇥09/20/2004⇥⇥G⇥⇥10,000⇥D⇥\\$0⇥90,000⇥D⇥',
		},
		{
			title: "In the form's own notation of zero",
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥G⇥⇥10,000⇥D⇥\\$0.00⇥90,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥G⇥⇥10,000⇥D⇥\\$5.79⇥80,000⇥D⇥\n                                       ^^^^ gift-price: A gift has no price; $5.79 is given',
			good: 'Common Stock⇥09/20/2004⇥⇥G⇥⇥10,000⇥D⇥\\$0.00⇥90,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥G⇥⇥10,000⇥D⇥\\$0.00⇥80,000⇥D⇥',
		},
	],
	suspects: ({ code, price }) =>
		code.kind === 'known' && code.value.letter === 'G' && price.kind === 'known' && isPositive(price.value.number),
	*tell({ row, table }) {
		const price = known(row.price);
		if (!price) return;
		yield {
			message: `A gift has no price; $${formatNumber(price.number, price.decimals)} is given`,
			at: row.price.at,
			row,
			related: [{ message: 'Code G', at: row.code.at }],
			fixes: [{ title: 'Write $0', safe: false, changes: [writeZero(row.price, table)] }],
		};
	},
};
