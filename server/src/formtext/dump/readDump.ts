import type { Line } from '../../source/line';
import type { Source } from '../../source/source';
import type { TableId } from '../../model/filing';
import type { Row } from '../../model/row';
import { Flat, type Writing } from '../clean';
import type { Layout, LineSpan } from '../laidOut';
import { closingPieces } from './closingPieces';
import { coverPieces } from './coverPieces';
import { findHeadings, readColumnRows } from './columnRows';
import { readDrawnRows } from './drawnRows';
import { isDrawn, isRule } from './grid';
import { readRunRows } from './runRows';

const writing: Writing = { markdown: false };

/**
 * A text dump of EDGAR's page, by w3m (drawn cells, side by side), by lynx with room (true columns) or without (words run together).
 * The dumps differ in where things stand; put in the order of the form, cover and closing are read as any other text.
 */
export function flatOfDump(source: Source, layout: Layout, part: 'cover' | 'closing'): Flat {
	const lines = linesOf(source, layout[part]);
	const pieces = part === 'cover' ? coverPieces(lines) : closingPieces(lines, isDrawnPage(source.lines));
	if (pieces.length > 0) return Flat.ofPieces(pieces, writing);
	return Flat.nothingAt(lines[0] ?? source.inBlocks.at(Math.max(0, layout[part].start - 1)) ?? source.inBlocks.at(0));
}

/** The rows of a table, however it was dumped. */
export function rowsOfDump(source: Source, layout: Layout, id: TableId): readonly Row[] {
	const lines = linesOf(source, id === 'I' ? layout.tableI : layout.tableII);
	if (lines.filter(isDrawn).length > 1) return readDrawnRows(lines, id);
	const headings = findHeadings(lines, id);
	if (headings) return readColumnRows(lines, headings, id);
	return readRunRows(lines, id, widthOf(source.lines));
}

/** Whether w3m drew the page, which breaks lines elsewhere than at blanks. */
function isDrawnPage(lines: readonly Line[]): boolean {
	return lines.some(isRule);
}

/** As long as the longest line of prose: at least so much room did the browser have. Columns may reach further. */
function widthOf(lines: readonly Line[]): number {
	const notProse = /_{10}|https?:|\S {2,}\S/;
	return lines.reduce((width, { text }) => (notProse.test(text) ? width : Math.max(width, text.trimEnd().length)), 0);
}

function linesOf({ lines }: Source, { start, end }: LineSpan): readonly Line[] {
	return lines.slice(start, end);
}
