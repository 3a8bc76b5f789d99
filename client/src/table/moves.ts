import type { RowCells } from '../../../server/src/server/protocol';

/** Where Tab leads: to a cell, or to one that has to be written first. */
export type Move =
	| { readonly kind: 'cell'; readonly line: number; readonly start: number; readonly end: number }
	/** The row is still being typed: its next cell begins with a tab at its end. */
	| { readonly kind: 'newCell'; readonly row: RowCells }
	| { readonly kind: 'newRow'; readonly row: RowCells };

export interface Point {
	readonly line: number;
	readonly character: number;
}

export function rowAt(rows: readonly RowCells[], { line }: Point): RowCells | undefined {
	return rows.find((row) => row.line === line);
}

/** The next cell of the row, then the first of the next row of the table. Behind the last row a new one begins. */
export function forwards(rows: readonly RowCells[], row: RowCells, { character }: Point): Move | undefined {
	const next = row.cells[cellIndex(row, character) + 1];
	if (next) return cell(row, next);
	if (row.cells.length < row.columns) return row.byTabs ? { kind: 'newCell', row } : undefined;
	const below = rows.find(({ table, line }) => table === row.table && line > row.line);
	const first = below?.cells[0];
	if (below && first) return cell(below, first);
	return row.byTabs ? { kind: 'newRow', row } : undefined;
}

/** The cell before, then the last of the row above; in the first cell of a table there is nowhere to go. */
export function backwards(rows: readonly RowCells[], row: RowCells, { character }: Point): Move | undefined {
	const before = row.cells[cellIndex(row, character) - 1];
	if (before) return cell(row, before);
	const above = rows.findLast(({ table, line }) => table === row.table && line < row.line);
	const last = above?.cells.at(-1);
	return above && last && cell(above, last);
}

/** At the tab behind a cell it is that cell. */
function cellIndex({ cells }: RowCells, character: number): number {
	const index = cells.findIndex(({ end }) => character <= end);
	return index < 0 ? cells.length - 1 : index;
}

function cell({ line }: RowCells, { start, end }: { readonly start: number; readonly end: number }): Move {
	return { kind: 'cell', line, start, end };
}
