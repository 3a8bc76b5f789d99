import { cite } from '../facts/citations';
import { dayNumber } from '../model/date';
import { formatNumber, type Decimal, approximate } from '../model/decimal';
import { folded } from '../model/balances';
import { perKey, sorted } from '../model/keyed';
import { ofRows } from '../model/keptRows';
import type { Row } from '../model/row';
import { known, type Figure } from '../model/value';
import { overRuns } from '../model/runs';
import { shiftFix } from './digits';
import type { Finding, Related, Rule } from './rule';

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
	check({ tableI }) {
		if (!isAnyFar(tradesIn(tableI))) return undefined;
		const found = outliersIn(tableI).all().flat();
		return found.map(({ told, counted }, index) => (index < most ? told : counted));
	},
};

/** Beyond the first of them they are only counted. */
const most = 25;

/** How many purchases and sales have a price, and between what the prices lie. */
interface Trades {
	readonly count: number;
	readonly low: number;
	readonly high: number;
}

const tradesIn = overRuns(
	(run): Trades => {
		let [count, low, high] = [0, Infinity, 0];
		for (const { code, price } of run) {
			if (code.kind !== 'known' || price.kind !== 'known') continue;
			if (code.value.letter !== 'P' && code.value.letter !== 'S') continue;
			const about = approximate(price.value.number);
			count++;
			low = Math.min(low, about);
			high = Math.max(high, about);
		}
		return { count, low, high };
	},
	(parts) => ({
		count: parts.reduce((sum, { count }) => sum + count, 0),
		low: Math.min(...parts.map(({ low }) => low)),
		high: Math.max(...parts.map(({ high }) => high)),
	}),
);

/** Among all trades of a table some price has to be far from another before one can be far from those of its day. */
function isAnyFar({ count, low, high }: Trades): boolean {
	return count > 2 && high > 4.9 * low;
}

interface Trade {
	readonly row: Row;
	readonly price: Figure;
	/** As a floating-point number, for a quick look. */
	readonly about: number;
}

const tradeOf = ofRows.kept((row): readonly Trade[] => {
	const price = known(row.price);
	return price ? [{ row, price, about: price.number.toNumber() }] : [];
});

/** A price far from the others of its day, as it is told, and as one of many. */
interface Outlier {
	readonly told: Finding;
	readonly counted: Finding;
}

/** The outliers among what was traded on a day under one code and title. */
const outliersIn = perKey(
	(run) => sorted(run.flatMap(tradeOf), ({ row }) => keyOf(row)),
	(trades: readonly Trade[]) => outliersAmong(trades),
);

function outliersAmong(trades: readonly Trade[]): readonly Outlier[] | undefined {
	if (trades.length < 3 || !isWide(trades)) return undefined;
	const middle = trades.toSorted((a, b) => a.about - b.about)[Math.floor(trades.length / 2)]?.price.number;
	if (!middle) return undefined;
	const near = middle.toNumber();
	const usual = formatNumber(middle);
	const found = trades.filter(({ price, about }) => {
		if (about < near * 4.9 && about > near / 4.9) return false;
		return price.number.gt(middle.times(5)) || price.number.times(5).lt(middle);
	});
	if (found.length === 0) return undefined;
	return found.map(({ row, price }): Outlier => {
		const counted = {
			message: `$${formatNumber(price.number, price.decimals)} among prices of about $${usual} on the same day`,
			at: row.price.at,
			row,
		};
		const isLikely = (number: Decimal): boolean => number.gte(middle.times(0.8)) && number.lte(middle.times(1.25));
		const related = sayPrices(trades.slice(0, 6).filter((other) => other.row !== row));
		return { counted, told: { ...counted, related, fixesLater: () => shiftFix(row.price, price, isLikely) } };
	});
}

/** Only where the highest price is more than five times the lowest is there an outlier. */
function isWide(trades: readonly Trade[]): boolean {
	let [low, high] = [Infinity, 0];
	for (const { about } of trades) {
		low = Math.min(low, about);
		high = Math.max(high, about);
	}
	return high > 5 * low;
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
