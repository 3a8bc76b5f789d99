import type { Change } from '../model/change';
import type { TableId } from '../model/filing';
import type { CarriedRow } from '../ledger/carriedOver';
import type { Edit } from '../source/source';
import { editsInOrder, editsOf, offsets } from './composedEdits';
import { importRows, type ImportSettings } from './importRows';
import { composed, type Piece } from './pieces';
import { placeTrades } from './placeTrades';
import type { Snapshot } from './snapshot';
import { writtenCells } from './writtenCells';

export interface ImportedInto {
	/** Of one step, to the text as it is. */
	readonly edits: readonly Required<Edit>[];
	readonly rows: number;
	/** What could not be used, read or put anywhere, as sentences. */
	readonly problems: readonly string[];
	/** Some lines do not say their class, and no `title` was given. */
	readonly lacksClass: boolean;
}

/**
 * The transactions of a spreadsheet behind the last row of their table, in the order of their days, each with the total that the form lets run
 * on: that of the class that it changes, where it is clear which this is. No row that is there is changed.
 */
export function importInto(snapshot: Snapshot, csv: string, settings: ImportSettings = {}): ImportedInto {
	const { rows, problems: unread } = importRows(csv, settings);
	const { filing } = snapshot;
	const problems = [...unread];
	const placed: CarriedRow[] = [];
	for (const table of [filing.tableI, filing.tableII]) {
		const own = rows.filter((row) => row.table === table.id);
		if (own.length === 0) continue;
		const { trades, problems: open } = placeTrades(table, own, 'the form');
		placed.push(...trades);
		problems.push(...open);
	}
	let next = snapshot;
	let pieces: readonly Piece[] = [{ start: 0, end: snapshot.source.text.length }];
	const lost = new Map<TableId, number>();
	for (const row of placed) {
		const edits = hasPlace(snapshot, row.table)
			? editsInOrder(next, { title: '', safe: false, changes: [added(next, row)] })
			: [];
		// A text dump has no room for a row.
		if (edits.length === 0) {
			lost.set(row.table, (lost.get(row.table) ?? 0) + 1);
			continue;
		}
		pieces = composed(pieces, offsets(next.source, edits));
		next = next.edit(edits.toReversed());
	}
	for (const [table, count] of lost)
		problems.push(`Table ${table} has no place for ${count === 1 ? 'one row' : `${String(count)} rows`}`);
	const count = placed.length - [...lost.values()].reduce((sum, one) => sum + one, 0);
	const lacksClass = settings.title === undefined && rows.some(({ cells }) => cells[0] === '');
	return { edits: editsOf(snapshot.source, pieces), rows: count, problems, lacksClass };
}

function added({ filing }: Snapshot, row: CarriedRow): Change {
	const after = (row.table === 'I' ? filing.tableI : filing.tableII).rows.at(-1);
	return { do: 'add-row', table: row.table, ...(after && { after }), cells: writtenCells(row) };
}

/** XML is given a table that it lacks; in a text its caption says where rows stand. */
function hasPlace({ xml, filing }: Snapshot, table: TableId): boolean {
	const { rows } = table === 'I' ? filing.tableI : filing.tableII;
	return xml !== undefined || rows.length > 0 || filing.parts.has(table === 'I' ? 'tableI' : 'tableII');
}
