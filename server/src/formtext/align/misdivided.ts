import { columnsOf } from '../../facts/columns';
import type { Line } from '../../source/line';
import type { TableId } from '../../model/filing';
import type { Misdivided, Row } from '../../model/row';
import { trimmed, type Stretch } from '../text';
import { exchange } from './exchange';
import { fitOf, misfit } from './fit';
import { likeliest } from './likeliest';

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
	const now = costAsWritten(cells, row.table);
	const found = byTabs ? likeliest(line, row.table, () => exchange(line, cells, row.table)) : [];
	const [best, second] = found;
	const [firstWrong = columns.length] = wrongCells(cells, row.table, 2);
	const gain = best ? now - best.cost : 0;
	if (best && (!fits || gain > 2.5) && (!hasCount || gain > 1)) {
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

function isEmpty(cell: Stretch): boolean {
	const { start, end } = trimmed(cell);
	return start === end;
}

/** Nearly every row is right, and most of the others have one wrong cell. */
function isDoubtful(row: Row): boolean {
	let wrong = 0;
	for (const { kind } of row.cells) if (kind === 'unreadable') wrong++;
	if (wrong !== 1) return wrong > 1;
	return (
		isFigure(row.title.raw) || (row.table === 'II' && isFigure(row.underlyingTitle.raw)) || isFigure(row.nature.raw)
	);
}

/** Every text can be read as one, even a date or a number that belongs elsewhere. */
function isFigure(raw: string): boolean {
	return raw !== '' && (raw.length === 1 || !/[^\d.,$\\/-]/.test(raw));
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
