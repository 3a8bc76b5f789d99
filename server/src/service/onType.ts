import { cellAt, rowAt, type TableCell } from '../features/cellAt';
import { tidied, tidiedRow } from '../features/tidy';
import type { PlacedEdit } from '../model/placedEdit';
import type { PlainDate } from '../model/date';
import type { Filing } from '../model/filing';
import { cellsSayTheSame, saysTheSame } from '../model/saying';
import type { Row } from '../model/row';
import type { Edit, Position, Range } from '../source/source';
import { formatDocument } from './format';
import type { Snapshot } from './snapshot';

/**
 * What the cell that was just left looks like in the notation of the form. Nothing where the form, read again, would say anything
 * else than before: only what could not be read, such as `3/5/24`, may become what it means.
 */
export function onTypeEdits(
	snapshot: Snapshot,
	{ position, typed, today }: { readonly position: Position; readonly typed: string; readonly today: PlainDate },
): readonly Required<Edit>[] {
	const cell = cellLeft(snapshot, position, typed);
	return cell ? checked(snapshot, tidied(snapshot.filing, cell, today), [cell]) : [];
}

/**
 * The lines of a range in the shape of the form: as Format Document has them, else, in a form that it refuses, each cell in the
 * notation of the form. Nothing where that would change what the form says.
 */
export function formatRange(snapshot: Snapshot, { start, end }: Range, today: PlainDate): readonly Required<Edit>[] {
	const { filing, source } = snapshot;
	const formatted = formatDocument(snapshot);
	if (formatted.kind === 'formatted') {
		const inside = formatted.edits.filter(({ range }) => range.start.line >= start.line && range.end.line <= end.line);
		return saysTheSame(snapshot.edit(lastFirst(inside)).filing, filing) ? inside : [];
	}
	const rows = [...filing.tableI.rows, ...filing.tableII.rows].filter(({ at }) => {
		const line = source.numberOf(at.line);
		return line >= start.line && line <= end.line;
	});
	return rows.flatMap((row) => checked(snapshot, tidiedRow(filing, row, today), [{ row }]));
}

function cellLeft(snapshot: Snapshot, { line, character }: Position, typed: string): TableCell | undefined {
	if (typed === '\n') {
		const before = snapshot.source.inBlocks.at(line - 1);
		return before && cellAt(snapshot, { line: line - 1, character: before.text.trimEnd().length });
	}
	if (typed === ')' && !/\(\d{1,2}\)$/.test(snapshot.source.inBlocks.at(line)?.text.slice(0, character) ?? ''))
		return undefined;
	return rowAt(snapshot, { line, character }) && cellAt(snapshot, { line, character: character - 1 });
}

/** The edits, if the form says the same with them; cells that could not be read before may say something now. */
function checked(
	snapshot: Snapshot,
	edits: readonly PlacedEdit[],
	touched: readonly (Pick<TableCell, 'row'> & { readonly index?: number })[],
): readonly Required<Edit>[] {
	if (edits.length === 0) return [];
	const placed = edits.map(({ at, text }) => ({ range: snapshot.source.rangeOf(at), text }));
	const { filing } = snapshot;
	const next = snapshot.edit(lastFirst(placed)).filing;
	const rows = new Set(touched.map(({ row }) => row));
	return sameButFor(filing, next, rows) ? placed : [];
}

/** Whether all but what could not be read in some rows is the same. Rows that an edit leaves alone stay the same objects. */
function sameButFor(before: Filing, after: Filing, rows: ReadonlySet<Row>): boolean {
	const others = (filing: Filing): Filing => ({
		...filing,
		tableI: { ...filing.tableI, rows: [] },
		tableII: { ...filing.tableII, rows: [] },
	});
	const pairs = [
		[before.tableI.rows, after.tableI.rows],
		[before.tableII.rows, after.tableII.rows],
	] as const;
	const isSame = pairs.every(
		([given, now]) =>
			given.length === now.length &&
			given.every((row, index) => {
				const other = now[index];
				return other === row || (other !== undefined && cellsSayTheSame(row, other, { mayBecomeKnown: rows.has(row) }));
			}),
	);
	return isSame && saysTheSame(others(before), others(after));
}

function lastFirst<T extends Required<Edit>>(edits: readonly T[]): readonly T[] {
	return edits.toSorted(
		(a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character,
	);
}
