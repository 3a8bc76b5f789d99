import { columnsOf, type ColumnId } from '../../facts/columns';
import { newCellText } from '../../formtext/write';
import type { NewCell, NewValue } from '../../model/change';
import type { Filing, TableId } from '../../model/filing';
import type { Figure } from '../../model/value';

/** A number with its digits behind the point as they were written: a price of `25.40` stays one. */
export type Written = Pick<Figure, 'number' | 'decimals'>;

/** A cell of a row that is still to be written: what is known of it, and whether the filer is asked. */
export interface DraftCell extends NewCell {
	/** What the filer is asked for, such as `shares`; the value, where there is one, is what is proposed. */
	readonly asks?: string;
	/** What it is in every row: cells that are asked for the same thing are filled in together. */
	readonly link?: string;
}

/** A row to be written: what stands in its columns. A column that is not named stays empty. */
export interface DraftRow {
	readonly table: TableId;
	readonly cells: Readonly<Partial<Record<ColumnId, DraftCell>>>;
}

export const nothing: NewValue = { kind: 'nothing' };

/** A value that follows from the form or from what was typed. */
export function given(to: NewValue, marks: readonly number[] = []): DraftCell {
	return { to, marks };
}

export function inDollars({ number, decimals }: Written): NewValue {
	return { kind: 'dollars', number, decimals };
}

/** A value that the filer is asked for. */
export function asked(asks: string, to: NewValue = nothing, link?: string): DraftCell {
	return { to, asks, ...(link !== undefined && { link }) };
}

/** The cells in the order of the table's columns, for a change. */
export function newCells({ table, cells }: DraftRow): readonly NewCell[] {
	return columnsOf(table).map(({ id }) => cells[id] ?? { to: nothing });
}

/** The stops of a snippet, which count on from row to row. */
export interface Stops {
	count: number;
	readonly linked: Map<string, number>;
}

export function newStops(): Stops {
	return { count: 0, linked: new Map() };
}

/** The row as a line of a snippet with a stop at each cell that asks. */
export function snippetOf(filing: Filing, { table, cells }: DraftRow, stops: Stops): string {
	const texts = columnsOf(table).map(({ id }) => {
		const cell = cells[id];
		if (!cell) return '';
		const text = newCellText(filing, cell);
		if (cell.asks === undefined) return escapedForSnippet(text);
		const sign = cell.to.kind === 'nothing' && isDollars(id) ? newCellText(filing, dollars) : '';
		const same = stops.linked.get(cell.link ?? '');
		if (same !== undefined) return `${escapedForSnippet(sign)}\${${String(same)}}`;
		stops.count++;
		if (cell.link !== undefined) stops.linked.set(cell.link, stops.count);
		return `${escapedForSnippet(sign)}\${${String(stops.count)}:${escapedForSnippet(text || cell.asks)}}`;
	});
	return texts.join('\t');
}

/** What a snippet would take for a stop or a variable. */
export function escapedForSnippet(text: string): string {
	return text.replace(/[\\$}]/g, String.raw`\$&`);
}

/** A dollar sign without a number, as the text writes it. */
const dollars = { to: { kind: 'text', text: '$' } } as const;

function isDollars(id: ColumnId): boolean {
	return id === 'price' || id === 'exercisePrice';
}
