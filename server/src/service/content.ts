import { singleBlanks } from '../source/blanks';
import { allRows } from '../model/filing';
import type { Row } from '../model/row';
import type { Position, Range } from '../source/source';
import type { PlacedFinding } from './placedFinding';
import type { Read } from '../features/read';
import { firstIndex } from '../source/search';

/**
 * What the place of a finding says, whatever line it stands in and in whichever language: the cells of its row, its note, else
 * its line. Findings that are known (suppressed, in a baseline) are known by this.
 */
export function contentOf(read: Read, finding: PlacedFinding): string {
	const row = finding.row ?? rowAt(read, finding);
	if (row) return contentOfRow(read, row);
	const { line } = finding.range.start;
	const note = read.filing.notes.find(({ at }) => {
		const { start, end } = read.source.rangeOf(at);
		return start.line <= line && line <= end.line;
	});
	if (note) return squeezed(read.source.textAt(note.at));
	return squeezed(finding.at.line.text);
}

/** The cells as written, marks included, without the blanks at the end: `Common Stock | 09/20/2004 |  | S | …`. */
function contentOfRow({ source }: Read, { cells, written }: Row): string {
	const texts = written
		? written.map((cell) => squeezed(source.textAt(cell)))
		: cells.map(({ raw, marks }) => squeezed([raw, ...marks.map((mark) => mark.raw)].join(' ')));
	return texts.join(' | ').replace(/[ |]+$/, '');
}

function squeezed(text: string): string {
	return singleBlanks(text).trim();
}

interface RowSpan {
	readonly range: Range;
	readonly row: Row;
}

/** Where each row stands, in order, kept with the document. */
const spans = new WeakMap<Read, readonly RowSpan[]>();

function rowsInOrder(read: Read): readonly RowSpan[] {
	const known = spans.get(read);
	if (known) return known;
	const rows = allRows(read.filing)
		.map((row) => ({ range: read.source.rangeOf(row.at), row }))
		.sort((a, b) => order(a.range.start, b.range.start));
	spans.set(read, rows);
	return rows;
}

function rowAt(read: Read, { range }: PlacedFinding): Row | undefined {
	const rows = rowsInOrder(read);
	const behind = firstIndex(rows.length, (index) => {
		const start = rows[index]?.range.start;
		return !start || order(start, range.start) > 0;
	});
	const found = rows[Math.max(0, behind - 1)];
	const isInside = found && order(found.range.start, range.start) <= 0 && order(range.end, found.range.end) <= 0;
	return isInside ? found.row : undefined;
}

function order(a: Position, b: Position): number {
	return a.line - b.line || a.character - b.character;
}
