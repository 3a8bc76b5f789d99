import { columnsOf } from '../../facts/columns';
import type { TableId } from '../../model/filing';
import type { Misdivided } from '../../model/row';
import type { Line } from '../../source/line';
import type { Stretch } from '../text';
import { alignments, frameOf, type Alignment, type Frame, type RowKind } from './align';
import { contradictions, isWhole, stretchesOf } from './likeliest';
import { piecesOf } from './pieces';
import { partRows } from './repair';

/** Two rows that stand in one line. */
export interface Joined {
	readonly misdivided: Misdivided;
	/** By column, of the one and of the other. */
	readonly cells: readonly [readonly Stretch[], readonly Stretch[]];
}

/** The line as two rows whose line end was lost, if its values make two whole rows and fit well. */
export function joinedRows(line: Line, table: TableId): Joined | undefined {
	const pieces = piecesOf(line.text, false);
	if (pieces.pieces.length > most) return undefined;
	const width = columnsOf(table).length;
	const found = kinds
		.flatMap((pair) => alignments(line, pieces, doubleFrame(table, pair)))
		.flatMap((alignment) => {
			const halves = halvesOf(alignment, width);
			if (!halves.every((half) => isWhole(half, table))) return [];
			const cost = halves.reduce((sum, half) => sum + contradictions(line, half, table), alignment.cost);
			return cost < worst ? [{ cells: alignment.cells, cost, halves }] : [];
		})
		.sort((a, b) => a.cost - b.cost);
	const [best] = found;
	const repair = best && partRows(line, best, { gaps: pieces.gaps, table });
	if (!repair) return undefined;
	const [one, two] = best.halves;
	return {
		misdivided: { firstWrong: width, isClear: false, repairs: [repair] },
		cells: [stretchesOf(line, one, table), stretchesOf(line, two, table)],
	};
}

const most = 60;
const worst = 4;

const kinds: readonly (readonly [RowKind, RowKind])[] = [
	['transaction', 'transaction'],
	['transaction', 'holding'],
	['holding', 'holding'],
	['holding', 'transaction'],
];

/** The columns of two rows, one behind the other. Between them a tab may stand for the line end, or nothing. */
function doubleFrame(table: TableId, [first, second]: readonly [RowKind, RowKind]): Frame {
	const [one, two] = [frameOf(table, first), frameOf(table, second)];
	const width = one.columns.length;
	return {
		columns: [...one.columns, ...two.columns],
		takes: (column) => (column < width ? one.takes(column) : two.takes(column - width)),
		empty: (from, to) => {
			if (to < width || (to === width && from < 0)) return one.empty(from, to);
			if (from >= width) return two.empty(from - width, to - width);
			return one.empty(from, width) + two.empty(-1, to - width);
		},
		steps: (from, to) => (from < width && from >= 0 && to >= width ? [to - from, to - from - 1] : one.steps(from, to)),
	};
}

function halvesOf({ cells, cost }: Alignment, width: number): readonly [Alignment, Alignment] {
	return [
		{ cells: cells.filter(({ column }) => column < width), cost: cost / 2 },
		{
			cells: cells.flatMap((cell) => (cell.column < width ? [] : [{ ...cell, column: cell.column - width }])),
			cost: cost / 2,
		},
	];
}
