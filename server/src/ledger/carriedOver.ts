import { columnsOf, type ColumnId } from '../facts/columns';
import { formatNumber } from '../model/decimal';
import type { Filing, TableId } from '../model/filing';
import { shown, shownText } from '../model/shown';
import { known, textOf, type Empty } from '../model/value';
import { endingsOf, type Ending } from './holdings';

/** A line of the next form, its cells in the notation of the form, with the footnotes that they cite by their numbers in the previous one. */
export interface CarriedRow {
	readonly table: TableId;
	readonly cells: readonly string[];
	readonly marks: ReadonlyMap<ColumnId, readonly number[]>;
}

/**
 * What the next form of the same owner takes over of its tables: each class that was still held when the form ended, as a holding with
 * what was owned then, the terms of a derivative, and the footnotes that these cells cite. What was sold out is left behind, and so is a class
 * whose last row does not say what is owned. Of a transaction nothing else is taken, neither its price nor the shares that it moved.
 */
export function carriedRows({ tableI, tableII }: Pick<Filing, 'tableI' | 'tableII'>): readonly CarriedRow[] {
	return [tableI, tableII].flatMap((table) => endingsOf(table).map(carriedRow));
}

const carried: ReadonlySet<ColumnId> = new Set<ColumnId>([
	...(['title', 'exercisePrice', 'exercisable', 'expiration', 'underlyingTitle'] as const),
	...(['owned', 'ownership', 'nature'] as const),
]);

/** One of them. */
export function carriedRow({ row, owned, underlying }: Ending): CarriedRow {
	const marks = new Map<ColumnId, readonly number[]>();
	const cells = columnsOf(row.table).map(({ id }, index) => {
		const cell = row.cells[index];
		if (!cell || !carried.has(id)) return id === 'underlyingAmount' && underlying ? formatNumber(underlying) : '';
		const numbers = cell.marks.map(({ number }) => number);
		if (numbers.length > 0) marks.set(id, numbers);
		if (id !== 'owned') return shownText(cell);
		return `${shown(cell).dollars ? '$' : ''}${formatNumber(owned, known(row.owned)?.decimals)}`;
	});
	return { table: row.table, cells, marks };
}

/** The footnotes that they cite. */
export function citedIn(rows: readonly CarriedRow[]): ReadonlySet<number> {
	return new Set(rows.flatMap(({ marks }) => [...marks.values()].flat()));
}

/**
 * The cover of the next form, without rows. Issuer, owners and relationships stay, and the remarks where item 5 refers to them for a title.
 * Items 3 and 4, both boxes at the top and the signatures are left to whoever signs. All footnotes are there still.
 */
export function nextCover(previous: Filing): Filing {
	const { at, cell } = previous.period;
	const nothing: Empty = { kind: 'empty', at, cell, raw: '', marks: [] };
	return {
		...previous,
		formType: { kind: 'known', value: '4', canonical: true, raw: '4', at, cell, marks: [] },
		schemaVersion: nothing,
		section16: { ...previous.section16, checked: false },
		plan10b5: { ...previous.plan10b5, present: true, checked: false },
		period: nothing,
		original: nothing,
		tableI: { ...previous.tableI, rows: [] },
		tableII: { ...previous.tableII, rows: [] },
		remarks: refersToRemarks(previous) ? previous.remarks : nothing,
		signatures: [],
		parts: new Map(),
	};
}

/** A title too long for item 5 stands in the remarks, and item 5 says so. */
function refersToRemarks({ relationships }: Filing): boolean {
	return relationships.some(({ officerTitle, otherText }) =>
		[officerTitle, otherText].some((text) => /remarks/i.test(textOf(text))),
	);
}
