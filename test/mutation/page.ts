// A reading of canonical Form 4 text of its own, as plain as it can be: what the tests inject must not rest on the reader
// that is tested.

/** Some characters of a document, by offset. */
export interface Span {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

export interface PageRow {
	readonly table: 'I' | 'II';
	readonly index: number;
	readonly line: Span;
	readonly cells: readonly Span[];
}

export interface PageNote {
	readonly number: Span;
	readonly text: Span;
	readonly block: Span;
}

export interface Page {
	readonly text: string;
	readonly lines: readonly Span[];
	/** Table I first. */
	readonly rows: readonly PageRow[];
	readonly notes: readonly PageNote[];
	readonly signatures: readonly { readonly name: Span; readonly date: Span; readonly line: Span }[];
}

export type ColumnName = keyof typeof columnsI | keyof typeof columnsII;

const columnsI = {
	...{
		title: 0,
		date: 1,
		deemed: 2,
		code: 3,
		early: 4,
		amount: 5,
		side: 6,
		price: 7,
		owned: 8,
		ownership: 9,
		nature: 10,
	},
} as const;
const columnsII = {
	...{ title: 0, exercisePrice: 1, date: 2, deemed: 3, code: 4, early: 5, acquired: 6, disposed: 7, exercisable: 8 },
	...{ expiration: 9, underlyingTitle: 10, underlyingAmount: 11, price: 12, owned: 13, ownership: 14, nature: 15 },
} as const;

export function readPage(text: string): Page {
	const lines = linesOf(text);
	const rows = [...rowsOf(lines, 'I'), ...rowsOf(lines, 'II')];
	const end = lines.findIndex((line) => line.text.startsWith('** Signature of Reporting Person'));
	const signatures = lines.slice(0, end).flatMap((line) => {
		const match = /^(\S.*\S) (\d\d\/\d\d\/\d{4})$/.exec(line.text);
		if (!match || line.text.includes('\t')) return [];
		return [{ line, name: part(line, 0, match[1]?.length ?? 0), date: part(line, line.text.length - 10) }];
	});
	const explanation = lines.findIndex((line) => line.text === 'Explanation of Responses:');
	const notes = explanation < 0 ? [] : notesOf(lines.slice(explanation + 1, end));
	return { text, lines, rows, notes, signatures };
}

/** The cell of a column; undefined in a table that has no such column. */
export function cell(row: PageRow, column: ColumnName): Span | undefined {
	const columns: Readonly<Record<string, number>> = row.table === 'I' ? columnsI : columnsII;
	return row.cells[columns[column] ?? -1];
}

/** What stands in a cell, without its marks. */
export function value(of: Span): Span {
	const marks = /(?:^|\s+)(?:⁽[⁰¹²³⁴⁵⁶⁷⁸⁹]+⁾)+$/.exec(of.text);
	return part(of, 0, marks ? marks.index : of.text.length);
}

/** The figure of a cell, without the dollar sign. */
export function figure(of: Span): Span {
	const whole = value(of);
	return part(whole, whole.text.startsWith('\\$') ? 2 : 0);
}

export function numberIn(of: Span | undefined): number | undefined {
	if (!of) return undefined;
	const { text } = figure(of);
	return /^[\d,]+(\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}

export function marksIn(of: Span): readonly Span[] {
	return [...of.text.matchAll(/⁽[⁰¹²³⁴⁵⁶⁷⁸⁹]+⁾/g)].map((match) => part(of, match.index, match.index + match[0].length));
}

export function part(of: Span, from: number, to = of.text.length): Span {
	return { start: of.start + from, end: of.start + to, text: of.text.slice(from, to) };
}

/** Where a pattern, or its first group, stands in the page. */
export function found(page: Page, pattern: RegExp): Span | undefined {
	const match = pattern.exec(page.text);
	if (!match) return undefined;
	const said = match[1] ?? match[0];
	const start = match.index + match[0].lastIndexOf(said);
	return { start, end: start + said.length, text: said };
}

/** A row is a transaction when it has a date. */
export function isTransaction(row: PageRow): boolean {
	return cell(row, 'date')?.text !== '';
}

function linesOf(text: string): readonly Span[] {
	let start = 0;
	return text.split('\n').map((line) => {
		const span = { start, end: start + line.length, text: line };
		start = span.end + 1;
		return span;
	});
}

function rowsOf(lines: readonly Span[], table: 'I' | 'II'): readonly PageRow[] {
	const title = lines.findIndex((line) => line.text.startsWith(`Table ${table} - `));
	const rows: PageRow[] = [];
	for (const line of lines.slice(title + 4)) {
		if (line.text === '') break;
		let from = 0;
		const cells = line.text.split('\t').map((text) => {
			const span = part(line, from, from + text.length);
			from += text.length + 1;
			return span;
		});
		rows.push({ table, index: rows.length, line, cells });
	}
	return rows;
}

/** Only blocks of one line, and only up to the remarks. */
function notesOf(lines: readonly Span[]): readonly PageNote[] {
	const end = lines.findIndex((line) => line.text === 'Remarks:');
	const blocks = end < 0 ? lines : lines.slice(0, end);
	return blocks.flatMap((block) => {
		const match = /^(\d+)\. /.exec(block.text);
		if (!match) return [];
		const digits = match[1]?.length ?? 0;
		return [{ block, number: part(block, 0, digits), text: part(block, digits + 2) }];
	});
}
