import { place, span, wholeLine, type Place } from '../source/place';
import type { Line } from '../source/line';
import type { TableId } from '../model/filing';
import type { DerivativeRow, NonDerivativeRow, Row } from '../model/row';
import { isBlank, type FigureValue, type Side, type Value } from '../model/value';
import { brokenRow } from './align/brokenRow';
import { joinedRows } from './align/joinedRows';
import { redivided } from './align/misdivided';
import { codeCell, dateCell, earlyCell, figureCell, ownershipCell, sideCell, textCell } from './cell';
import { divide, type Division } from './cells';
import type { Writing } from './clean';
import type { Parted, Stretch } from './text';

/**
 * A row of a table from the cells of its line. Where they do not stand in their columns and it is clear in which they belong, its
 * values are read from there; else missing cells are empty, at the end of the line, and cells too many are in `written` only.
 */
export function readRow(
	line: Line,
	cells: readonly Stretch[],
	table: TableId,
	writing: Writing & { readonly division?: Division },
): Row {
	const row = rowOf(line, cells, table, writing);
	const found = redivided(line, cells, row, writing.division === 'tabs');
	if (!found) return row;
	const { at, written = [] } = row;
	const own = found.cells ? { ...rowOf(line, found.cells, table, writing), at, written } : row;
	return { ...own, misdivided: found.misdivided };
}

/** One row of lines that are only parts of one. Undefined where they make none. */
export function readBrokenRow(lines: readonly Line[], table: TableId, writing: Writing): Row | undefined {
	const found = brokenRow(lines, table);
	const [first, last] = [lines[0], lines.at(-1)];
	if (!found || !first || !last) return undefined;
	const row = rowOf(last, found.cells, table, writing);
	const written = lines.flatMap((line) => divide(line, 'tabs').map(({ start, end }) => place(line, start, end)));
	return { ...row, at: span(wholeLine(first), wholeLine(last)), written, misdivided: found.misdivided };
}

/** Two rows of one line. Undefined where its values make no two rows. */
export function readJoinedRows(line: Line, table: TableId, writing: Writing): readonly [Row, Row] | undefined {
	const found = joinedRows(line, table);
	if (!found) return undefined;
	const { misdivided } = found;
	const written = divide(line, 'tabs').map(({ start, end }) => place(line, start, end));
	const [one, two] = found.cells.map((cells) => ({ ...rowOf(line, cells, table, writing), written }));
	return (
		one &&
		two && [
			{ ...one, misdivided },
			{ ...two, misdivided: { ...misdivided, repairs: [], isSecond: true } },
		]
	);
}

function rowOf(line: Line, cells: readonly Parted[], table: TableId, writing: Writing): Row {
	const end = line.text.length;
	const cell = (index: number): Parted => cells[index] ?? { line, start: end, end };
	const first = cells[0]?.start ?? 0;
	const at = place(line, first, cells.at(-1)?.end ?? end);
	const isElsewhere = cells.some((part) => part.line !== line || part.rest);
	const written = isElsewhere ? cells.map((part) => place(line, part.start, part.end)) : cells;
	return table === 'I' ? tableIRow(cell, at, written, writing) : tableIIRow(cell, at, written, writing);
}

function tableIRow(
	cell: (index: number) => Parted,
	at: Place,
	written: readonly Place[],
	writing: Writing,
): NonDerivativeRow {
	const title = textCell(cell(0), writing);
	const date = dateCell(cell(1), writing);
	const deemed = dateCell(cell(2), writing);
	const code = codeCell(cell(3), writing);
	const early = earlyCell(cell(4), writing);
	const amount = figureCell(cell(5), writing);
	const side = sideCell(cell(6), writing);
	const price = figureCell(cell(7), writing);
	const owned = figureCell(cell(8), writing);
	const ownership = ownershipCell(cell(9), writing);
	const nature = textCell(cell(10), writing);
	const isHolding =
		isBlank(date) && isBlank(deemed) && isBlank(code) && isBlank(early) && isBlank(amount) && isBlank(side);
	const kind = isHolding ? 'holding' : 'transaction';
	const cells = [title, date, deemed, code, early, amount, side, price, owned, ownership, nature];
	return {
		table: 'I',
		kind,
		title,
		date,
		deemed,
		code,
		early,
		amount,
		side,
		price,
		owned,
		ownership,
		nature,
		cells,
		at,
		written,
	};
}

function tableIIRow(
	cell: (index: number) => Parted,
	at: Place,
	written: readonly Place[],
	writing: Writing,
): DerivativeRow {
	const title = textCell(cell(0), writing);
	const exercisePrice = figureCell(cell(1), writing);
	const date = dateCell(cell(2), writing);
	const deemed = dateCell(cell(3), writing);
	const code = codeCell(cell(4), writing);
	const early = earlyCell(cell(5), writing);
	const acquired = figureCell(cell(6), writing);
	const disposed = figureCell(cell(7), writing);
	const exercisable = dateCell(cell(8), writing);
	const expiration = dateCell(cell(9), writing);
	const underlyingTitle = textCell(cell(10), writing);
	const underlyingAmount = figureCell(cell(11), writing);
	const price = figureCell(cell(12), writing);
	const owned = figureCell(cell(13), writing);
	const ownership = ownershipCell(cell(14), writing);
	const nature = textCell(cell(15), writing);
	const { amount, side } = sided(acquired, disposed);
	const isHolding =
		isBlank(date) && isBlank(deemed) && isBlank(code) && isBlank(early) && isBlank(acquired) && isBlank(disposed);
	const kind = isHolding ? 'holding' : 'transaction';
	const cells = [
		title,
		exercisePrice,
		date,
		deemed,
		code,
		early,
		acquired,
		disposed,
		exercisable,
		expiration,
		underlyingTitle,
		underlyingAmount,
		price,
		owned,
		ownership,
		nature,
	];
	return {
		table: 'II',
		kind,
		title,
		date,
		deemed,
		code,
		early,
		amount,
		side,
		price,
		owned,
		ownership,
		nature,
		exercisePrice,
		exercisable,
		expiration,
		underlyingTitle,
		underlyingAmount,
		acquired,
		disposed,
		cells,
		at,
		written,
	};
}

/** Table II says the letter by where the figure stands. Figures in both cells leave the letter open. */
function sided(acquired: FigureValue, disposed: FigureValue): { amount: FigureValue; side: Value<Side> } {
	const { at, cell } = disposed;
	if (!isBlank(acquired) && !isBlank(disposed)) {
		return { amount: acquired, side: { kind: 'unreadable', raw: '', at, cell, marks: [] } };
	}
	if (!isBlank(acquired)) return { amount: acquired, side: letter('A', acquired) };
	if (!isBlank(disposed)) return { amount: disposed, side: letter('D', disposed) };
	return { amount: acquired, side: { kind: 'empty', raw: '', at: acquired.at, cell: acquired.cell, marks: [] } };
}

function letter(value: Side, { at, cell }: FigureValue): Value<Side> {
	return { kind: 'known', value, canonical: true, raw: value, at, cell, marks: [] };
}
