import { cite } from '../facts/citations';
import { formatNumber, isZero } from '../model/decimal';
import type { Filing } from '../model/filing';
import type { Fix } from '../model/change';
import { known } from '../model/value';
import { likelyPrice } from './likely';
import type { RowInTable } from './rowInTable';
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
		{
			title: 'The other sale of the day has a price',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$0⇥80,000⇥D⇥\n                                       ^ trade-price-zero: A sale at $0',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥80,000⇥D⇥',
		},
		{ title: 'A gift at $0', frame: 'tableI', bad: 'Common Stock⇥09/20/2004⇥⇥G⇥⇥10,000⇥D⇥\\$0⇥90,000⇥D⇥' },
	],
	suspects: ({ table, code, price }) =>
		table === 'I' &&
		code.kind === 'known' &&
		words[code.value.letter] !== undefined &&
		price.kind === 'known' &&
		price.marks.length === 0 &&
		isZero(price.value.number),
	*tell(found, { filing }) {
		const { row } = found;
		const letter = known(row.code)?.letter ?? 'S';
		yield {
			message: `A ${words[letter] ?? 'trade'} at $0`,
			at: row.price.at,
			row,
			related: [{ message: `Code ${letter}`, at: row.code.at }],
			fixesLater: () => fixesOf(found, filing),
		};
	},
};

const words: Readonly<Record<string, string>> = { P: 'purchase', S: 'sale', F: 'withholding' };

function fixesOf({ row, table }: RowInTable, filing: Filing): readonly Fix[] {
	const price = likelyPrice(row, { filing, table });
	if (!price?.number.gt(0)) return [];
	const { number, decimals } = price;
	const to = { kind: 'dollars', number, decimals } as const;
	return [
		{ title: `Write $${formatNumber(number, decimals)}`, safe: false, changes: [{ do: 'set', value: row.price, to }] },
	];
}
