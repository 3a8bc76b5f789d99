import Papa from 'papaparse';
import type { DataTableName } from '../facts/dataSets';
import type { Unsaid } from '../ownership/tree';
import { writeDataSets, type Accepted, type DataTable } from '../ownership/writeDataSets';
import type { Document } from './document';
import { treeOfDocument } from './documentTree';

/** A filing as the SEC's data sets have it, each table a text of CSV with its line of headings. */
export function dataSetFiles(document: Document, accepted?: Accepted): DataSetFiles {
	const { tables, ...found } = writeDataSets(treeOfDocument(document), accepted);
	return { files: tables.map((table) => ({ name: table.name, text: written(table) })), ...found, ...unplaced(tables) };
}

/** What the tables that are written have no column for. */
function unplaced(tables: readonly DataTable[]): { readonly withoutColumn: readonly string[] } {
	return { withoutColumn: tables.flatMap(({ withoutColumn }) => withoutColumn) };
}

export interface DataSetFiles extends UnsaidByTables {
	readonly files: readonly { readonly name: DataTableName; readonly text: string }[];
}

/** What a tree leaves open, and what it says that no table has a column for. */
export interface UnsaidByTables extends Unsaid {
	readonly withoutColumn: readonly string[];
}

export interface CsvOptions extends Accepted {
	readonly table?: DataTableName;
}

/**
 * One table of a filing as CSV; without a name the rows of both tables of the form, transactions and holdings, with the table of
 * the data sets in the first column and the columns of all four behind it.
 */
export function writeCsv(
	document: Document,
	{ table, ...accepted }: CsvOptions = {},
): UnsaidByTables & { readonly text: string } {
	const { tables, ...found } = writeDataSets(treeOfDocument(document), accepted);
	const one = tables.find(({ name }) => name === table);
	const rows = tables.filter(({ name }) => isOfRows(name));
	return { text: written(one ?? together(rows)), ...found, ...unplaced(one ? [one] : rows) };
}

function isOfRows(name: DataTableName): boolean {
	return name.endsWith('_TRANS') || name.endsWith('_HOLDING');
}

/** The longest table decides the order of the columns. What one of them spells or keys in its own way has one column here. */
function together(tables: readonly DataTable[]): Pick<DataTable, 'columns' | 'rows'> {
	const longest = tables.toSorted((a, b) => b.columns.length - a.columns.length);
	const columns = [...new Set(longest.flatMap((table) => table.columns.map(oneName)))];
	const rows = tables.flatMap((table) => {
		const own = new Map(table.columns.map((column, index) => [oneName(column), index]));
		return table.rows.map((row) => [table.name, ...columns.map((column) => row[own.get(column) ?? -1] ?? '')]);
	});
	return { columns: ['TABLE', ...columns], rows };
}

function oneName(column: string): string {
	return column.endsWith('_SK') ? 'ROW' : column.replace('EXCERCISE', 'EXERCISE');
}

/** RFC 4180: CRLF behind every line, quotes where they are needed. A text that a spreadsheet would run is kept from it. */
function written({ columns, rows }: Pick<DataTable, 'columns' | 'rows'>): string {
	const lines = [columns, ...rows].map((row) => [...row]);
	return `${Papa.unparse(lines, { newline: '\r\n', escapeFormulae: /^'*[=@\t\r]/ })}\r\n`;
}
