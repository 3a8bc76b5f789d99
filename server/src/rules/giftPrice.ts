import { cite } from '../facts/citations';
import { whole } from '../model/decimal';
import type { Rule } from './rule';

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
	],
	*row({ code, price }) {
		if (code.kind !== 'known' || code.value.letter !== 'G' || price.kind !== 'known' || price.value.number.eq(0))
			return;
		const zero = { do: 'set', value: price, to: { kind: 'dollars', number: whole(0) } } as const;
		yield {
			message: `A gift has no price; $${price.value.number.toFixed(price.value.decimals)} is given`,
			at: price.at,
			related: [{ message: 'Code G', at: code.at }],
			fixes: [{ title: 'Write $0', safe: false, changes: [zero] }],
		};
	},
};
