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

/**
 * The cheapest ways to put the pieces of a line into the columns of a table, the best first: each cell costs what it fits badly,
 * each column left empty what it is missed, each gap what it says otherwise. Exact over all ways to join and to place pieces.
 */
export function alignments(
	line: Line,
	pieces: Pieces,
	{ table, kind }: { readonly table: TableId; readonly kind: 'transaction' | 'holding' },
): readonly Alignment[] {
	const columns = columnsOf(table);
	const empty = emptyCosts(table, kind);
	const width = columns.length;
	const paths: Path[][] = Array.from({ length: pieces.pieces.length * width }, () => []);
	const { pieces: all, gaps } = pieces;
	for (let last = 0; last < all.length; last++) {
		for (const span of spansTo(line, pieces, last)) {
			for (const [column, fit] of fitsOf(span, columns, kind)) {
				const { start, end, first } = span;
				const cell: AlignedCell = { column, first, last, start, end, fit };
				const own = fit + span.join;
				for (const { path, from, cost } of waysTo(cell, gaps, (piece, at) => paths[piece * width + at])) {
					keep(paths[last * width + column], { cell, before: path, cost: cost + own + empty(from, column) });
				}
			}
		}
	}
	const tail = gaps.at(-1);
	const found = columns.flatMap((_, column) =>
		(paths[(all.length - 1) * width + column] ?? []).map((path) => {
			const cost = path.cost + empty(column, columns.length) + (tail ? tailCost(tail, columns.length - 1 - column) : 0);
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

function* fitsOf(span: Span, columns: readonly Column[], kind: 'transaction' | 'holding'): Iterable<[number, number]> {
	for (const [index, column] of columns.entries()) {
		if (span.hasTab && column.kind !== 'text') continue;
		if (kind === 'holding' && !column.inHolding) continue;
		const fit = fitOf(span.line, span.start, span.end, column);
		if (fit < misfit) yield [index, fit];
	}
}

function* waysTo(
	{ column, first }: AlignedCell,
	gaps: readonly Gap[],
	pathsTo: (piece: number, column: number) => readonly Path[] | undefined,
): Iterable<{ readonly path: Path | undefined; readonly from: number; readonly cost: number }> {
	const gap = gaps[first];
	if (!gap) return;
	if (first === 0) {
		yield { path: undefined, from: -1, cost: stepCost(gap, column) };
		return;
	}
	for (let from = 0; from < column; from++) {
		for (const path of pathsTo(first - 1, from) ?? []) {
			yield { path, from, cost: path.cost + gap.cut + stepCost(gap, column - from) };
		}
	}
}

/** A tab lost or one too many is one slip, and so are several at one place. */
function stepCost({ steps, perStep }: Gap, needed: number): number {
	if (!steps) return 0;
	const off = Math.min(...steps.map((step) => Math.abs(step - needed)));
	return off === 0 ? 0 : perStep * (0.65 + 0.35 * off);
}

/** Tabs at the end of a line get lost without harm. */
function tailCost(gap: Gap, needed: number): number {
	const most = Math.max(...(gap.steps ?? [0]));
	return most <= needed ? stepCost(gap, needed) * 0.5 : stepCost(gap, needed) * 2;
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
