import { blockKeyOf, blockKeys } from '../facts/edgarBlock';
import { columnsOf, headings, type ColumnId } from '../facts/columns';
import { escapedText } from '../formtext/escape';
import { markText } from '../formtext/marks';
import { readDate } from '../formtext/notation';
import { blockLines, writeForm, type BlockLine } from '../formtext/writeForm';
import { endingsOf, type Ending } from '../ledger/holdings';
import { earliest, formatDate } from '../model/date';
import { formatNumber } from '../model/decimal';
import type { Filing, Note, TableId } from '../model/filing';
import { shown, shownText } from '../model/shown';
import { known, textOf, type AnyValue, type Empty } from '../model/value';
import { rowText, type ImportedRow } from './importRows';
import { placeTrades, type DraftRow } from './placeTrades';

export interface Draft {
	readonly text: string;
	/** What is left for the filer to say, as sentences. */
	readonly problems: readonly string[];
}

/**
 * The next form of who filed the previous one: its cover without dates, each class that was still held as a holding with its ending
 * balance, and the footnotes that these cite. Trades take the place of the holding that they change, with the balance running
 * on. Item 4, the signature and the plan box are left to whoever signs; remarks stay where the title refers to them.
 */
export function draftFrom(previous: Filing, trades: readonly ImportedRow[] = []): Draft {
	const tables = (['I', 'II'] as const).map((table) => {
		const endings = endingsOf(table === 'I' ? previous.tableI : previous.tableII);
		return placeTrades(
			table,
			endings.map((ending) => ({ ending, row: holdingRow(table, ending) })),
			trades.filter((trade) => trade.table === table),
		);
	});
	const rows = tables.flatMap((placed) => placed.rows);
	const numbers = renumbered(previous, rows);
	const dates = trades.flatMap(
		({ table, cells }) => readDate(cells[indexOf(table, 'transactionDate')] ?? '')?.value ?? [],
	);
	const first = earliest(dates);
	const nothing: Empty = { kind: 'empty', at: previous.period.at, cell: previous.period.cell, raw: '', marks: [] };
	const blank: Filing = {
		...previous,
		section16: { ...previous.section16, checked: false },
		plan10b5: { ...previous.plan10b5, present: true, checked: false },
		period: first ? { ...nothing, kind: 'known', value: first, canonical: true, raw: formatDate(first) } : nothing,
		original: nothing,
		tableI: { ...previous.tableI, rows: [] },
		tableII: { ...previous.tableII, rows: [] },
		notes: previous.notes.flatMap((note) => withNumber(note, numbers)),
		remarks: refersToRemarks(previous) ? previous.remarks : nothing,
		signatures: [],
	};
	let text = writeForm(blank, blockOf(previous));
	for (const table of ['I', 'II'] as const) {
		const lines = rows.filter((row) => row.table === table).map((row) => rowLine(row, numbers));
		text = text.replace(headings[table][1], () => [headings[table][1], ...lines].join('\n'));
	}
	return { text, problems: tables.flatMap((placed) => placed.problems) };
}

function indexOf(table: TableId, id: ColumnId): number {
	return columnsOf(table).findIndex((column) => column.id === id);
}

const carried: ReadonlySet<ColumnId> = new Set<ColumnId>([
	...([
		'title',
		'exercisePrice',
		'exercisable',
		'expiration',
		'underlyingTitle',
		'owned',
		'ownership',
		'nature',
	] as const),
]);

function holdingRow(table: TableId, { row, owned, underlying }: Ending): DraftRow {
	const marks = new Map<ColumnId, readonly number[]>();
	const cells = columnsOf(table).map(({ id }, index) => {
		const cell: AnyValue | undefined = row.cells[index];
		if (!cell || !carried.has(id)) return id === 'underlyingAmount' && underlying ? formatNumber(underlying) : '';
		if (cell.marks.length > 0)
			marks.set(
				id,
				cell.marks.map(({ number }) => number),
			);
		return id === 'owned'
			? `${shown(cell).dollars ? '$' : ''}${formatNumber(owned, known(row.owned)?.decimals)}`
			: shownText(cell);
	});
	return { table, cells, marks };
}

/** The notes that the rows cite, numbered in the order of the previous form. */
function renumbered({ notes }: Filing, rows: readonly DraftRow[]): ReadonlyMap<number, number> {
	const cited = new Set(rows.flatMap(({ marks }) => [...marks.values()].flat()));
	const kept = notes.flatMap(({ number }) =>
		number.kind === 'known' && cited.has(number.value) ? [number.value] : [],
	);
	return new Map(kept.map((number, index) => [number, index + 1]));
}

function withNumber(note: Note, numbers: ReadonlyMap<number, number>): readonly Note[] {
	const { number } = note;
	const value = number.kind === 'known' ? numbers.get(number.value) : undefined;
	return number.kind === 'known' && value !== undefined ? [{ ...note, number: { ...number, value } }] : [];
}

function rowLine(row: DraftRow, numbers: ReadonlyMap<number, number>): string {
	if (row.marks.size === 0) return rowText(row);
	return columnsOf(row.table)
		.map(({ id }, index) => {
			const marks = (row.marks.get(id) ?? [])
				.flatMap((number) => numbers.get(number) ?? [])
				.map(markText)
				.join('');
			return [escapedText((row.cells[index] ?? '').replace(/\s+/g, ' ')), marks]
				.filter((part) => part !== '')
				.join(' ');
		})
		.join('\t');
}

/** A title too long for item 5 stands in the remarks, and item 5 says so. */
function refersToRemarks({ relationships }: Filing): boolean {
	return relationships.some(({ officerTitle, otherText }) =>
		[officerTitle, otherText].some((text) => /remarks/i.test(textOf(text))),
	);
}

/** What the block says of issuer and owners stays; what it says of that one form does not. */
function blockOf(previous: Filing): readonly BlockLine[] {
	const lines = blockLines(previous).filter(({ key }) => {
		const id = blockKeyOf(key);
		return id !== undefined && id !== 'documentType' && id !== 'schemaVersion';
	});
	if (lines.length > 0 || previous.language !== 'xml') return lines;
	const line = (key: string, value: AnyValue): readonly BlockLine[] =>
		value.kind === 'known' ? [{ key, value: shownText(value) }] : [];
	return [
		...line(blockKeys.issuerCik.key, previous.issuer.cik),
		...previous.owners.flatMap(({ cik }) => line(blockKeys.ownerCik.key, cik)),
	];
}
