import { columnsOf } from '../facts/columns';
import { readDate } from '../formtext/notation';
import { nextCover } from '../ledger/carriedOver';
import { earliest, formatDate } from '../model/date';
import type { Filing } from '../model/filing';
import type { ImportedRow } from './importRows';
import { formWithRows, nextForm } from './nextForm';
import { placeTrades } from './placeTrades';
import type { Snapshot } from './snapshot';

export interface Draft {
	readonly text: string;
	/** What is left for the filer to say, as sentences. */
	readonly problems: readonly string[];
}

/**
 * The next form of who filed the previous one, with what is held still as holdings. Trades take the place of the holding that they
 * change, with the balance running on; item 3 is the first of them. What else the form has to say is left to whoever signs.
 */
export function draftFrom(previous: Snapshot, trades: readonly ImportedRow[] = []): Draft {
	const next = nextForm(previous);
	const placed = ([next.tableI, next.tableII] as const).map((table) =>
		placeTrades(
			table,
			trades.filter((trade) => trade.table === table.id),
		),
	);
	const rows = placed.flatMap((table) => table.rows);
	return {
		text: formWithRows(withPeriod(next, trades), rows),
		problems: placed.flatMap((table) => table.problems),
	};
}

function withPeriod(next: Filing, trades: readonly ImportedRow[]): Filing {
	const dates = trades.flatMap(({ table, cells }) => {
		const index = columnsOf(table).findIndex(({ id }) => id === 'transactionDate');
		return readDate(cells[index] ?? '')?.value ?? [];
	});
	const first = earliest(dates);
	const cover = nextCover(next);
	if (!first) return cover;
	return {
		...cover,
		period: { ...cover.period, kind: 'known', value: first, canonical: true, raw: formatDate(first) },
	};
}
