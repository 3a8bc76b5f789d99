import { columnsOf, type Column } from '../../facts/columns';
import type { Line } from '../../source/line';
import type { TableId } from '../../model/filing';
import { emptyCosts } from './empty';
import { fitOf, misfit } from './fit';
import type { Gap, Piece, Pieces } from './pieces';

/** A cell: the column it stands in, the pieces it is made of, and its stretch of the line. */
export interface AlignedCell extends Piece {
	readonly column: number;
	readonly first: number;
	readonly last: number;
	readonly fit: number;
}

/** One way to put the pieces of a line into the columns, from left to right, and what it costs. */
export interface Alignment {
	readonly cells: readonly AlignedCell[];
	readonly cost: number;
}

/** A path to a cell, from its end to its start. */
interface Path {
	readonly cell: AlignedCell;
	readonly before: Path | undefined;
	readonly cost: number;
}

/** How many paths to one cell are kept: the best, and those that make it doubtful. */
const kept = 3;

/** The columns into which the pieces of a line are put. */
export interface Frame {
	readonly columns: readonly Column[];
	/** Whether anything may stand in a column, by index. */
	readonly takes: (column: number) => boolean;
	/** What it costs to leave the columns between two empty; -1 stands before the first, their number behind the last. */
	readonly empty: (from: number, to: number) => number;
	/** How many dividers should stand between the cells of two columns; -1 stands before the first. */
	readonly steps: (from: number, to: number) => readonly number[];
}

/** A row of a table. */
export function frameOf(table: TableId, kind: RowKind): Frame {
	const columns = columnsOf(table);
	return {
		columns,
		takes: (column) => kind === 'transaction' || columns[column]?.inHolding === true,
		empty: emptyCosts(table, kind),
		steps: (from, to) => [from < 0 ? to : to - from],
	};
}

export type RowKind = 'transaction' | 'holding';

/**
 * The cheapest ways to put the pieces of a line into columns, the best first: each cell costs what it fits badly, each column left
 * empty what it is missed, each gap what it says otherwise. Exact over all ways to join and to place pieces.
 */
export function alignments(line: Line, { pieces, gaps }: Pieces, frame: Frame): readonly Alignment[] {
	const width = frame.columns.length;
	const paths: Path[][] = Array.from({ length: pieces.length * width }, () => []);
	for (let last = 0; last < pieces.length; last++) {
		for (const span of spansTo(line, { pieces, gaps }, last)) {
			for (const [column, fit] of fitsOf(span, frame)) {
				const { start, end, first } = span;
				const cell: AlignedCell = { column, first, last, start, end, fit };
				const own = fit + span.join;
				for (const { path, from, cost } of waysTo(cell, { gap: gaps[first], paths, frame })) {
					keep(paths[last * width + column], { cell, before: path, cost: cost + own + frame.empty(from, column) });
				}
			}
		}
	}
	const tail = gaps.at(-1);
	const found = frame.columns.flatMap((_, column) =>
		(paths[(pieces.length - 1) * width + column] ?? []).map((path) => {
			const cost = path.cost + frame.empty(column, width) + (tail ? tailCost(tail, width - 1 - column) : 0);
			return { cells: cellsOf(path), cost };
		}),
	);
	return found.sort((a, b) => a.cost - b.cost);
}

interface Span extends Piece {
	readonly line: Line;
	readonly first: number;
	readonly join: number;
	readonly hasTab: boolean;
}

/** The stretches of joined pieces that end with a piece. */
function* spansTo(line: Line, { pieces, gaps }: Pieces, last: number): Iterable<Span> {
	const end = pieces[last]?.end ?? 0;
	let join = 0;
	let hasTab = false;
	for (let first = last; first >= 0 && last - first < mostJoined; first--) {
		const piece = pieces[first];
		if (piece) yield { line, first, start: piece.start, end, join, hasTab };
		const gap = gaps[first];
		if (!gap || first === 0) return;
		join += gap.join;
		hasTab ||= gap.hasTab;
		if (join > 6) return;
	}
}

/** Titles have up to a dozen words. */
const mostJoined = 16;

function* fitsOf(span: Span, { columns, takes }: Frame): Iterable<[number, number]> {
	for (const [index, column] of columns.entries()) {
		if (!takes(index) || (span.hasTab && column.kind !== 'text')) continue;
		const fit = fitOf(span.line, span.start, span.end, column);
		if (fit < misfit) yield [index, fit];
	}
}

interface Way {
	readonly path: Path | undefined;
	readonly from: number;
	readonly cost: number;
}

function* waysTo(
	{ column, first }: AlignedCell,
	{ gap, paths, frame }: { gap: Gap | undefined; paths: readonly (readonly Path[])[]; frame: Frame },
): Iterable<Way> {
	if (!gap) return;
	if (first === 0) {
		yield { path: undefined, from: -1, cost: stepCost(gap, frame.steps(-1, column)) };
		return;
	}
	for (let from = 0; from < column; from++) {
		const before = paths[(first - 1) * frame.columns.length + from] ?? [];
		if (before.length === 0) continue;
		const step = gap.cut + stepCost(gap, frame.steps(from, column));
		for (const path of before) yield { path, from, cost: path.cost + step };
	}
}

/** A tab lost or one too many is one slip, and so are several at one place. */
function stepCost({ steps, perStep }: Gap, needed: readonly number[]): number {
	if (!steps) return 0;
	let off = Infinity;
	for (const step of steps) for (const wanted of needed) off = Math.min(off, Math.abs(step - wanted));
	return off === 0 ? 0 : perStep * (0.65 + 0.35 * off);
}

/** Tabs at the end of a line get lost without harm. */
function tailCost(gap: Gap, needed: number): number {
	const most = Math.max(...(gap.steps ?? [0]));
	const cost = stepCost(gap, [needed]);
	return most <= needed ? cost * 0.5 : cost * 2;
}

function keep(known: Path[] | undefined, path: Path): void {
	const worst = known?.at(-1);
	if (!known || (known.length >= kept && worst && worst.cost <= path.cost)) return;
	const at = known.findIndex(({ cost }) => cost > path.cost);
	known.splice(at < 0 ? known.length : at, 0, path);
	if (known.length > kept) known.pop();
}

function cellsOf(path: Path): readonly AlignedCell[] {
	const cells: AlignedCell[] = [];
	for (let at: Path | undefined = path; at; at = at.before) cells.unshift(at.cell);
	return cells;
}
