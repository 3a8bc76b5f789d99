import { columnOfHeading, isOfDataSets, type SheetColumn } from '../facts/spreadsheet';
import type { TableId } from '../model/filing';
import { readSheetFigure } from './sheet/figure';
import { notationOf } from './sheet/notation';
import { readRow } from './sheet/readRow';
import { readSheet, type Sheet, type SheetLine } from './sheet/readSheet';

export interface ImportedRow {
	readonly table: TableId;
	/** In the notation of the form, 11 or 16. */
	readonly cells: readonly string[];
}

export interface Imported {
	readonly rows: readonly ImportedRow[];
	/** What could not be used or read, as sentences, with the line of the file. Such values are in the rows as they stand. */
	readonly problems: readonly string[];
}

export interface ImportSettings {
	/** The class of security where no column says it. */
	readonly title?: string;
}

/**
 * The rows of a spreadsheet saved as CSV as rows of the form. Columns are known by their headings, in any order; what divides them, how
 * numbers and days are written is found out. Nothing is guessed: a code comes from a code or from a word that means one, a letter from
 * the code, a sign or a column, and what is not there stays empty.
 */
export function importRows(text: string, { title }: ImportSettings = {}): Imported {
	const sheet = readSheet(text);
	if (!sheet) return { rows: [], problems: ['No line names columns that are known, such as Date, Shares and Price'] };
	const notation = notationOf(sheet);
	const rows: ImportedRow[] = [];
	const problems = unusedHeadings(sheet);
	for (const line of sheet.lines) {
		if (isTotal(line)) continue;
		const said = (column: SheetColumn): string => unguarded(line.cells[sheet.columns.get(column) ?? -1] ?? '').trim();
		const where = `Line ${String(line.number)}`;
		if (!isRow(said)) {
			problems.push(`${where} names neither a day, a transaction nor a holding, and is left out: ${shortened(line)}`);
			continue;
		}
		const row = readRow(said, notation, title);
		rows.push({ table: row.table, cells: row.cells });
		problems.push(...row.problems.map((problem) => `${where}: ${problem}`));
	}
	return { rows, problems };
}

/** Keys, footnotes and the like of the SEC's own tables are no loss. */
function unusedHeadings({ heading, columns }: Sheet): string[] {
	const used = new Set(columns.values());
	return heading
		.filter((cell, index) => cell.trim() !== '' && !used.has(index) && !isOfDataSets(cell))
		.map((cell) => {
			const name = cell.replace(/\s+/g, ' ').trim();
			const known = columnOfHeading(cell) ? ': another says the same' : '';
			return `The column ${name} is not used${known}`;
		});
}

/** `Total`, `Totals:`, `Total shares sold`: the first words of a line that adds up others. */
function isTotal({ cells }: SheetLine): boolean {
	const first = cells.find((cell) => cell.trim() !== '') ?? '';
	return /^\s*(?:grand |sub-?\s?|net )?(?:totals?|sums?|summe|gesamt)\b/i.test(first);
}

/**
 * A transaction has a figure, and a day or what was done; a holding a class and what is owned of it. Signatures and disclaimers have neither,
 * though their words may run over several cells.
 */
function isRow(said: (column: SheetColumn) => string): boolean {
	const has = (...columns: readonly SheetColumn[]): boolean => columns.some((column) => said(column) !== '');
	const hasFigure = figures.some((column) => isFigure(said(column)));
	return has('table') || (hasFigure && has('transactionDate', 'code', 'action')) || (has('title') && has(...holds));
}

/** Whether it is one, or is meant to be. */
function isFigure(cell: string): boolean {
	return readSheetFigure(cell, '.') !== undefined || (/\d/.test(cell) && !/[a-z]/i.test(cell));
}

const holds = [
	...(['owned', 'ownedInDollars', 'underlyingAmount', 'underlyingInDollars', 'exercisePrice'] as const),
] satisfies readonly SheetColumn[];
const figures = [
	...(['amount', 'acquired', 'disposed', 'amountInDollars', 'price'] as const),
	...holds,
] satisfies readonly SheetColumn[];

function shortened({ cells }: SheetLine): string {
	const words = cells
		.map((cell) => cell.trim())
		.filter((cell) => cell !== '')
		.join(' ');
	return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}

/** An apostrophe that keeps a spreadsheet from running the text behind it. */
function unguarded(cell: string): string {
	return cell.replace(/^'(?='*[=@])/, '');
}
