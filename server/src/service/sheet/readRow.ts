import { isCodeLetter, transactionCodes } from '../../facts/codes';
import { columnsOf, type ColumnId } from '../../facts/columns';
import { codeOfAction, type SheetColumn } from '../../facts/spreadsheet';
import { formatDate } from '../../model/date';
import type { TableId } from '../../model/filing';
import { readSheetDate } from './date';
import { figureText, isDash, readSheetFigure } from './figure';
import type { SheetNotation } from './notation';

export interface SheetRow {
	readonly table: TableId;
	/** In the notation of the form, 11 or 16. */
	readonly cells: readonly string[];
	/** What could not be read in one way, as sentences; it stands in its cell as it is. */
	readonly problems: readonly string[];
}

/** The cells of a line by the columns that are known. */
export type Said = (column: SheetColumn) => string;

/** A row of the form. Nothing is guessed: what the line does not say stays empty. `title`: the class where the line does not say it. */
export function readRow(said: Said, { point, first }: SheetNotation, title = ''): SheetRow {
	// A value may be looked at twice.
	const problems = new Set<string>();
	const date = (column: SheetColumn): string => {
		const given = said(column);
		if (given === '' || isDash(given)) return '';
		const read = readSheetDate(given, first);
		if (!read) problems.add(`${given} is no date that can be read in one way`);
		return read ? formatDate(read) : given;
	};
	const figure = (column: SheetColumn, { isMoney = false } = {}): string => {
		const given = said(column);
		if (given === '' || isDash(given)) return '';
		const read = readSheetFigure(given, point);
		if (!read) problems.add(`${given} is no number that can be read in one way`);
		return read ? figureText({ ...read, isDollars: read.isDollars || isMoney }) : given;
	};
	const shares = (column: SheetColumn): string => {
		const given = figure(column);
		if (given.includes('$')) problems.add(`${said(column)} is in dollars, where shares are asked`);
		return given;
	};
	const dollars = (column: SheetColumn): string => figure(column, { isMoney: true });

	const table = tableOf(said);
	const code = codeOf(said, problems);
	const moved = shares('amount') || dollars('amountInDollars');
	const amount = moved.replace('-', '');
	const [acquired, disposed] = [shares('acquired'), shares('disposed')];
	const side = sideOf(said('side'), { table, letter: code.charAt(0), isNegative: moved.startsWith('-') }, problems);
	const cells: Partial<Record<ColumnId, string>> = {
		title: said('title') || title,
		exercisePrice: dollars('exercisePrice'),
		transactionDate: date('transactionDate'),
		deemedDate: date('deemedDate'),
		code,
		early: /^(?:v|yes|true|x)$/i.test(said('early')) || said('formType') === '5' ? 'V' : '',
		amount: amount || acquired || disposed,
		side: side || (acquired ? 'A' : disposed ? 'D' : ''),
		price: dollars('price'),
		acquired: acquired || (side === 'A' ? amount : ''),
		disposed: disposed || (side === 'D' ? amount : ''),
		exercisable: date('exercisable'),
		expiration: date('expiration'),
		underlyingTitle: said('underlyingTitle'),
		underlyingAmount: figure('underlyingAmount') || dollars('underlyingInDollars'),
		owned: figure('owned') || dollars('ownedInDollars'),
		ownership: ownershipOf(said('ownership'), problems),
		nature: said('nature'),
	};
	if (cells.title === '') problems.add('nothing says the class of security');
	// Without a letter Table II has no cell for the amount.
	if (table === 'II' && amount !== '' && side === '')
		problems.add(`nothing says whether ${amount} were acquired or disposed of`);
	return { table, cells: columnsOf(table).map(({ id }) => cells[id] ?? ''), problems: [...problems] };
}

function tableOf(said: Said): TableId {
	const table = said('table');
	if (table !== '') return /^(?:DERIV|II\b|2\b|Table II)/i.test(table) ? 'II' : 'I';
	const isDerivative = ['exercisePrice', 'expiration', 'underlyingTitle', 'underlyingAmount'] as const;
	return isDerivative.some((column) => said(column) !== '' && !isDash(said(column))) ? 'II' : 'I';
}

/** From a code, or from a word that means one. */
function codeOf(said: Said, problems: Set<string>): string {
	const swap = /^(?:1|true|yes)$/i.test(said('swap')) ? '/K' : '';
	const given = said('code').toUpperCase();
	if (given !== '') {
		if (!isCodeLetter(given)) problems.add(`${given} is no transaction code`);
		return given + swap;
	}
	const action = said('action');
	const found = codeOfAction(action);
	if (action !== '' && !found) problems.add(`${action} is no transaction that a code is known for`);
	return found ? found + swap : '';
}

interface Moved {
	readonly table: TableId;
	readonly letter: string;
	readonly isNegative: boolean;
}

/** The letter comes from a column, from a minus, or from a code that has but one. */
function sideOf(given: string, { table, letter, isNegative }: Moved, problems: Set<string>): 'A' | 'D' | '' {
	const said = /^(?:a|acq)/i.test(given) ? 'A' : /^(?:d|disp)/i.test(given) ? 'D' : '';
	if (given !== '' && said === '') problems.add(`${given} is neither A nor D`);
	if (said !== '' || isNegative) return said || 'D';
	const fact = isCodeLetter(letter) ? transactionCodes[letter] : undefined;
	const expected = table === 'I' ? fact?.sideI : fact?.sideII;
	return expected === 'A' || expected === 'D' ? expected : '';
}

function ownershipOf(given: string, problems: Set<string>): string {
	if (/^d(?:irect)?$/i.test(given)) return 'D';
	if (/^i(?:ndirect)?$/i.test(given)) return 'I';
	if (given !== '') problems.add(`${given} is neither D nor I`);
	return given;
}
