import { columnsOf, type ColumnId } from '../facts/columns';
import { readDate } from '../formtext/notation';
import { carriedRow, type CarriedRow } from '../ledger/carriedOver';
import { endingsOf, type Ending } from '../ledger/holdings';
import { plainWords } from '../ledger/words';
import { compareDates } from '../model/date';
import { decimal, formatNumber, type Decimal } from '../model/decimal';
import type { Table, TableId } from '../model/filing';
import type { ImportedRow } from './importRows';

export interface Placed {
	/** With the holdings that no trade changes. */
	readonly rows: readonly CarriedRow[];
	/** The trades alone, by their days. */
	readonly trades: readonly CarriedRow[];
	readonly problems: readonly string[];
}

interface Held {
	readonly ending: Ending;
	readonly row: CarriedRow;
}

/**
 * Trades where the holding stood that they change, each with the total that is left after it. Which holding it is, is known by its title and,
 * where the trade says them, by form and nature of ownership; where several may be meant, none is taken.
 */
export function placeTrades(
	holdings: Table,
	trades: readonly ImportedRow[],
	form: 'the form' | 'the previous form' = 'the previous form',
): Placed {
	const { id: table } = holdings;
	const held = endingsOf(holdings).map((ending): Held => ({ ending, row: carriedRow(ending) }));
	const index = (id: ColumnId): number => columnsOf(table).findIndex((column) => column.id === id);
	const at = (row: ImportedRow, id: ColumnId): string => row.cells[index(id)] ?? '';
	const problems: string[] = [];
	const moved = new Map<Held, { total: Decimal; readonly rows: CarriedRow[] }>();
	const others: CarriedRow[] = [];
	const all: CarriedRow[] = [];
	for (const trade of inOrder(trades, (row) => at(row, 'transactionDate'))) {
		const meant = held.filter((one) => isMeant(one.row, trade, at));
		const [holding] = meant;
		const name = [at(trade, 'title'), at(trade, 'transactionDate')].filter((text) => text !== '').join(', ');
		if (!holding || meant.length > 1) {
			const unplaced = { ...trade, marks: new Map() };
			others.push(unplaced);
			all.push(unplaced);
			if (meant.length > 1)
				problems.push(`${name}: ${form} holds this class in several ways, and the trade does not say which`);
			else if (at(trade, 'owned') === '')
				problems.push(`${name}: ${form} does not hold this, so that the total after it is not known`);
			continue;
		}
		const state = moved.get(holding) ?? { total: holding.ending.owned, rows: [] };
		moved.set(holding, state);
		const change = signedAmount(trade, at, table);
		const given = numberOf(at(trade, 'owned'));
		if (given) state.total = given;
		else if (change) state.total = state.total.plus(change);
		else
			problems.push(
				`${name}: it does not say how many were acquired or disposed of, so that the total after it is not known`,
			);
		const owned = given || change ? formatNumber(state.total) : '';
		if (state.total.lt(0)) problems.push(`${name}: more were disposed of than ${form} holds`);
		const row = joined(holding.row, trade, owned, table);
		state.rows.push(row);
		all.push(row);
	}
	const rows = held.flatMap((one) => moved.get(one)?.rows ?? [one.row]);
	return { rows: [...rows, ...others], trades: all, problems };
}

/** By date, where each has one that can be read; else as they stand. */
function inOrder(trades: readonly ImportedRow[], dateOf: (row: ImportedRow) => string): readonly ImportedRow[] {
	const dated = trades.flatMap((trade) => {
		const date = readDate(dateOf(trade))?.value;
		return date ? [{ trade, date }] : [];
	});
	if (dated.length < trades.length) return trades;
	return dated.sort((a, b) => compareDates(a.date, b.date)).map(({ trade }) => trade);
}

type CellAt = (row: ImportedRow, id: ColumnId) => string;

/** What the trade says must be what the holding says; what it leaves open may be anything. */
function isMeant(holding: ImportedRow, trade: ImportedRow, at: CellAt): boolean {
	return (
		['title', 'ownership', 'nature', 'exercisePrice', 'exercisable', 'expiration', 'underlyingTitle'] as const
	).every((id) => {
		const said = plainWords(at(trade, id));
		return said === '' || said === plainWords(at(holding, id));
	});
}

function signedAmount(trade: ImportedRow, at: CellAt, table: TableId): Decimal | undefined {
	const side = at(trade, 'side');
	const [amount, sign] =
		table === 'I'
			? [at(trade, 'amount'), side === 'A' ? 1 : side === 'D' ? -1 : 0]
			: at(trade, 'acquired') !== ''
				? [at(trade, 'acquired'), 1]
				: [at(trade, 'disposed'), -1];
	const number = sign === 0 ? undefined : numberOf(amount);
	return number?.times(sign);
}

function numberOf(text: string): Decimal | undefined {
	return decimal(text.replace('$', '').replaceAll(',', ''));
}

/** The trade, with what only the holding says of its class; what lies under a derivative is that of the trade. */
function joined(holding: CarriedRow, trade: ImportedRow, owned: string, table: TableId): CarriedRow {
	const cells = columnsOf(table).map(({ id }, index) => {
		const said = trade.cells[index] ?? '';
		if (id === 'owned') return said === '' ? owned : said;
		return said !== '' || id === 'underlyingAmount' ? said : (holding.cells[index] ?? '');
	});
	return { table, cells, marks: new Map([...holding.marks].filter(([id]) => id !== 'owned')) };
}
