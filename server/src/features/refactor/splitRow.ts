import { balanceSheet } from '../../model/balances';
import type { NewValue } from '../../model/change';
import { decimal, formatNumber, sum, whole, type Decimal } from '../../model/decimal';
import type { Filing } from '../../model/filing';
import type { Row } from '../../model/row';
import { known, textOf, type AnyValue } from '../../model/value';
import type { Position } from '../../source/source';
import { rowAt } from '../cellAt';
import type { Read } from '../read';
import type { Refactoring } from './refactoring';
import { isOneLine, rowText } from './rowText';

/** A part of a transaction: a number of shares and the price that they had. */
interface Lot {
	readonly amount: Decimal;
	readonly price?: Decimal;
}

/**
 * One row becomes several: by the prices that its footnote gives with their numbers of shares, else in two halves whose prices are
 * to be filled in. Amounts add up to what they were, and totals follow.
 */
export function splitRow(read: Read, position: Position): readonly Refactoring[] {
	const { filing } = read;
	const row = rowAt(read, position);
	const amount = row && known(row.amount)?.number;
	if (!row || !amount || filing.language !== 'form4' || !isOneLine(row) || row.kind === 'holding') return [];
	if (row.table === 'II') return [];
	const lots = lotsInNotes(filing, row, amount);
	if (lots) return split(filing, row, lots, `Split this row into its ${String(lots.length)} prices`);
	const half = amount.div(2).round(0, 0);
	if (half.lte(0) || half.gte(amount)) return [];
	const halves = [{ amount: half }, { amount: amount.minus(half) }];
	return split(
		filing,
		row,
		halves,
		`Split this row in two, ${halves.map((lot) => formatNumber(lot.amount)).join(' and ')}`,
	);
}

function split(filing: Filing, row: Row, lots: readonly Lot[], title: string): readonly Refactoring[] {
	const found = balanceSheet(row.table === 'I' ? filing.tableI : filing.tableII).of(row);
	const mode = found?.balance.mode;
	if (!found || (mode !== 'running' && mode !== 'single' && mode !== 'final')) return [];
	const side = found.entry.step.signed.lt(0) ? -1 : 1;
	const eol = row.at.line.end === '' ? '\n' : row.at.line.end;
	let total = found.entry.before;
	const lines = lots.map(({ amount, price }) => {
		total = total.plus(amount.times(side));
		const changed = new Map<AnyValue, NewValue>([[row.amount, { kind: 'number', number: amount }]]);
		if (price) changed.set(row.price, { kind: 'dollars', number: price });
		if (mode !== 'final') changed.set(row.owned, { kind: 'number', number: total });
		return rowText(filing, row, changed);
	});
	const text = lines.join(eol);
	return [{ title, kind: 'refactor.rewrite', steps: [() => [{ do: 'replace', at: row.at, text }]] }];
}

/** `200 shares at $5.70 and 300 shares at $5.85`, if those are all shares of the row. */
function lotsInNotes(filing: Filing, { price, amount: cell }: Row, amount: Decimal): readonly Lot[] | undefined {
	const cited = new Set([...price.marks, ...cell.marks].map(({ number }) => number));
	for (const { number, text } of filing.notes) {
		if (number.kind !== 'known' || !cited.has(number.value)) continue;
		const lots = [...textOf(text).matchAll(lotPattern)].flatMap(([, shares = '', dollars = '']): readonly Lot[] => {
			const [count, each] = [decimal(shares.replaceAll(',', '')), decimal(dollars.replaceAll(',', ''))];
			return count && each ? [{ amount: count, price: each }] : [];
		});
		const all = sum(lots.map((lot) => lot.amount));
		if (lots.length > 1 && all.eq(amount) && lots.every((lot) => lot.amount.gt(whole(0)))) return lots;
	}
	return undefined;
}

const lotPattern =
	/(\d[\d,]*) (?:shares )?(?:were )?(?:sold |purchased |bought )?(?:at|for) (?:a price of )?\$(\d[\d,]*\.?\d*\d)/g;
