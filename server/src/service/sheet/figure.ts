import { decimal, formatNumber, type Decimal } from '../../model/decimal';

/** A figure of a spreadsheet. */
export interface SheetFigure {
	readonly number: Decimal;
	readonly decimals: number;
	readonly isNegative: boolean;
	/** A dollar sign, or USD, stands beside it. */
	readonly isDollars: boolean;
}

/** What stands around the digits of a cell: a minus before or behind them, brackets, dollars, a unit. */
interface Dressed {
	readonly digits: string;
	readonly isNegative: boolean;
	readonly isDollars: boolean;
}

/** A cell in which nothing is said: a dash is how a spreadsheet shows nothing. */
export function isDash(cell: string): boolean {
	return /^\s*[-–—−]+\s*$/.test(cell);
}

/** Undefined where the cell is no number that can be read in one way. `point`: what divides its decimals. */
export function readSheetFigure(cell: string, point: '.' | ',' | undefined): SheetFigure | undefined {
	const { digits, isNegative, isDollars } = undressed(cell);
	const plain = point === ',' ? digits.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ',')) : digits;
	const isNumber = point === undefined ? /^\d+$/ : /^(?:\d{1,3}(?:,\d{3})+|\d*)(?:\.\d*)?$/;
	const number = isNumber.test(plain) ? decimal(plain.replaceAll(',', '')) : undefined;
	return number && { number, decimals: plain.split('.')[1]?.length ?? 0, isNegative, isDollars };
}

/** In the notation of the form, with a minus where it is negative. */
export function figureText({ number, decimals, isNegative, isDollars }: SheetFigure): string {
	return `${isNegative ? '-' : ''}${isDollars ? '$' : ''}${formatNumber(number, decimals)}`;
}

/** Which mark divides the decimals, as this cell alone tells it: `1.234,5`, `0,125` and `1.234.567` do, `1,500` does not. */
export function pointOf(cell: string): '.' | ',' | undefined {
	const { digits } = undressed(cell);
	const [isPoint, isComma] = [tellsPoint.test(digits), tellsComma.test(digits)];
	return isPoint === isComma ? undefined : isPoint ? '.' : ',';
}

const tellsPoint = telling(',', '\\.');
const tellsComma = telling('\\.', ',');

function telling(group: string, point: string): RegExp {
	const groups = [`\\d{1,3}(?:${group}\\d{3}){2,}(?:${point}\\d*)?`, `\\d{1,3}${group}\\d{3}${point}\\d*`];
	const decimals = [`\\d*${point}(?:\\d{1,2}|\\d{4,})`, `0${point}\\d+`, `\\d{4,}${point}\\d+`];
	return new RegExp(`^(?:${[...groups, ...decimals].join('|')})$`);
}

function undressed(cell: string): Dressed {
	const text = cell.replace(/\s+/g, ' ').trim();
	const inner = /^\((.*)\)$/.exec(text)?.[1] ?? text;
	const bare = inner.replace(/(?:US ?\$|USD|\$)/i, '').replace(/\b(?:shares?|shs?|units?)\.?$/i, '');
	const digits = bare
		.replace(/^[\s]*[-−–]|[-−][\s]*$/, '')
		.trim()
		.replace(/(?<=\d)[ '’](?=\d{3})/g, '');
	return { digits, isNegative: inner !== text || /^\s*[-−–]|[-−]\s*$/.test(bare), isDollars: /\$|USD/i.test(inner) };
}
