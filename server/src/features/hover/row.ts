import { columnsOf } from '../../facts/columns';
import { emptyInHolding, emptyInTransaction } from '../../facts/emptyCells';
import type { Filing } from '../../model/filing';
import type { Line } from '../../source/line';
import { place, type Place } from '../../source/place';
import type { Position } from '../../source/source';
import { cellAt, type TableCell } from '../cellAt';
import { escaped } from '../markdown';
import { contains, type Read } from '../read';
import { sentence } from '../sentence';
import { page, type Answer } from './answer';
import { cellFirst } from './cell';
import { markAnswer } from './mark';

/** The mark under the cursor, else the cell. */
export function rowAnswer(read: Read, position: Position): Answer | undefined {
	const cell = cellAt(read, position);
	if (!cell) return undefined;
	const line = read.source.inBlocks.at(position.line);
	const mark = cell.value.marks.find(
		({ at }) => at.line === line && position.character >= at.start && position.character < at.end,
	);
	if (mark) return markAnswer(mark, read.filing);
	const at = read.xml ? elementPlace(read, cell, position) : placeOf(cell, position, line);
	return { at, say: () => cellPage(cell, read.filing) };
}

/** The element of the cell; the letter of Table II, which is no cell, has one of its own. */
function elementPlace({ source }: Read, { row, value }: TableCell, position: Position): Place {
	const marks = value.marks.map(({ at }) => at);
	return [value.cell, row.side.cell, ...marks].find((cell) => contains(source, cell, position)) ?? value.cell;
}

/** An empty cell is as wide as the tab that ends it, so that there is something to point at. */
function placeOf({ value: { cell } }: TableCell, { character }: Position, line: Line | undefined): Place {
	// A cell of a text dump may take several lines.
	if (line && line !== cell.line)
		return place(line, Math.min(cell.start, line.text.length), Math.min(cell.end, line.text.length));
	if (character > cell.end || character < cell.start)
		return place(cell.line, Math.min(cell.start, character), Math.max(cell.end, character));
	return cell.start === cell.end && cell.line.text.charAt(cell.end) === '\t'
		? place(cell.line, cell.start, cell.end + 1)
		: cell;
}

function cellPage(cell: TableCell, filing: Filing): string {
	const { row, column, index } = cell;
	const count = columnsOf(row.table).length;
	const where = `Table ${row.table}, item ${column.item}, ${column.name}, column ${String(index + 1)} of ${String(count)}`;
	const more = [column.explain, emptiness(cell), `*${escaped(sentence(row, filing))}*`];
	return page({ first: cellFirst(cell, filing), where, source: column.source, more });
}

/** What belongs into an empty cell, and when it may stay empty. Nothing for a cell that is filled. */
export function emptiness({ row, column, value }: TableCell): string {
	if (value.kind !== 'empty') return '';
	if (row.kind === 'holding' && !column.inHolding) return emptyInHolding;
	const note = column.mayBeNoteAlone ? ' EDGAR takes a footnote in place of the value.' : '';
	return emptyInTransaction[column.id] + note;
}
