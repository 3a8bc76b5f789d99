import { cite } from '../facts/citations';
import { dayNumber } from '../model/date';
import { formatNumber } from '../model/decimal';
import { folded } from '../model/balances';
import type { Row } from '../model/row';
import { perRun } from '../model/runs';
import { known, type Figure } from '../model/value';
import { shiftFix } from './digits';
import type { Related, Rule } from './rule';

export const priceOutlier: Rule = {
	id: 'price-outlier',
	title: 'A price far from the others of its day',
	why: 'Trades of one day in one share are made at about one price; a point in the wrong place shows here.',
	condition:
		'Table I, P or S, three or more rows with the same title, date and code: the price is more than 5 times, or less than a fifth of, the middle one of their prices.',
	source: [cite('logic')],
	severity: 'information',
	edgar: null,
	applies: 'both',
	yieldsTo: ['price-is-total', 'price-outside-range', 'trade-price-zero'],
	hits: 0,
	examples: [
		{
			title: 'The point lost',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥7⇥D⇥\\$10.01⇥90,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥7⇥D⇥\\$1,002.50⇥89,993⇥D⇥\n                                  ^^^^^^^^ price-outlier: $1,002.50 among prices of about $10.01 on the same day\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥7⇥D⇥\\$10.00⇥89,986⇥D⇥',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥7⇥D⇥\\$10.01⇥90,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥7⇥D⇥\\$10.025⇥89,993⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥7⇥D⇥\\$10.00⇥89,986⇥D⇥',
		},
		{
			title: 'Another day',
			frame: 'tableI',
			bad: 'Common Stock⇥09/17/2004⇥⇥S⇥⇥7⇥D⇥\\$1.00⇥90,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥7⇥D⇥\\$10.01⇥89,993⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥7⇥D⇥\\$10.02⇥89,986⇥D⇥',
		},
	],
	*check({ tableI }) {
		const wide = wideDays(spreadsIn(tableI));
		if (wide.size === 0) return;
		const days = new Map<string, Trade[]>();
		for (const run of tradesIn(tableI)) {
			for (const [key, trades] of run) if (wide.has(key)) days.set(key, (days.get(key) ?? []).concat(trades));
		}
		let found = 0;
		for (const trades of days.values()) {
			if (trades.length < 3) continue;
			const middle = middleOf(trades)?.price.number;
			const near = middle?.toNumber() ?? 0;
			for (const { row, price, about } of trades) {
				if (!middle || (about < near * 4.9 && about > near / 4.9)) continue;
				if (price.number.lte(middle.times(5)) && price.number.times(5).gte(middle)) continue;
				// Beyond the first of them they are only counted.
				const isOneOfMany = ++found > 25;
				yield {
					message: `$${formatNumber(price.number, price.decimals)} among prices of about $${formatNumber(middle)} on the same day`,
					at: row.price.at,
					row,
					related: sayPrices(isOneOfMany ? [] : trades.slice(0, 6).filter((other) => other.row !== row)),
					fixes: isOneOfMany
						? []
						: shiftFix(row.price, price, (number) => number.gte(middle.times(0.8)) && number.lte(middle.times(1.25))),
				};
			}
		}
	},
};

interface Trade {
	readonly row: Row;
	readonly price: Figure;
	/** As a floating-point number, for a quick look. */
	readonly about: number;
}

const tradesIn = perRun((run): ReadonlyMap<string, readonly Trade[]> => {
	const days = new Map<string, Trade[]>();
	for (const row of run) {
		const key = keyOf(row);
		const price = known(row.price);
		if (key === undefined || !price) continue;
		const trade = { row, price, about: price.number.toNumber() };
		const trades = days.get(key);
		if (trades) trades.push(trade);
		else days.set(key, [trade]);
	}
	return days;
});

function sayPrices(trades: readonly Trade[]): readonly Related[] {
	return trades.map(({ row, price }) => ({
		message: `$${formatNumber(price.number, price.decimals)}`,
		at: row.price.at,
	}));
}

interface Spread {
	readonly low: number;
	readonly high: number;
}

const spreadsIn = perRun((run): ReadonlyMap<string, Spread> => {
	const spreads = new Map<string, Spread>();
	for (const row of run) {
		const key = keyOf(row);
		const price = known(row.price)?.number.toNumber();
		if (key !== undefined && price !== undefined) widen(spreads, key, { low: price, high: price });
	}
	return spreads;
});

/** The days on which the highest price is more than five times the lowest: no other has an outlier. */
function wideDays(runs: readonly ReadonlyMap<string, Spread>[]): ReadonlySet<string> {
	const spreads = new Map<string, Spread>();
	for (const run of runs) for (const [key, spread] of run) widen(spreads, key, spread);
	return new Set([...spreads].filter(([, { low, high }]) => high > 5 * low).map(([key]) => key));
}

function widen(spreads: Map<string, Spread>, key: string, { low, high }: Spread): void {
	const kept = spreads.get(key);
	if (!kept) spreads.set(key, { low, high });
	else if (low < kept.low || high > kept.high)
		spreads.set(key, { low: Math.min(low, kept.low), high: Math.max(high, kept.high) });
}

function keyOf(row: Row): string | undefined {
	const [code, date] = [known(row.code)?.letter, known(row.date)];
	if (!date || (code !== 'P' && code !== 'S')) return undefined;
	return `${code} ${String(dayNumber(date))} ${folded(row.title)}`;
}

function middleOf(trades: readonly Trade[]): Trade | undefined {
	return trades.toSorted((a, b) => a.about - b.about)[Math.floor(trades.length / 2)];
}
