import { cite } from '../facts/citations';
import { dayNumber } from '../model/date';
import { formatNumber } from '../model/decimal';
import { folded } from '../model/balances';
import type { Row } from '../model/row';
import { overRuns } from '../model/runs';
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
		let found = 0;
		for (const { trades, byPrice } of tradesIn(tableI).values()) {
			if (trades.length < 3 || !isWide(byPrice)) continue;
			const middle = byPrice[Math.floor(byPrice.length / 2)]?.price.number;
			const near = middle?.toNumber() ?? 0;
			const usual = middle ? formatNumber(middle) : '';
			for (const { row, price, about } of trades) {
				if (!middle || (about < near * 4.9 && about > near / 4.9)) continue;
				if (price.number.lte(middle.times(5)) && price.number.times(5).gte(middle)) continue;
				// Beyond the first of them they are only counted.
				const isOneOfMany = ++found > 25;
				yield {
					message: `$${formatNumber(price.number, price.decimals)} among prices of about $${usual} on the same day`,
					at: row.price.at,
					row,
					related: sayPrices(isOneOfMany ? [] : trades.slice(0, 6).filter((other) => other.row !== row)),
					fixesLater: () =>
						isOneOfMany
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

/** What was traded on a day under one code and title. */
interface Day {
	/** In document order. */
	readonly trades: readonly Trade[];
	/** The cheapest first. */
	readonly byPrice: readonly Trade[];
}

const tradesIn = overRuns((run): ReadonlyMap<string, Day> => {
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
	return new Map([...days].map(([key, trades]) => [key, { trades, byPrice: sorted(trades) }]));
}, dayByDay);

function dayByDay(parts: readonly ReadonlyMap<string, Day>[]): ReadonlyMap<string, Day> {
	const days = new Map<string, Day[]>();
	for (const part of parts) {
		for (const [key, day] of part) {
			const kept = days.get(key);
			if (kept) kept.push(day);
			else days.set(key, [day]);
		}
	}
	return new Map([...days].map(([key, same]) => [key, oneDay(same)]));
}

function oneDay(parts: readonly Day[]): Day {
	const [first] = parts;
	if (first && parts.length === 1) return first;
	// Sorting what consists of sorted stretches is a merge.
	return {
		trades: parts.flatMap(({ trades }) => trades),
		byPrice: sorted(parts.flatMap(({ byPrice }) => byPrice)),
	};
}

function sorted(trades: readonly Trade[]): readonly Trade[] {
	return trades.toSorted((a, b) => a.about - b.about);
}

/** Only where the highest price is more than five times the lowest is there an outlier. */
function isWide(byPrice: readonly Trade[]): boolean {
	const [low, high] = [byPrice[0], byPrice.at(-1)];
	return low !== undefined && high !== undefined && high.about > 5 * low.about;
}

function sayPrices(trades: readonly Trade[]): readonly Related[] {
	return trades.map(({ row, price }) => ({
		message: `$${formatNumber(price.number, price.decimals)}`,
		at: row.price.at,
	}));
}

function keyOf(row: Row): string | undefined {
	const [code, date] = [known(row.code)?.letter, known(row.date)];
	if (!date || (code !== 'P' && code !== 'S')) return undefined;
	return `${code} ${String(dayNumber(date))} ${folded(row.title)}`;
}
