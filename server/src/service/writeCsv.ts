import Papa from 'papaparse';
import type { DataTableName } from '../facts/dataSets';
import type { Filing } from '../model/filing';
import type { Unsaid } from '../ownership/tree';
import { writeDataSets, type Accepted, type DataTable } from '../ownership/writeDataSets';

/** A filing as the SEC's data sets have it, each table a text of CSV with its line of headings. */
export function dataSetFiles(filing: Filing, accepted?: Accepted): DataSetFiles {
	const { tables, ...found } = writeDataSets(filing, accepted);
	return { files: tables.map((table) => ({ name: table.name, text: written(table) })), ...found };
}

export interface DataSetFiles extends Unsaid {
	readonly files: readonly { readonly name: DataTableName; readonly text: string }[];
}

export interface CsvOptions extends Accepted {
	readonly table?: DataTableName;
}

/**
 * One table of a filing as CSV; without a name the rows of both tables of the form, transactions and holdings, with the table of
 * the data sets in the first column and the columns of all four behind it.
 */
export function writeCsv(filing: Filing, { table, ...accepted }: CsvOptions = {}): Unsaid & { readonly text: string } {
	const { tables, ...found } = writeDataSets(filing, accepted);
	const one = tables.find(({ name }) => name === table);
	return { text: written(one ?? together(tables.filter(({ name }) => isOfRows(name)))), ...found };
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
