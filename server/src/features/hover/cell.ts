import { specialLetters, transactionCodes } from '../../facts/codes';
import type { Filing } from '../../model/filing';
import type { Row } from '../../model/row';
import { isLost, known, type AnyValue, type FigureValue } from '../../model/value';
import { formatNumber, rounded } from '../../model/decimal';
import type { TableCell } from '../cellAt';
import { escaped } from '../markdown';
import { dueOfRow, mayWait, sayDue } from '../due';
import { say, sayDay } from '../say';
import { balanceWords } from './balance';

/** The first line: what this very cell says, and how a total was reached. */
export function cellFirst(cell: TableCell, filing: Filing): string {
	const { name, said } = cellSays(cell);
	const sum = cell.column.id === 'owned' && isRead(cell.value) ? balanceWords(cell.row, filing) : '';
	return `**${name}**: ${said}${sum === '' ? '' : `\n\n${sum}`}`;
}

interface Said {
	/** The letter that stands in the cell, else the name of its column. */
	readonly name: string;
	readonly said: string;
}

/** What a cell says without the others of its column. */
export function cellSays({ row, column, value }: TableCell): Said {
	const { name } = column;
	if (value.kind === 'empty') return { name, said: value.marks.length > 0 ? 'left to a footnote' : 'empty' };
	if (isLost(value)) return { name, said: lost(value) };
	if (value.kind === 'unreadable') return { name, said: `${escaped(say(value))} cannot be read` };
	switch (column.id) {
		case 'code':
			return codeSays(row, value);
		case 'early':
			return { name: 'V', said: specialLetters.V.label };
		case 'side':
			return known(row.side) === 'A' ? { name: 'A', said: 'acquired' } : { name: 'D', said: 'disposed of' };
		case 'ownership':
			return known(row.ownership) === 'D'
				? { name: 'D', said: 'direct ownership' }
				: { name: 'I', said: 'indirect ownership' };
		case 'price':
			return { name, said: escaped(say(value)) + worth(row) };
		case 'transactionDate':
			return { name, said: dayOf(value) + dueLine(row) };
		case 'deemedDate':
		case 'exercisable':
		case 'expiration':
			return { name, said: dayOf(value) };
		default:
			return { name, said: escaped(say(value)) };
	}
}

function isRead(value: AnyValue): boolean {
	return value.kind === 'known' && !isLost(value);
}

/** The words are there, and not what they say: a blank that may be none, a figure that may belong to the next column. */
function lost(value: AnyValue): string {
	const words = value.raw === '' ? '' : `; it may be "${escaped(say(value))}"`;
	return `this text dump does not tell what stands here${words}`;
}

function codeSays({ code }: Row, value: AnyValue): Said {
	if (code.kind !== 'known') return { name: 'Transaction code', said: escaped(say(value)) };
	const { letter, swap } = code.value;
	const { label, explain } = transactionCodes[letter];
	const also = swap ? `; ${specialLetters.K.label.toLowerCase()}` : '';
	return { name: letter, said: `${label}${also}\n\n${explain}` };
}

function dayOf(value: AnyValue): string {
	const date = value.kind === 'known' ? value.value : undefined;
	return typeof date === 'object' && 'year' in date ? escaped(sayDay(date)) : escaped(say(value));
}

/** Until when the row has to be reported. */
function dueLine(row: Row): string {
	if (mayWait(row)) return '\n\nBy its code it may wait for Form 5.';
	const due = dueOfRow(row);
	return due ? `\n\nDue ${escaped(sayDue(due))}` : '';
}

/** What was paid in all, where amount and price can be read. */
function worth({ amount, price }: { amount: FigureValue; price: FigureValue }): string {
	const [shares, each] = [known(amount), known(price)];
	if (!shares || !each || shares.dollars || each.number.eq(0)) return '';
	const total = formatNumber(rounded(shares.number.times(each.number), 2), 2);
	return `\n\n${escaped(`${formatNumber(shares.number)} × $${formatNumber(each.number, each.decimals)} = $${total}`)}`;
}
