import { cite } from '../facts/citations';
import type { Rule } from './rule';

export const tradePriceZero: Rule = {
	id: 'trade-price-zero',
	title: 'A trade at no price',
	why: 'Bought, sold and withheld shares have a price; zero is what awards and gifts say.',
	condition: 'Table I, code P, S or F, a price of zero and no mark on it.',
	source: [cite('spec', '3.6.10')],
	severity: 'warning',
	edgar: null,
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'A sale at $0',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$0⇥90,000⇥D⇥\n                                       ^ trade-price-zero: A sale at $0',
		},
	],
	*row({ table, code, price }) {
		if (table !== 'I' || code.kind !== 'known' || price.kind !== 'known' || price.marks.length > 0) return;
		const words: Readonly<Record<string, string>> = { P: 'purchase', S: 'sale', F: 'withholding' };
		const word = words[code.value.letter];
		if (word === undefined || !price.value.number.eq(0)) return;
		yield {
			message: `A ${word} at $0`,
			at: price.at,
			related: [{ message: `Code ${code.value.letter}`, at: code.at }],
		};
	},
};
