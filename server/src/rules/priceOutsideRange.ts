import { cite } from '../facts/citations';
import type { Fix } from '../model/change';
import { formatNumber, rounded, type Decimal } from '../model/decimal';
import type { Row } from '../model/row';
import { known, type Figure } from '../model/value';
import { averagedTrades, type AveragedTrades, numberOf, rangesIn } from './averages';
import { shiftFix } from './digits';
import type { Finding, Rule } from './rule';

export const priceOutsideRange: Rule = {
	id: 'price-outside-range',
	title: 'An average outside the range it averages',
	why: 'No average of prices lies above the highest or below the lowest of them, so one of the figures is wrong.',
	condition:
		'The footnotes cited on the price that speak of a weighted average give one range of prices together, and the price lies outside it.',
	source: [cite('noAction2008')],
	severity: 'warning',
	edgar: null,
	applies: 'both',
	hits: 2,
	examples: [
		{
			title: 'The note of another line',
			frame: 'tableI',
			notes: [
				'The price is a weighted average. The shares were sold at prices ranging from $663.91 to $664.90. The reporting person undertakes to provide the details.',
			],
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥100⇥D⇥\\$634.4608 ⁽¹⁾⇥90,000⇥D⇥\n                                    ^^^^^^^^ price-outside-range: $634.4608 is outside the range of footnote 1, $663.91 to $664.90',
		},
		{
			title: 'The point lost',
			frame: 'tableI',
			notes: [
				'The price is a weighted average of prices from $5.70 to $5.90. The reporting person undertakes to provide the details.',
			],
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥100⇥D⇥\\$579 ⁽¹⁾⇥90,000⇥D⇥\n                                    ^^^ price-outside-range: $579 is outside the range of footnote 1, $5.70 to $5.90',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥100⇥D⇥\\$5.79 ⁽¹⁾⇥90,000⇥D⇥',
		},
		{
			title: 'Inside the range',
			frame: 'tableI',
			notes: [
				'The price is a weighted average of prices from $5.70 to $5.90. The reporting person undertakes to provide the details.',
			],
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥100⇥D⇥\\$5.90 ⁽¹⁾⇥90,000⇥D⇥',
		},
	],
	check(filing) {
		const trades = averagedTrades(filing);
		return trades.length > 0 ? outside(trades) : undefined;
	},
};

function* outside(trades: readonly AveragedTrades[]): Iterable<Finding> {
	for (const { rows, prices, notes } of trades) {
		const [range, ...others] = notes.flatMap((note) => rangesIn(note) ?? []);
		if (!range || others.length > 0 || !prices) continue;
		const [low, high] = range.first.lte(range.second) ? [range.first, range.second] : [range.second, range.first];
		if (prices.low.gte(low) && prices.high.lte(high)) continue;
		const isInside = (number: Decimal): boolean => number.gte(low) && number.lte(high);
		for (const row of rows) {
			const { price } = row;
			const own = known(price);
			if (!own || isInside(own.number)) continue;
			yield {
				message: `$${formatNumber(own.number, own.decimals)} is outside the range of footnote ${numberOf(range.note)}, ${range.said}`,
				at: price.at,
				row,
				related: [{ message: `The range, ${range.said}`, at: range.at }],
				fixesLater: () => [...divided(row, own, isInside), ...shiftFix(price, own, isInside)],
			};
		}
	}
}

/** The value of the trade in the place of its price. */
function divided(row: Row, { number, decimals }: Figure, isInside: (number: Decimal) => boolean): readonly Fix[] {
	const amount = known(row.amount)?.number;
	const each = amount?.gt(1) ? rounded(number.div(amount), 4) : undefined;
	if (!each || !isInside(each)) return [];
	const places = each.round(decimals).eq(each) ? { decimals } : {};
	const to = { kind: 'dollars', number: each, ...places } as const;
	return [
		{
			title: `Write $${formatNumber(each, places.decimals)}`,
			safe: false,
			changes: [{ do: 'set', value: row.price, to }],
		},
	];
}
