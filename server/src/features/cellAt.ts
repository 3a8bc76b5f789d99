import { columnsOf, type Column } from '../facts/columns';
import type { Filing } from '../model/filing';
import type { Row } from '../model/row';
import type { AnyValue } from '../model/value';
import type { Line } from '../source/line';
import { isEmptyPlace, type Place } from '../source/place';
import type { Position } from '../source/source';
import { contains, type Read } from './read';
import { rowsIn } from './rowsIn';

/** A cell of a table, known by its index. */
export interface TableCell {
	readonly row: Row;
	readonly index: number;
	readonly column: Column;
	readonly value: AnyValue;
}

/** The cell in which a position stands. At the tab behind a cell it is that cell. */
export function cellAt(read: Read, position: Position): TableCell | undefined {
	const line = read.source.inBlocks.at(position.line);
	const row = rowAt(read, position);
	if (!line || !row) return undefined;
	if (read.filing.shape === 'xml') return elementCellAt(read, row, position);
	if (read.filing.shape === 'dump') return dumpCellAt(read, row, position);
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

/** The row that stands on the line of a position, one of empty cells too: it is about to be filled. In XML the row around it. */
export function rowAt({ source, filing, xml }: Read, position: Position): Row | undefined {
	const { line: number } = position;
	const line = source.inBlocks.at(number);
	const rows = rowsIn({ source, filing, xml }, number, number);
	// A filing in base64 has one place for all its values.
	if (xml && xml.offsets !== xml.outer) return undefined;
	if (filing.shape === 'xml') return rows.find(({ at }) => contains(source, at, position));
	const found = rows.find(({ at }) => at.line === line) ?? emptyRowOn(filing, line);
	if (!found && filing.shape === 'dump') return rows.find(({ at }) => holdsLine({ source, filing }, at, number));
	// A Markdown tool may break a row in two.
	if (found || filing.shape !== 'markdown') return found;
	return rows.find(({ cells }) => cells.some(({ cell }) => cell.line === line));
}

function emptyRowOn({ unread }: Filing, line: Line | undefined): Row | undefined {
	return unread.find(({ row }) => row && row.at.line === line)?.row;
}

function holdsLine({ source }: Read, { line, lastLine }: Place, number: number): boolean {
	return lastLine !== undefined && source.numberOf(line) <= number && number <= source.numberOf(lastLine);
}

/** The cell whose element, or whose footnote id, holds the position. In Table II the letter belongs to the figure that it moves. */
function elementCellAt({ source }: Read, row: Row, position: Position): TableCell | undefined {
	const holds = (value: AnyValue): boolean =>
		(!isEmptyPlace(value.cell) && contains(source, value.cell, position)) ||
		value.marks.some(({ at }) => contains(source, at, position));
	const isLetter = row.table === 'II' && holds(row.side);
	const moved = isLetter ? row.cells.indexOf(row.amount) : -1;
	const index = moved >= 0 ? moved : row.cells.findIndex(holds);
	const [column, value] = [columnsOf(row.table)[index], row.cells[index]];
	return column && value && { row, index, column, value };
}

/**
 * In columns a cell takes the same characters of every line of its row. Where a dump ran the words together, a cell reaches to where
 * the next one begins.
 */
function dumpCellAt({ source }: Read, row: Row, { line, character }: Position): TableCell | undefined {
	const cells = row.cells.map(({ cell }) => cell);
	const isInColumns = cells.every(({ start }, index) => start > (cells[index - 1]?.start ?? -1));
	const isBefore = (cell: Place): boolean => {
		const number = source.numberOf(cell.line);
		return number < line || (number === line && cell.start <= character && cell.end > cell.start);
	};
	const index = isInColumns
		? cells.findIndex(({ start, end }) => start <= character && character <= end)
		: cells.findLastIndex(isBefore);
	const [column, value] = [columnsOf(row.table)[index], row.cells[index]];
	return column && value && { row, index, column, value };
}
