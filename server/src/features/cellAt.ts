import { columnsOf, type Column } from '../facts/columns';
import { allRows } from '../model/filing';
import type { Row } from '../model/row';
import type { AnyValue } from '../model/value';
import type { Position } from '../source/source';
import type { Read } from './read';

/** A cell of a table, known by its index. */
export interface TableCell {
	readonly row: Row;
	readonly index: number;
	readonly column: Column;
	readonly value: AnyValue;
}

/** The cell in which a position stands. At the tab behind a cell it is that cell. */
export function cellAt(read: Read, position: Position): TableCell | undefined {
	const line = read.source.lines[position.line];
	const row = rowAt(read, position);
	if (!line || !row) return undefined;
	const columns = columnsOf(row.table);
	for (const [index, value] of row.cells.entries()) {
		const { cell } = value;
		const column = columns[index];
		if (column && cell.line === line && position.character <= cell.end) return { row, index, column, value };
	}
	const index = columns.length - 1;
	const [column, value] = [columns[index], row.cells[index]];
	return column && value && { row, index, column, value };
}

/** The row that stands on the line of a position. */
export function rowAt({ source, filing }: Read, { line: number }: Position): Row | undefined {
	const line = source.lines[number];
	const rows = allRows(filing);
	const found = rows.find(({ at }) => at.line === line);
	// A Markdown tool may break a row in two.
	if (found || filing.shape !== 'markdown') return found;
	return rows.find(({ cells }) => cells.some(({ cell }) => cell.line === line));
}
