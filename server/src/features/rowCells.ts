import { columnsOf } from '../facts/columns';
import type { Table, TableId } from '../model/filing';
import { known, type AnyValue } from '../model/value';
import type { Place } from '../source/place';
import type { Range } from '../source/source';
import { columnNames } from './columnNames';
import type { Read } from './read';
import { rowsOfTableIn } from './rowsIn';

/** A row of a table as it stands in its line, for an editor that moves in it or lines it up. */
export interface RowCells {
	readonly line: number;
	readonly table: TableId;
	/** How many cells a row of this table has; `cells` has those that are written. */
	readonly columns: number;
	/** Whether tabs divide it, so that cells and rows can be added by tabs. */
	readonly byTabs: boolean;
	readonly cells: readonly WrittenCell[];
}

/** The line of headings that has a cell for each column, by index; the one above it has fewer. */
export interface HeadingCells extends RowCells {
	/** The name of each column, for the cells that are empty. */
	readonly names: readonly string[];
}

/** UTF-16 units of the line, `end` excluded. */
export interface WrittenCell {
	readonly start: number;
	readonly end: number;
	/** Where the whole part of a figure ends: in `\$25.4 ⁽²⁾` behind `25`. Only cells with a figure have it. */
	readonly point?: number;
}

/** The rows that begin in a range, rows of empty cells too. A row that a tool broke over lines has no cells to move in. */
export function rowCells(read: Read, range: Range): readonly RowCells[] {
	if (read.filing.language !== 'form4' || read.filing.shape === 'dump') return [];
	const { tableI, tableII } = read.filing;
	const found = [tableI, tableII].flatMap((table) => filledRows(read, table, range));
	return [...found, ...emptyRows(read, range)].sort((a, b) => a.line - b.line);
}

/** The headings in a range that can stand over their columns. */
export function headingCells({ source, filing }: Read, { start, end }: Range): readonly HeadingCells[] {
	if (filing.shape !== 'canonical' && filing.shape !== 'browser') return [];
	return [filing.tableI, filing.tableII].flatMap(({ id, headings }): HeadingCells[] => {
		const columns = columnsOf(id);
		const last = headings.at(-1);
		const cells = last ? cellsOf(last.line.text) : [];
		const line = last ? source.numberOf(last.line) : -1;
		if (!last || cells.length !== columns.length || line < start.line || line > end.line) return [];
		const names = columns.map((column) => columnNames[column.id]);
		return [{ line, table: id, columns: columns.length, byTabs: true, cells, names }];
	});
}

function cellsOf(text: string): readonly WrittenCell[] {
	let from = 0;
	return text.split('\t').map((cell) => {
		const written = { start: from, end: from + cell.length };
		from = written.end + 1;
		return written;
	});
}

function filledRows({ source }: Read, table: Table, { start, end }: Range): readonly RowCells[] {
	const rows: RowCells[] = [];
	for (const row of rowsOfTableIn(source, table, start.line, end.line)) {
		if (!row.written) continue;
		const line = source.numberOf(row.at.line);
		if (row.written.some((cell) => cell.line !== row.at.line)) continue;
		const cells = row.written.map((cell, at) => writtenCell(cell, row.cells[at]));
		rows.push(rowOf(table.id, { line, text: row.at.line.text, cells }));
	}
	return rows;
}

function emptyRows({ source, filing }: Read, { start, end }: Range): readonly RowCells[] {
	return filing.unread.flatMap(({ row }) => {
		const line = row ? source.numberOf(row.at.line) : -1;
		if (!row?.written || line < start.line || line > end.line) return [];
		return [rowOf(row.table, { line, text: row.at.line.text, cells: row.written })];
	});
}

function rowOf(
	table: TableId,
	{ line, text, cells }: { line: number; text: string; cells: readonly WrittenCell[] },
): RowCells {
	const byTabs = cells.every(({ end }, index) => text.charAt(end) === '\t' || index === cells.length - 1);
	return { line, table, columns: columnsOf(table).length, byTabs, cells };
}

function writtenCell({ start, end }: Place, value: AnyValue | undefined): WrittenCell {
	const content = value && known(value);
	if (!value || typeof content !== 'object' || !('number' in content)) return { start, end };
	const point = value.at.line.text.slice(value.at.start, value.at.end).indexOf('.');
	return { start, end, point: point < 0 ? value.at.end : value.at.start + point };
}
