import Papa from 'papaparse';
import { isCodeLetter, transactionCodes } from '../facts/codes';
import { columnsOf, type ColumnId } from '../facts/columns';
import { actions, columnOfHeading, type SheetColumn } from '../facts/spreadsheet';
import { readDate } from '../formtext/notation';
import { formatDate } from '../model/date';
import { decimal, formatNumber } from '../model/decimal';
import type { TableId } from '../model/filing';

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
 * The rows of a spreadsheet saved as CSV as rows of the form. Columns are known by their headings, in any order; what divides them, a comma, a
 * semicolon or a tab, is found out. Nothing is guessed: a code comes from a code or from a word that means one, a letter from
 * the code, a sign or a column, and what is not there stays empty.
 */
export function importRows(text: string, settings: ImportSettings = {}): Imported {
	const lines = Papa.parse<readonly string[]>(text.replace(/^\ufeff/, ''), {
		delimitersToGuess: [',', ';', '\t'],
	}).data;
	const headingAt = lines.findIndex((cells) => columnsIn(cells).size > 1);
	if (headingAt < 0)
		return { rows: [], problems: ['No line names columns that are known, such as Date, Shares and Price'] };
	const heading = lines[headingAt] ?? [];
	const columns = columnsIn(heading);
	const problems = unusedHeadings(heading);
	const rows: ImportedRow[] = [];
	for (const [index, cells] of lines.entries()) {
		const first = cells.find((cell) => cell.trim() !== '');
		if (index <= headingAt || first === undefined || isTotal(first)) continue;
		const said = (column: SheetColumn): string => unguarded(cells[columns.get(column) ?? -1] ?? '').trim();
		const reader = new RowReader(said, settings, `Line ${String(index + 1)}`);
		rows.push(reader.row());
		problems.push(...reader.problems);
	}
	return { rows, problems };
}

function columnsIn(cells: readonly string[]): ReadonlyMap<SheetColumn, number> {
	const columns = new Map<SheetColumn, number>();
	for (const [index, cell] of cells.entries()) {
		const column = columnOfHeading(cell);
		if (column && !columns.has(column)) columns.set(column, index);
	}
	return columns;
}

/** Keys, footnotes and the like of the SEC's own tables are no loss. */
function unusedHeadings(cells: readonly string[]): string[] {
	return cells
		.filter((cell) => cell.trim() !== '' && !columnOfHeading(cell))
		.filter((cell) => !/^(?:ACCESSION_NUMBER|ROW|.*_SK|.*_FN|TRANS_TIMELINESS)$/.test(cell.trim()))
		.map((cell) => `The column ${cell.trim()} is not used`);
}

function isTotal(first: string): boolean {
	return /^\s*(?:grand |sub-?)?totals?:?\s*$/i.test(first);
}

/** An apostrophe that keeps a spreadsheet from running the text behind it. */
function unguarded(cell: string): string {
	return cell.replace(/^'(?='*[=@])/, '');
}

class RowReader {
	/** A value may be looked at twice. */
	readonly problems = new Set<string>();

	constructor(
		private readonly said: (column: SheetColumn) => string,
		private readonly settings: ImportSettings,
		private readonly where: string,
	) {}

	row(): ImportedRow {
		const table = this.table();
		const { code, side } = this.codeAndSide(table);
		const amount = this.figure('amount').replace('-', '') || this.dollars('amountInDollars');
		const [acquired, disposed] = [this.figure('acquired'), this.figure('disposed')];
		const ownership = this.ownership();
		const cells: Partial<Record<ColumnId, string>> = {
			title: this.said('title') || (this.settings.title ?? ''),
			exercisePrice: this.dollars('exercisePrice'),
			transactionDate: this.date('transactionDate'),
			deemedDate: this.date('deemedDate'),
			code,
			early: /^(?:v|yes|true|x)$/i.test(this.said('early')) || this.said('formType') === '5' ? 'V' : '',
			amount: amount || acquired || disposed,
			side: side || (acquired ? 'A' : disposed ? 'D' : ''),
			price: this.dollars('price'),
			acquired: acquired || (side === 'A' ? amount : ''),
			disposed: disposed || (side === 'D' ? amount : ''),
			exercisable: this.date('exercisable'),
			expiration: this.date('expiration'),
			underlyingTitle: this.said('underlyingTitle'),
			underlyingAmount: this.figure('underlyingAmount') || this.dollars('underlyingInDollars'),
			owned: this.figure('owned') || this.dollars('ownedInDollars'),
			ownership,
			nature: this.said('nature'),
		};
		if (cells.title === '') this.problems.add(`${this.where}: nothing says the class of security`);
		// Without a letter Table II has no cell for the amount.
		if (table === 'II' && amount !== '' && side === '')
			this.problems.add(`${this.where}: nothing says whether ${amount} were acquired or disposed of`);
		return { table, cells: columnsOf(table).map(({ id }) => cells[id] ?? '') };
	}

	private table(): TableId {
		const table = this.said('table');
		if (table !== '') return /^(?:DERIV|II\b|2\b|Table II)/i.test(table) ? 'II' : 'I';
		const isDerivative = ['exercisePrice', 'expiration', 'underlyingTitle', 'underlyingAmount'] as const;
		return isDerivative.some((column) => this.said(column) !== '') ? 'II' : 'I';
	}

	/** The letter comes from a column, from a minus, or from a code that has but one. */
	private codeAndSide(table: TableId): { readonly code: string; readonly side: string } {
		const letter = this.codeLetter();
		const swap = /^(?:1|true|yes)$/i.test(this.said('swap')) ? '/K' : '';
		const code = letter === '' ? '' : letter + swap;
		const given = this.said('side');
		const said = /^(?:a|acq)/i.test(given) ? 'A' : /^(?:d|disp)/i.test(given) ? 'D' : '';
		const fact = isCodeLetter(letter) ? transactionCodes[letter] : undefined;
		const expected = table === 'I' ? fact?.sideI : fact?.sideII;
		const byCode = expected === 'A' || expected === 'D' ? expected : '';
		const byMinus = this.figure('amount').startsWith('-') ? 'D' : '';
		if (given !== '' && said === '') this.problems.add(`${this.where}: ${given} is neither A nor D`);
		return { code, side: said || byMinus || byCode };
	}

	private codeLetter(): string {
		const given = this.said('code').toUpperCase();
		const [letter = ''] = /^[A-Z]$/.exec(given) ?? [];
		if (given !== '' && !isCodeLetter(letter)) this.problems.add(`${this.where}: ${given} is no transaction code`);
		if (given !== '') return given;
		const action = this.said('action')
			.toLowerCase()
			.replace(/[^a-z]+/g, ' ')
			.trim();
		if (action === '') return '';
		const found = actions.find(([pattern]) => pattern.test(action))?.[1];
		if (!found) this.problems.add(`${this.where}: ${this.said('action')} is no transaction that a code is known for`);
		return found ?? '';
	}

	private ownership(): string {
		const given = this.said('ownership');
		if (/^d(?:irect)?$/i.test(given)) return 'D';
		if (/^i(?:ndirect)?$/i.test(given)) return 'I';
		if (given !== '') this.problems.add(`${this.where}: ${given} is neither D nor I`);
		return given;
	}

	private date(column: SheetColumn): string {
		const given = this.said(column).replace(/[ T]\d{1,2}:\d{2}.*$/, '');
		if (given === '') return '';
		const read = readDate(given);
		if (!read) this.problems.add(`${this.where}: ${given} is no date that can be read in one way`);
		return read ? formatDate(read.value) : given;
	}

	private dollars(column: SheetColumn): string {
		const figure = this.figure(column);
		return /^[\d,.]+$/.test(figure) ? `$${figure}` : figure;
	}

	/** Thousands divided by commas; a minus for what a spreadsheet writes with one or in brackets. */
	private figure(column: SheetColumn): string {
		const given = this.said(column);
		if (given === '') return '';
		const [, bracket, minus, digits = ''] = /^(\()?\s*([-−])?\s*\$?\s*([\d,]*\.?\d*)\s*\)?$/.exec(given) ?? [];
		const isGrouped = !digits.includes(',') || /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(digits);
		const number = isGrouped ? decimal(digits.replaceAll(',', '')) : undefined;
		if (!number) {
			this.problems.add(`${this.where}: ${given} is no number that can be read in one way`);
			return given;
		}
		const decimals = digits.split('.')[1]?.length ?? 0;
		return `${(bracket ?? minus) ? '-' : ''}${formatNumber(number, decimals)}`;
	}
}
