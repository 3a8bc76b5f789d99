import { place, type Place } from '../../source/place';
import { Line } from '../../source/line';
import { columnsOf, type ColumnKind } from '../../facts/columns';
import type { TableId } from '../../model/filing';
import type { Row } from '../../model/row';
import type { Value } from '../../model/value';
import { readRow } from '../row';
import { lostValue, type Stretch } from '../text';
import { movedRow } from './movedRow';
import { isDoubtfulBreak, textOfStretch } from './pieces';

/** A cell of a dump: what is written in it, line by line, and where it stands. */
export interface DumpCell {
	readonly written: readonly Stretch[];
	/** The cell on the line that its value begins on; for an empty cell, where a value would stand. */
	readonly home: Stretch;
	/** What is written may belong to another cell. */
	readonly isLost?: boolean;
}

/**
 * A row whose cells take several lines. It is read as if each cell stood on one line, and the places are carried back. A value that
 * is broken has the place of its first piece: what lies between its pieces on the page belongs to other cells.
 */
export function readFoldedRow(
	cells: readonly DumpCell[],
	{ table, at, breaksWords = false, isSideLost = false }: FoldedRow,
): Row {
	const columns = columnsOf(table);
	const folded = cells.map(({ written }, index) => fold(written, columns[index]?.kind ?? 'text', breaksWords));
	const line = new Line(folded.map(({ text }) => text).join('\t'), '');
	const stretches: Stretch[] = [];
	let start = 0;
	for (const { text } of folded) {
		stretches.push({ line, start, end: start + text.length });
		start += text.length + 1;
	}
	const indexOf = (offset: number): number => {
		const index = stretches.findIndex(({ end }) => offset <= end);
		return index < 0 ? stretches.length - 1 : index;
	};
	const back = (from: Place): Place => {
		const index = indexOf(from.start);
		const offset = from.start - (stretches[index]?.start ?? 0);
		return placeIn(cells[index], folded[index], offset, from.end - from.start);
	};
	const homeOf = (from: Place): Place => {
		const home = cells[indexOf(from.start)]?.home;
		return home ? place(home.line, home.start, home.end) : at;
	};
	const row = readRow(line, stretches, table, { markdown: false, caretMarks: true });
	const settle = <T>(value: Value<T>, index: number): Value<T> => {
		const isLost = cells[index]?.isLost === true || (folded[index]?.isDoubtful === true && value.kind === 'known');
		return isLost ? lostValue(value.raw, value.at, value.cell, value.marks) : value;
	};
	return movedRow({ ...row, at }, { back, homeOf, settle, isSideLost });
}

interface FoldedRow {
	readonly table: TableId;
	/** The whole row. */
	readonly at: Place;
	/** Whether the browser that drew the row may have broken its cells elsewhere than at blanks. */
	readonly breaksWords?: boolean;
	/** A figure of Table II, acquired or disposed of, stands in the cell of the acquired. */
	readonly isSideLost?: boolean;
}

/** The pieces of a cell as one text. */
interface Folded {
	readonly text: string;
	/** Where each piece begins in it. */
	readonly starts: readonly number[];
	/** Whether a word may have been broken without a blank. */
	readonly isDoubtful: boolean;
}

/** Dates, numbers and marks are mended by their form; where a text may have been broken inside a word nobody can say. */
function fold(written: readonly Stretch[], kind: ColumnKind, breaksWords: boolean): Folded {
	let text = '';
	let isDoubtful = false;
	const starts: number[] = [];
	for (const [index, stretch] of written.entries()) {
		const above = written[index - 1];
		const piece = textOfStretch(stretch);
		if (above) {
			const isMark = (text.endsWith('^') && piece.startsWith('(')) || piece.startsWith('^(');
			const mayJoin = breaksWords && isDoubtfulBreak(above, stretch);
			if (!isMark && !(mayJoin && kind !== 'text')) text += ' ';
			if (!isMark && mayJoin && kind === 'text') isDoubtful = true;
		}
		starts.push(text.length);
		text += piece;
	}
	return { text, starts, isDoubtful };
}

/** A stretch of a folded cell in the document: as much of it as stands on the line it begins on. */
function placeIn(cell: DumpCell | undefined, folded: Folded | undefined, offset: number, length: number): Place {
	if (!cell || !folded) throw new RangeError('A folded row has its cells');
	const index = Math.max(
		0,
		folded.starts.findLastIndex((start) => start <= offset),
	);
	const piece = cell.written[index];
	if (!piece) return place(cell.home.line, cell.home.start, cell.home.start);
	const start = Math.min(piece.start + offset - (folded.starts[index] ?? 0), piece.end);
	return place(piece.line, start, Math.min(start + length, piece.end));
}
