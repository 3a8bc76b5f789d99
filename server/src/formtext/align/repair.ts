import { columnsOf } from '../../facts/columns';
import type { Line } from '../../source/line';
import { place, type Place } from '../../source/place';
import type { TableId } from '../../model/filing';
import type { Repair } from '../../model/row';
import type { Alignment } from './align';
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
	const edits: Edit[] = [];
	let column = 0;
	for (const cell of cells) {
		const gap = gaps[cell.first];
		if (gap) edits.push(...border(line, gap, column, cell.column));
		for (let index = cell.first + 1; index <= cell.last; index++) {
			const inner = gaps[index];
			if (inner && /[\t|]/.test(textOf(line, inner))) {
				edits.push({ at: place(line, inner.start, inner.end), text: ' ', column: cell.column, by: undefined });
			}
		}
		({ column } = cell);
	}
	if (edits.length === 0) return undefined;
	const tail = gaps.at(-1);
	const last = columnsOf(table).length - 1;
	if (tail) edits.push(...border(line, tail, column, last));
	return { ...howOf(edits), edits: edits.map(({ at, text }) => ({ at, text })) };
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
	if (tabs === needed && (isOnlyTabs || text.trim() === '')) return [];
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
