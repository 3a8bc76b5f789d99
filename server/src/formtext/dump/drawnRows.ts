import { place, span, type Place } from '../../source/place';
import type { Line } from '../../source/line';
import { columnsOf } from '../../facts/columns';
import type { TableId } from '../../model/filing';
import type { Row } from '../../model/row';
import type { Stretch } from '../text';
import { readFoldedRow, type DumpCell } from './foldedRow';
import { lostRow } from './lostRow';
import { gridRows, type GridCell, type GridRow } from './grid';
import { textOfStretch, wholeStretch } from './pieces';

/** The rows of a table that w3m drew with walls. */
export function readDrawnRows(lines: readonly Line[], id: TableId): readonly Row[] {
	const width = columnsOf(id).length;
	const rows: Row[] = [];
	for (const row of gridRows(lines)) {
		if (isHeading(row)) continue;
		const written = row.cells.flatMap((cell) => cell.written);
		if (row.cells.length === width && written.length > 0) {
			const home = homeLine(row);
			const cells = row.cells.map((cell) => cellAt(cell, home));
			rows.push(readFoldedRow(cells, { table: id, at: wholeRow(row.lines), breaksWords: true }));
		} else if (written.length > 0) rows.push(lostRow(written, id));
	}
	return rows;
}

/** Title and headings stand in rows of their own. */
function isHeading({ cells }: GridRow): boolean {
	const words = cells.flatMap(({ written }) => written.map(textOfStretch)).join(' ');
	return /^(?:Table\s+II?\b|\(e\.g\.,|1\. Title of|Code V )/i.test(words);
}

/** Short cells stand in the middle of a row, so that most cells have something on one line. Empty ones have their place there. */
function homeLine({ lines, cells }: GridRow): number {
	const counts = lines.map((line) => cells.filter(({ written }) => written.some((at) => at.line === line)).length);
	return Math.max(0, counts.indexOf(Math.max(...counts)));
}

function cellAt({ walls, written }: GridCell, home: number): DumpCell {
	const [first] = written;
	const own = (first && walls.find(({ line }) => line === first.line)) ?? walls[home];
	if (!own) throw new RangeError('A row of a grid has a line');
	return { written, home: written.length > 0 ? own : middle(own) };
}

/** An empty cell keeps a blank at the wall, where a value would begin. */
function middle({ line, start, end }: Stretch): Stretch {
	return { line, start: Math.min(start + 1, end), end };
}

function wholeRow(lines: readonly Line[]): Place {
	const [first] = lines;
	const last = lines.at(-1);
	if (!first || !last) throw new RangeError('A row of a grid has a line');
	const [from, to] = [wholeStretch(first), wholeStretch(last)];
	return span(place(first, from.start, from.end), place(last, to.start, to.end));
}
