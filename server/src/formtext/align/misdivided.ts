import { transactionCodes } from '../../facts/codes';
import { columnsOf } from '../../facts/columns';
import type { Line } from '../../source/line';
import type { TableId } from '../../model/filing';
import type { Misdivided, Row } from '../../model/row';
import { readCode } from '../notation';
import { trimmed, type Stretch } from '../text';
import { alignments, type Alignment } from './align';
import { exchange } from './exchange';
import { fitOf, misfit } from './fit';
import { piecesOf } from './pieces';
import { repairOf } from './repair';

/** What is wrong with the division of a row, and the cells as they should be, where that can be told. */
export interface Redivided {
	readonly misdivided: Misdivided;
	/** By column; undefined where no repair is likely. */
	readonly cells: readonly Stretch[] | undefined;
}

/**
 * Looks at a row whose number of cells is not that of its table, or in which several cells cannot be read: do its values stand in
 * other columns than they belong in? Undefined where they do not.
 */
export function redivided(line: Line, cells: readonly Stretch[], row: Row, byTabs: boolean): Redivided | undefined {
	const columns = columnsOf(row.table);
	const hasCount = cells.length === columns.length;
	if (hasCount && !isDoubtful(row)) return undefined;
	const wrong = wrongCells(cells, row.table, misfit);
	const filled = cells.findLastIndex((cell) => !isEmpty(cell)) + 1;
	const fits = filled <= columns.length && wrong.length === 0;
	const found = byTabs && line.text.length < longest ? likeliest(line, cells, row.table) : [];
	const [best, second] = found;
	const [firstWrong = columns.length] = wrongCells(cells, row.table, 2);
	if (best && (!fits || best.gain > 2.5) && (!hasCount || best.gain > 1)) {
		const isClear = best.cost < 1.5 && (!second || second.cost - best.cost > 0.8);
		const likely = found.filter(({ cost }) => cost - best.cost < 2).slice(0, 3);
		return {
			misdivided: { firstWrong, isClear, repairs: likely.map(({ repair }) => repair) },
			cells: best.stretches,
		};
	}
	if (hasCount || fits) return undefined;
	return { misdivided: { firstWrong, isClear: false, repairs: [] }, cells: undefined };
}

/** No row that EDGAR takes is nearly so long. */
const longest = 2000;

function isEmpty(cell: Stretch): boolean {
	const { start, end } = trimmed(cell);
	return start === end;
}

/** Nearly every row is right, and most of the others have one wrong cell. */
function isDoubtful(row: Row): boolean {
	let unread = 0;
	for (const { kind } of row.cells) if (kind === 'unreadable') unread++;
	return unread > 1;
}

/** The indexes of the cells that fit their columns as badly as this or worse. */
function wrongCells(cells: readonly Stretch[], table: TableId, least: number): readonly number[] {
	const columns = columnsOf(table);
	return cells.flatMap((cell, index) => {
		if (isEmpty(cell)) return [];
		const column = columns[index];
		// A title may say anything that is not the whole of another cell.
		const most = column?.kind === 'text' ? 8 : least;
		return column && fitOf(cell.line, cell.start, cell.end, column) < most ? [] : [index];
	});
}

interface Candidate {
	readonly cost: number;
	/** How much better than the cells as they stand. */
	readonly gain: number;
	readonly repair: Misdivided['repairs'][number];
	readonly stretches: readonly Stretch[];
}

/** The divisions that make a whole row of the line, each once, the likeliest first. Values that run into each other are parted only if need be. */
function likeliest(line: Line, cells: readonly Stretch[], table: TableId): readonly Candidate[] {
	const now = costAsWritten(cells, table);
	const coarse = candidates(line, table, false, now);
	const [best] = coarse;
	if (best && best.cost < 2.5) return coarse;
	const swap = exchange(line, cells, table);
	if (swap) return [{ ...swap, cost: 0, gain: now }];
	const fine = candidates(line, table, true, now);
	return [...coarse, ...fine].sort((a, b) => a.cost - b.cost);
}

function candidates(line: Line, table: TableId, fine: boolean, now: number): readonly Candidate[] {
	const pieces = piecesOf(line.text, fine);
	if (pieces.pieces.length < 3 || pieces.pieces.length > 100) return [];
	const found = (['transaction', 'holding'] as const).flatMap((kind) => alignments(line, pieces, { table, kind }));
	const byText = new Map<string, Candidate>();
	const sorted = found
		.filter((alignment) => isWhole(alignment, table))
		.map((alignment) => ({ ...alignment, cost: alignment.cost + contradictions(line, alignment, table) }))
		.sort((a, b) => a.cost - b.cost);
	for (const alignment of sorted.slice(0, 12)) {
		const key = alignment.cells.map(({ column, start, end }) => [column, start, end].join()).join(' ');
		const repair = repairOf(line, alignment, { gaps: pieces.gaps, table });
		if (!repair || byText.has(key)) continue;
		const stretches = stretchesOf(line, alignment, table);
		byText.set(key, { cost: alignment.cost, gain: now - alignment.cost, repair, stretches });
	}
	return [...byText.values()];
}

/** A row has a title, a total and its letter of ownership, and none of its cells is far from what its column holds. */
function isWhole({ cells, cost }: Alignment, table: TableId): boolean {
	const has = (column: number): boolean => cells.some((cell) => cell.column === column);
	const [owned, ownership] = table === 'I' ? [8, 9] : [13, 14];
	return cost < 7 && has(0) && has(owned) && has(ownership) && cells.every(({ fit }) => fit < misfit);
}

/** What one cell of a row says against another. */
function contradictions({ text }: Line, { cells }: Alignment, table: TableId): number {
	const columns = columnsOf(table);
	const said = (id: string): string => {
		const cell = cells.find(({ column }) => columns[column]?.id === id);
		return cell
			? text
					.slice(cell.start, cell.end)
					.replace(/\s*[⁽(].*$/, '')
					.trim()
			: '';
	};
	const code = readCode(said('code'));
	const fact = code && transactionCodes[code.value.letter];
	const expected = table === 'I' ? fact?.sideI : fact?.sideII;
	const side = table === 'I' ? said('side') : said('acquired') !== '' ? 'A' : said('disposed') !== '' ? 'D' : '';
	let cost = 0;
	if ((expected === 'A' || expected === 'D') && side !== '' && side !== expected) cost += 0.9;
	const isIndirect = said('ownership') === 'I';
	if (isIndirect !== cells.some(({ column }) => columns[column]?.id === 'nature')) cost += 0.5;
	return cost;
}

/** What the cells cost where they stand. */
function costAsWritten(cells: readonly Stretch[], table: TableId): number {
	const columns = columnsOf(table);
	const missed = columns.filter((column, index) => {
		const cell = cells[index];
		return !(cell && !isEmpty(cell)) && (column.id === 'title' || column.id === 'owned' || column.id === 'ownership');
	});
	const costs = cells.map((cell, index) => {
		if (isEmpty(cell)) return 0;
		const column = columns[index];
		return column ? Math.min(4, fitOf(cell.line, cell.start, cell.end, column)) : 4;
	});
	return costs.reduce((sum, cost) => sum + cost, 4 * missed.length);
}

function stretchesOf(line: Line, { cells }: Alignment, table: TableId): readonly Stretch[] {
	let end = 0;
	return columnsOf(table).map((_, index) => {
		const cell = cells.find(({ column }) => column === index);
		if (!cell) return { line, start: end, end };
		({ end } = cell);
		return { line, start: cell.start, end };
	});
}
