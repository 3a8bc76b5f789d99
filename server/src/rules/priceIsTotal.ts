import { cite } from '../facts/citations';
import type { Fix } from '../model/change';
import { formatNumber, rounded, type Decimal, approximate, isPositive } from '../model/decimal';
import { folded } from '../model/balances';
import type { NonDerivativeRow } from '../model/row';
import { listOverRuns, overRuns } from '../model/runs';
import { known, textOf } from '../model/value';
import type { Table } from '../model/filing';
import { shiftFix } from './digits';
import { nearness, pricesNear } from './likely';
import type { Finding, Rule } from './rule';

export const priceIsTotal: Rule = {
	id: 'price-is-total',
	title: 'The value of the trade in the place of its price',
	why: 'Item 4 asks for the price of one share; data services multiply it by the amount and report trades of trillions.',
	condition:
		'Table I, an amount of at least 2, and one of: the price equals the amount and is above 1,000; the price is more than 20 times every other price of the same title, and divided by the amount it lies between 0.2 and 5 times one of them; there is no other price of that title, the price is above 100,000 and the title is no note, bond or debenture.',
	source: [cite('form4', 'Instr. 5(a)')],
	severity: 'warning',
	edgar: null,
	applies: 'both',
	yieldsTo: ['gift-price', 'price-outside-range'],
	hits: 0,
	examples: [
		{
			title: 'The value of one of two sales',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥1,000⇥D⇥\\$5,790⇥89,000⇥D⇥\n                                      ^^^^^ price-is-total: $5,790 a share; divided by 1,000 it is $5.79. Is it the total?',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥1,000⇥D⇥\\$5.79⇥89,000⇥D⇥',
		},
		{
			title: 'The amount in the place of the price',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$10,000⇥90,000⇥D⇥\n                                       ^^^^^^ price-is-total: $10,000 a share for 10,000 shares. Is it the amount?',
		},
		{
			title: 'Millions for the only trade',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥P⇥⇥100,149,060⇥A⇥\\$24,035,774.40⇥100,149,060⇥D⇥\n                                            ^^^^^^^^^^^^^ price-is-total: $24,035,774.40 a share; divided by 100,149,060 it is $0.24. Is it the total?',
			good: 'Common Stock⇥09/20/2004⇥⇥P⇥⇥100,149,060⇥A⇥\\$0.24⇥100,149,060⇥D⇥',
		},
		{
			title: 'Notes are bought whole',
			frame: 'tableI',
			bad: '6% Convertible Notes due 2030⇥09/20/2004⇥⇥P⇥⇥2⇥A⇥\\$2,500,000⇥2⇥D⇥',
		},
	],
	check({ tableI }) {
		return isAnyHigh(pricesIn(tableI)) ? totals(tableI) : undefined;
	},
};

/** The lowest and the highest price of a table, about. */
interface Prices {
	readonly low: number;
	readonly high: number;
}

const pricesIn = overRuns(
	(run): Prices => {
		let [low, high] = [Infinity, 0];
		for (const row of run) {
			const price = priceOf(row);
			if (!price) continue;
			const about = approximate(price);
			low = Math.min(low, about);
			high = Math.max(high, about);
		}
		return { low, high };
	},
	(parts) => ({
		low: Math.min(...parts.map(({ low }) => low)),
		high: Math.max(...parts.map(({ high }) => high)),
	}),
);

/** Whether some price is high enough by itself, or beside another one, to be looked at closely. */
function isAnyHigh({ low, high }: Prices): boolean {
	return high > 990 || high > 19 * low;
}

function* totals(tableI: Table): Iterable<Finding> {
	for (const row of samesIn(tableI)) if (row.table === 'I') yield found(row, undefined);
	for (const [title, { first, second }] of topsIn(tableI)) {
		const [price, amount] = [priceOf(first), known(first.amount)?.number];
		if (!price || !amount?.gte(2) || price.eq(amount)) continue;
		const each = price.div(amount);
		const isDebt = /\bnotes?\b|\bbonds?\b|debenture/i.test(textOf(first.title));
		const isLonely = second === undefined && price.gt(100_000) && !isDebt;
		if (isLonely || (second && price.gt(second.times(20)) && isUsual(each, title))) {
			yield found(first, each, () => pricesNear(first, tableI));
		}
	}

	function isUsual(each: Decimal, title: string): boolean {
		return tableI.rows.some((row) => {
			const other = priceOf(row);
			if (!other || folded(row.title) !== title) return false;
			return each.gte(other.times(0.2)) && each.lte(other.times(5));
		});
	}
}

/** The highest and the second highest price of each title. */
interface Top {
	readonly first: NonDerivativeRow;
	readonly second: Decimal | undefined;
}

const topsIn = overRuns((run): ReadonlyMap<string, Top> => {
	const tops = new Map<string, Top>();
	for (const row of run) {
		const price = priceOf(row);
		if (price && row.table === 'I') add(tops, folded(row.title), { first: row, second: undefined });
	}
	return tops;
}, highest);

function highest(runs: readonly ReadonlyMap<string, Top>[]): ReadonlyMap<string, Top> {
	const tops = new Map<string, Top>();
	for (const run of runs) for (const [title, top] of run) add(tops, title, top);
	return tops;
}

function add(tops: Map<string, Top>, title: string, top: Top): void {
	const kept = tops.get(title);
	if (!kept) {
		tops.set(title, top);
		return;
	}
	const [a, b] = [priceOf(kept.first), priceOf(top.first)];
	if (!a || !b) return;
	const [winner, loser, own] = a.gte(b) ? [kept, b, kept.second] : [top, a, top.second];
	tops.set(title, { first: winner.first, second: own?.gt(loser) ? own : loser });
}

const samesIn = listOverRuns((run) =>
	run.filter((row) => {
		const [price, amount] = [priceOf(row), known(row.amount)?.number];
		return row.table === 'I' && price !== undefined && amount !== undefined && price.gt(1000) && price.eq(amount);
	}),
);

function priceOf({ price, kind, code }: Pick<NonDerivativeRow, 'price' | 'kind' | 'code'>): Decimal | undefined {
	// A gift has no price; what stands there is told by gift-price.
	const isTrade = kind === 'transaction' && known(code)?.letter !== 'G';
	const number = isTrade ? known(price)?.number : undefined;
	return number && isPositive(number) ? number : undefined;
}

function found(row: NonDerivativeRow, each: Decimal | undefined, near: () => readonly Decimal[] = () => []): Finding {
	const price = known(row.price);
	const amount = known(row.amount);
	const said = price ? formatNumber(price.number, price.decimals) : '';
	const count = amount ? formatNumber(amount.number) : '';
	const related = [{ message: `The amount, ${count}`, at: row.amount.at }];
	if (!each || !price) {
		return { message: `$${said} a share for ${count} shares. Is it the amount?`, at: row.price.at, row, related };
	}
	const number = rounded(each, 4);
	const fixesLater = (): readonly Fix[] => {
		const prices = near();
		// A value in dollars and cents was made of a price in dollars and cents.
		const decimals = number.round(price.decimals).eq(number) ? price.decimals : undefined;
		const divided: Fix = {
			title: `Write $${formatNumber(number, decimals)}`,
			safe: false,
			changes: [
				{ do: 'set', value: row.price, to: { kind: 'dollars', number, ...(decimals !== undefined && { decimals }) } },
			],
		};
		const shifted = shiftFix(
			row.price,
			price,
			(candidate) => nearness(candidate, prices) < Math.min(0.1, nearness(number, prices)),
		);
		return [...shifted, divided];
	};
	return {
		message: `$${said} a share; divided by ${count} it is $${formatNumber(number)}. Is it the total?`,
		at: row.price.at,
		row,
		related,
		fixesLater,
	};
}
