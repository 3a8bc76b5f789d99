import type { Edit, LineChange, Source } from '../source/source';
import type { Table, TableId } from '../model/filing';
import type { Row } from '../model/row';
import type { Runs } from '../model/runs';
import { assemble } from './assemble';
import { readClosing } from './closing';
import { readCover } from './cover';
import type { FormText, TableText } from './formText';
import { beginsTable, endsTable, isTableLine, shapeOf, tableOf } from './layout';
import type { Layout, LineSpan } from './laidOut';
import { endOn, lastLineOf } from './linePlaces';
import { flatOf, readForm } from './readForm';
import { isWhole, readRows, rowReader } from './readRows';
import { readTable } from './readTable';
import { isDoubtful } from './rowsByLine';
import { firstIndex } from '../source/search';

/** The same as reading the edited text afresh; only the part that the edit touched is read again. */
export function rereadForm(form: FormText, edit: Edit): FormText {
	const { source, change } = form.source.edit(edit);
	const layout = shiftedLayout(form, source, change);
	if (!layout) return readForm(source, form);
	const touches = ({ start, end }: LineSpan): boolean => change.start >= start && change.start < end;
	const { shape } = layout;
	const cover = touches(layout.cover) ? readCover(flatOf(source, layout, 'cover')) : form.cover;
	const closing = touches(layout.closing) ? readClosing(flatOf(source, layout, 'closing'), shape) : form.closing;
	const read = (id: TableId, kept: TableText): TableText => {
		const part = tableOf(layout, id);
		// A table that is not there has its place on a neighbour's line, which the edit may have replaced.
		if (part.start === part.end) return readTable(source, layout, id, form);
		return touches(part) ? rereadTable(form, { source, layout, id, change }) : kept;
	};
	const [tableI, tableII] = [read('I', form.tableI), read('II', form.tableII)];
	return assemble({ source, layout, cover, closing, tableI, tableII }, form);
}

/** The layout with the edited part longer or shorter, if the edit stays inside one part and moves no border. */
function shiftedLayout({ layout, source: before }: FormText, source: Source, change: LineChange): Layout | undefined {
	const last = change.start + change.removed;
	const inPart = ({ start, end }: LineSpan): boolean => change.start >= start && last <= end;
	const isLaidOut = layout.shape === 'canonical' && layout.tableI.start < layout.tableII.end;
	if (!isLaidOut || change.inserted === 0 || shapeOf(source.inBlocks) !== 'canonical') return undefined;
	const part = [layout.cover, layout.tableI, layout.tableII, layout.closing].find(inPart);
	// What a part begins with has made it one. Without its titled lines a table is found by its rows.
	if (!part || (change.start === part.start && part !== layout.cover)) return undefined;
	const removed = before.inBlocks.slice(change.start, last);
	const inserted = source.inBlocks.slice(change.start, change.start + change.inserted);
	const inTable = part === layout.tableI || part === layout.tableII;
	const mayBorder = inTable ? endsTable : beginsTable;
	if (removed.some(mayBorder) || inserted.some(mayBorder)) return undefined;
	const by = change.inserted - change.removed;
	const shift = ({ start, end }: LineSpan): LineSpan => ({
		start: start > change.start ? start + by : start,
		end: end > change.start ? end + by : end,
	});
	return {
		shape: layout.shape,
		cover: shift(layout.cover),
		tableI: shift(layout.tableI),
		tableII: shift(layout.tableII),
		closing: shift(layout.closing),
	};
}

/** The table with the rows of the changed lines read anew. Only for tables whose rows are lines divided by tabs. */
function rereadTable(
	form: FormText,
	{ source, layout, id, change }: { source: Source; layout: Layout; id: TableId; change: LineChange },
): TableText {
	const kept = id === 'I' ? form.tableI : form.tableII;
	const { title, headings, runs } = kept.table;
	const first = firstRowFrom(form.source, runs, change.start);
	const behind = firstRowFrom(form.source, runs, change.start + change.removed);
	const lines = source.inBlocks.slice(change.start, change.start + change.inserted).filter(isTableLine);
	const fresh = readRows(lines, rowReader(id, kept.division, { markdown: false }));
	// What stands beside a part of a row may be another part of it.
	const around = [...runs.slice(first - 2, first), ...fresh.rows, ...runs.slice(behind, behind + 2)];
	const isBroken = around.filter((row) => !isWhole(row)).length > 1 || around.some(isDoubtful);
	if (isBroken || fresh.unread.length > 0 || kept.unread.length > 0) {
		return readTable(source, layout, id, form);
	}
	const edited = runs.splice({ start: first, removed: behind - first, inserted: fresh.rows });
	const { start, end } = tableOf(layout, id);
	return {
		...kept,
		table: tableOfRuns({ id, title, headings, runs: edited, end: endOn(lastLineOf(source, start, end)) }),
	};
}

/** A table whose rows are put in one list when someone asks for that; after an edit nobody does. */
function tableOfRuns(told: Omit<Table, 'rows'>): Table {
	let rows: readonly Row[] | undefined;
	return {
		...told,
		get rows() {
			return (rows ??= told.runs.slice());
		},
	};
}

/** The index of the first row that stands in line `number` or below. */
function firstRowFrom(source: Source, runs: Runs, number: number): number {
	return firstIndex(runs.length, (index) => {
		const row = runs.at(index);
		return !row || source.numberOf(row.at.line) >= number;
	});
}
