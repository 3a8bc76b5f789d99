import { columnsOf } from '../../facts/columns';
import type { Line } from '../../source/line';
import { place } from '../../source/place';
import type { TableId } from '../../model/filing';
import type { Repair } from '../../model/row';
import { trimmed, type Stretch } from '../text';
import { fitOf, misfit } from './fit';

/** Two cells of a row in each other's place, where nothing but their exchange makes every cell fit. */
export function exchange(
	line: Line,
	cells: readonly Stretch[],
	table: TableId,
): { readonly repair: Repair; readonly stretches: readonly Stretch[] } | undefined {
	const columns = columnsOf(table);
	if (cells.length !== columns.length) return undefined;
	const inner = cells.map(trimmed);
	const fitsAt = (cell: Stretch | undefined, index: number): boolean => {
		const column = columns[index];
		return (
			!cell || (column !== undefined && (cell.start === cell.end || fitOf(line, cell.start, cell.end, column) < 1))
		);
	};
	const wrong = inner.flatMap((cell, index) => {
		const column = columns[index];
		return column &&
			cell.start < cell.end &&
			fitOf(line, cell.start, cell.end, column) >= (column.kind === 'text' ? misfit : 2.5)
			? [index]
			: [];
	});
	const [first, second] = wrong;
	if (first === undefined || second === undefined || wrong.length > 2) return undefined;
	const [one, two] = [inner[first], inner[second]];
	if (!one || !two || !fitsAt(one, second) || !fitsAt(two, first)) return undefined;
	const text = ({ start, end }: Stretch): string => line.text.slice(start, end);
	return {
		repair: {
			how: 'exchange',
			column: first,
			other: second,
			edits: [
				{ at: place(line, one.start, one.end), text: text(two) },
				{ at: place(line, two.start, two.end), text: text(one) },
			],
		},
		stretches: cells.with(first, two).with(second, one),
	};
}
