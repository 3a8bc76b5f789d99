import { columnsOf, type ColumnId } from '../../facts/columns';
import type { TableId } from '../../model/filing';

/** How much a column is missed in a row where it is empty. The others may be empty. */
const missedInTransaction: Partial<Record<ColumnId, number>> = {
	...{ title: 4, exercisePrice: 1, transactionDate: 2.5, code: 2.5, amount: 2.5, side: 2, price: 1 },
	...{ exercisable: 1, expiration: 1, underlyingTitle: 1.5, underlyingAmount: 1, owned: 4, ownership: 4 },
};
const missedInHolding: Partial<Record<ColumnId, number>> = {
	...{ title: 4, exercisePrice: 1, exercisable: 1, expiration: 1, underlyingTitle: 1.5, underlyingAmount: 1 },
	...{ owned: 4, ownership: 4 },
};

/** What it costs to leave the columns between two empty; -1 stands before the first, their number behind the last. */
export function emptyCosts(table: TableId, kind: 'transaction' | 'holding'): (from: number, to: number) => number {
	const columns = columnsOf(table);
	const missed = kind === 'transaction' ? missedInTransaction : missedInHolding;
	const costs = columns.map(({ id }) => missed[id] ?? 0);
	const disposed = columns.findIndex(({ id }) => id === 'disposed');
	return (from, to) => {
		let cost = 0;
		for (let index = from + 1; index < to; index++) cost += costs[index] ?? 0;
		if (kind === 'holding' || disposed < 0) return cost;
		// Exactly one of the two cells of item 5 is filled.
		const isNeither = from < disposed - 1 && to > disposed;
		const isBoth = from === disposed - 1 && to === disposed;
		return isNeither || isBoth ? cost + 2.5 : cost;
	};
}
