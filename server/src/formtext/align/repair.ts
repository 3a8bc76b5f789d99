import { columnsOf } from '../../facts/columns';
import type { Line } from '../../source/line';
import { place, type Place } from '../../source/place';
import type { TableId } from '../../model/filing';
import type { Repair } from '../../model/row';
import type { AlignedCell, Alignment } from './align';
import type { Gap } from './pieces';

interface Edit {
	readonly at: Place;
	readonly text: string;
	readonly column: number;
	/** How many columns what follows moves to the right; undefined where dividers become tabs. */
	readonly by: number | undefined;
}

/** The fewest characters that divide a line as an alignment has it. Undefined where it stands so already. */
export function repairOf(
	line: Line,
	{ cells }: Alignment,
	{ gaps, table }: { readonly gaps: readonly Gap[]; readonly table: TableId },
): Repair | undefined {
	const edits = cellEdits(line, cells, gaps);
	if (edits.length === 0) return undefined;
	const tail = gaps.at(-1);
	const last = columnsOf(table).length - 1;
	if (tail) edits.push(...border(line, tail, cells.at(-1)?.column ?? 0, last));
	return { ...howOf(edits), edits: edits.map(({ at, text }) => ({ at, text })) };
}

/** What divides a line into two rows: `cells` has columns of both, one after the other. */
export function partRows(
	line: Line,
	{ cells }: Alignment,
	{ gaps, table }: { readonly gaps: readonly Gap[]; readonly table: TableId },
): Repair | undefined {
	const width = columnsOf(table).length;
	const split = cells.findIndex(({ column }) => column >= width);
	const [before, after] = [cells[split - 1], cells[split]];
	const [gap, tail] = [gaps[after?.first ?? -1], gaps.at(-1)];
	if (!before || !after || !gap || !tail) return undefined;
	const parting = '\t'.repeat(width - 1 - before.column) + '\n' + '\t'.repeat(after.column - width);
	const edits = [
		...cellEdits(line, cells.slice(0, split), gaps),
		{ at: place(line, gap.start, gap.end), text: parting },
		...cellEdits(line, cells.slice(split), gaps, after.column),
		...border(line, tail, cells.at(-1)?.column ?? 0, 2 * width - 1),
	];
	return { how: 'part', column: 0, edits: edits.map(({ at, text }) => ({ at, text })) };
}

/** What puts some cells of a line into their columns; the gap before the first one is none of theirs where `from` is its column. */
function cellEdits(line: Line, cells: readonly AlignedCell[], gaps: readonly Gap[], from = -1): Edit[] {
	const edits: Edit[] = [];
	let column = Math.max(from, 0);
	for (const [number, cell] of cells.entries()) {
		const gap = gaps[cell.first];
		if (gap && (number > 0 || from < 0)) edits.push(...border(line, gap, column, cell.column));
		for (let index = cell.first + 1; index <= cell.last; index++) {
			const inner = gaps[index];
			if (inner && /[\t|\n]/.test(textOf(line, inner))) {
				edits.push({ at: place(line, inner.start, inner.end), text: ' ', column: cell.column, by: undefined });
			}
		}
		({ column } = cell);
	}
	return edits;
}

function textOf(line: Line, { start, end }: { readonly start: number; readonly end: number }): string {
	return line.text.slice(start, end);
}

/** Tabs stay where they are, and only those that lack or are too many change; other dividers become tabs. */
function border(line: Line, gap: Gap, from: number, to: number): readonly Edit[] {
	const text = textOf(line, gap);
	const needed = to - from;
	const tabs = text.split('\t').length - 1;
	const isOnlyTabs = /^ ?(?:\t ?)*$/.test(text);
	if (tabs === needed && !text.includes('\n') && (isOnlyTabs || text.trim() === '')) return [];
	if (!isOnlyTabs || (tabs === 0 && text !== '' && needed > 0)) {
		const at = place(line, gap.start, gap.end);
		return [{ at, text: '\t'.repeat(needed), column: to, by: undefined }];
	}
	if (tabs < needed) {
		const at = place(line, gap.end, gap.end);
		return [{ at, text: '\t'.repeat(needed - tabs), column: to, by: needed - tabs }];
	}
	// A gap of several tabs says nothing of which of them is too many.
	const end = gap.start + text.lastIndexOf('\t') + 1;
	let start = end;
	for (let count = needed; count < tabs; count++) start = line.text.lastIndexOf('\t', start - 1);
	return [{ at: place(line, start, end), text: '', column: from, by: needed - tabs }];
}

function howOf(edits: readonly Edit[]): Pick<Repair, 'how' | 'column'> {
	const [first, second] = edits;
	const column = first?.column ?? 0;
	if (edits.some(({ by }) => by === undefined)) return { how: 'divide', column };
	if (edits.length === 1) return { how: (first?.by ?? 0) > 0 ? 'insert' : 'remove', column };
	if (edits.length === 2 && (first?.by ?? 0) === -(second?.by ?? 0)) {
		return { how: (first?.by ?? 0) > 0 ? 'right' : 'left', column };
	}
	return { how: 'divide', column };
}
