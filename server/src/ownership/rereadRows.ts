import type { LineChange } from '../source/source';
import { samePlace } from '../source/place';
import type { Table } from '../model/filing';
import type { Row } from '../model/row';
import { runsOf } from '../model/runs';
import type { XmlElement } from './element';
import type { Offsets } from './offsets';

/** A document before an edit, as far as rows go. */
export interface RowsBefore {
	readonly outer: Offsets;
	readonly rowElements: ReadonlyMap<Row, XmlElement>;
	readonly tables: readonly Table[];
	readonly change: LineChange;
}

/** The text in which `inserted` stands for the lines that a change took away. */
export function changedText(before: Offsets, { start, removed }: LineChange, inserted: string): string {
	return (
		before.text.slice(0, before.lineStart(start)) + inserted + before.text.slice(before.lineStart(start + removed))
	);
}

/** The row that an element was before the edit, where none of the lines that it touches has changed. */
export function rowsLeftAlone(
	{ outer, rowElements, change }: RowsBefore,
	now: Offsets,
): (element: XmlElement) => Row | undefined {
	const from = outer.lineStart(change.start);
	const to = outer.lineStart(change.start + change.removed);
	const moved = now.text.length - outer.text.length;
	const rows = new Map<number, { readonly row: Row; readonly element: XmlElement }>();
	for (const [row, element] of rowElements) {
		if (element.end < from) rows.set(element.start, { row, element });
		else if (element.start >= to) rows.set(element.start + moved, { row, element });
	}
	return (element) => {
		const found = rows.get(element.start);
		return found && isAlike(found.element, element) ? found.row : undefined;
	};
}

/** The same elements at the same distances: where a document stops being well-formed, the same characters may be read otherwise. */
function isAlike(a: XmlElement, b: XmlElement): boolean {
	const moved = b.start - a.start;
	if (a.name !== b.name || b.end - a.end !== moved || b.openEnd - a.openEnd !== moved) return false;
	if (b.contentEnd - a.contentEnd !== moved || a.children.length !== b.children.length) return false;
	for (const [index, child] of a.children.entries()) {
		const other = b.children[index];
		if (!other || other.start - child.start !== moved || !isAlike(child, other)) return false;
	}
	return true;
}

/** The table with what it shares with the one before: all of it, or the runs of rows that are the same. */
export function sharing(table: Omit<Table, 'runs'>, before: Table | undefined): Table {
	const { rows } = table;
	if (!before) return { ...table, runs: runsOf(rows) };
	const most = Math.min(rows.length, before.rows.length);
	let head = 0;
	while (head < most && rows[head] === before.rows[head]) head++;
	if (head === rows.length && head === before.rows.length) {
		const isSame = samePlace(table.title, before.title) && samePlace(table.end, before.end);
		return isSame ? before : { ...table, rows: before.rows, runs: before.runs };
	}
	let tail = 0;
	while (tail < most - head && rows[rows.length - 1 - tail] === before.rows[before.rows.length - 1 - tail]) tail++;
	const inserted = rows.slice(head, rows.length - tail);
	return {
		...table,
		runs: before.runs.splice({ start: head, removed: before.rows.length - head - tail, inserted }),
	};
}
