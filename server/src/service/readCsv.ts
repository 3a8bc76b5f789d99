import Papa from 'papaparse';
import { accessionColumn, dataTableNames, dataTables, type DataTableName } from '../facts/dataSets';
import { readDataSets, type DataRow, type ReadFiling } from '../ownership/readDataSets';

export interface ReadCsv extends ReadFiling {
	/** Tables that are not there and columns that have no place in a filing, as sentences. */
	readonly missing: readonly string[];
}

/**
 * The filing that tables of the SEC's data sets are of, each a text as `writeCsv` writes it or as the SEC publishes it, with tabs. Where they
 * hold several filings, `accession` says which. Throws, with a reason, where there is none such or none is chosen.
 */
export function readCsv(texts: readonly string[], accession?: string): ReadCsv {
	const tables = new Map<DataTableName, DataRow[]>();
	const filings = new Set<string>();
	const missing: string[] = [];
	for (const text of texts) {
		const { columns, rows } = parsed(text, (row) => {
			const number = row[accessionColumn] ?? '';
			filings.add(number);
			return accession === undefined || number === accession;
		});
		const held = tablesOf(columns);
		for (const name of held) tables.set(name, tables.get(name) ?? []);
		for (const row of rows) tables.get(tableOf(row, held))?.push(row);
		missing.push(...unusedColumns(columns, held));
	}
	if (accession !== undefined && !filings.has(accession)) throw new Error(`it holds no filing ${accession}`);
	if (accession === undefined && filings.size > 1)
		throw new Error(`it holds ${String(filings.size)} filings, and an accession number has to say which is meant`);
	const absent = dataTableNames.filter((name) => !tables.has(name));
	if (absent.length > 0) missing.push(`What these tables say is not there: ${absent.join(', ')}`);
	return { ...readDataSets(Object.fromEntries(tables)), missing };
}

interface Parsed {
	readonly columns: readonly string[];
	readonly rows: readonly DataRow[];
}

/** A quarter of the SEC's has 100,000 rows, of which those of one filing are kept. */
function parsed(text: string, isKept: (row: DataRow) => boolean): Parsed {
	const rows: DataRow[] = [];
	let columns: readonly string[] | undefined;
	Papa.parse<readonly string[]>(text.replace(/^\ufeff/, ''), {
		skipEmptyLines: true,
		delimitersToGuess: [',', '\t', ';'],
		step: ({ data }) => {
			if (!columns) {
				columns = data.map((name) => name.trim());
				return;
			}
			const row = Object.fromEntries(columns.map((name, index) => [name, unguarded(data[index] ?? '')]));
			if (isKept(row)) rows.push(row);
		},
	});
	return { columns: columns ?? [], rows };
}

/** Without the apostrophe that keeps a spreadsheet from running the text behind it. */
function unguarded(cell: string): string {
	return cell.replace(/^'(?='*[=@\t\r])/, '');
}

/** The table with these columns: each has a key, or another column, of its own. The rows of several have their tables in a column. */
function tablesOf(columns: readonly string[]): readonly DataTableName[] {
	if (columns.includes('TABLE')) return dataTableNames.filter((name) => dataTables[name].key !== undefined);
	const found = dataTableNames.filter((name) => {
		const { key, columns: own } = dataTables[name];
		return columns.includes(key ?? own.find(({ kind }) => kind !== 'edgar')?.name ?? '');
	});
	if (found.length !== 1) throw new Error("its columns are those of none of the data sets' tables");
	return found;
}

function tableOf(row: DataRow, held: readonly DataTableName[]): DataTableName {
	const [only] = held;
	const name = held.length === 1 ? only : held.find((one) => one === row['TABLE']);
	if (!name) throw new Error(`${row['TABLE'] ?? ''} is none of the data sets' tables of rows`);
	return name;
}

function unusedColumns(columns: readonly string[], held: readonly DataTableName[]): readonly string[] {
	const used = new Set<string | undefined>(['TABLE', 'ROW', accessionColumn, '']);
	for (const name of held) {
		const { key, columns: own } = dataTables[name];
		for (const column of [key, ...own.flatMap((one) => [one.name, one.alias])]) used.add(column);
	}
	return columns.filter((name) => !used.has(name)).map((name) => `The column ${name} is not used`);
}
