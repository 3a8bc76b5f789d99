import { cite } from '../facts/citations';
import { limits } from '../facts/limits';
import { formatNumber } from '../model/decimal';
import { averagedTrades, type AveragedTrades, rangesIn, type PriceRange } from './averages';
import type { Finding, Rule } from './rule';

export const rangeTooWide: Rule = {
	id: 'range-too-wide',
	title: 'A range wider than one line may average',
	why: 'The staff lets one line average the trades of a day within one dollar; wider ones need lines of their own. Mostly it is a digit too many.',
	condition:
		'A footnote on a weighted average, cited on the price of a purchase or sale, gives a range wider than $1.00, or its first figure is the larger.',
	source: [cite('noAction2008')],
	severity: 'information',
	edgar: null,
	applies: 'both',
	era: { from: { year: 2008, month: 6, day: 25 } },
	hits: 1,
	examples: [
		{
			title: 'A digit too many',
			frame: 'notes',
			period: '09/20/2010',
			signed: '09/22/2010',
			bad: 'Common Stock⇥09/20/2010⇥⇥S⇥⇥100⇥D⇥\\$1,140.10 ⁽¹⁾⇥90,000⇥D⇥\n\n1. The price is a weighted average. The prices ranged from \\$1,139.92 to \\$11,140.89. The reporting person undertakes to provide the details.\n                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^ range-too-wide: The range $1,139.92 to $11,140.89 spans $10,000.97; one line may average prices within one dollar',
		},
		{
			title: 'The larger price first',
			frame: 'notes',
			period: '09/20/2010',
			signed: '09/22/2010',
			bad: 'Common Stock⇥09/20/2010⇥⇥S⇥⇥100⇥D⇥\\$5.40 ⁽¹⁾⇥90,000⇥D⇥\n\n1. The price is a weighted average of prices from \\$5.90 to \\$5.10. The reporting person undertakes to provide the details.\n                                                  ^^^^^^^^^^^^^^^^ range-too-wide: The range $5.90 to $5.10 begins with the larger price',
		},
		{
			title: 'Within one dollar',
			frame: 'tableI',
			period: '09/20/2010',
			signed: '09/22/2010',
			notes: [
				'The price is a weighted average of prices from $5.00 to $6.00. The reporting person undertakes to provide the details.',
			],
			bad: 'Common Stock⇥09/20/2010⇥⇥S⇥⇥100⇥D⇥\\$5.90 ⁽¹⁾⇥90,000⇥D⇥',
		},
	],
	check(filing) {
		const trades = averagedTrades(filing);
		return trades.length > 0 ? wide(trades) : undefined;
	},
};

function* wide(trades: readonly AveragedTrades[]): Iterable<Finding> {
	const seen = new Set<PriceRange>();
	for (const { rows, notes } of trades) {
		for (const range of notes.flatMap((note) => rangesIn(note) ?? [])) {
			const { first, second, said, at } = range;
			if (seen.has(range)) continue;
			seen.add(range);
			const width = second.minus(first);
			if (width.gte(0) && width.lte(limits.averagedRange.max)) continue;
			yield {
				message: width.lt(0)
					? `The range ${said} begins with the larger price`
					: `The range ${said} spans $${formatNumber(width)}; one line may average prices within one dollar`,
				at,
				related: [{ message: 'The price that cites it', at: rows[0].price.at }],
			};
		}
	}
}
