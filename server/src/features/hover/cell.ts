import { specialLetters, transactionCodes } from '../../facts/codes';
import type { Filing } from '../../model/filing';
import type { Row } from '../../model/row';
import { isLost, known, type AnyValue, type FigureValue } from '../../model/value';
import { formatNumber, rounded } from '../../model/decimal';
import type { TableCell } from '../cellAt';
import { escaped } from '../markdown';
import { dueOfRow, mayWait, sayDue } from '../due';
import { say, sayDay } from '../say';
import { balanceLine } from './balance';

/** The first line: what this very cell says. */
export function cellFirst({ row, column, value }: TableCell, filing: Filing): string {
	const name = `**${column.name}**`;
	if (value.kind === 'empty') return `${name}: ${value.marks.length > 0 ? 'left to a footnote' : 'empty'}`;
	if (isLost(value)) return `${name}: ${lost(value)}`;
	if (value.kind === 'unreadable') return `${name}: ${escaped(say(value))} cannot be read`;
	switch (column.id) {
		case 'code':
			return codeFirst(row, value);
		case 'early':
			return `**V**: ${specialLetters.V.label}`;
		case 'side':
			return known(row.side) === 'A' ? '**A**: acquired' : '**D**: disposed of';
		case 'ownership':
			return known(row.ownership) === 'D' ? '**D**: direct ownership' : '**I**: indirect ownership';
		case 'owned':
			return `${name}: ${escaped(say(value))}${balanceLine(row, filing)}`;
		case 'price':
			return `${name}: ${escaped(say(value))}${worth(row)}`;
		case 'transactionDate':
			return `${name}: ${dayOf(value)}${dueLine(row)}`;
		case 'deemedDate':
		case 'exercisable':
		case 'expiration':
			return `${name}: ${dayOf(value)}`;
		default:
			return `${name}: ${escaped(say(value))}`;
	}
}

/** The words are there, and not what they say: a blank that may be none, a figure that may belong to the next column. */
function lost(value: AnyValue): string {
	const words = value.raw === '' ? '' : `; it may be "${escaped(say(value))}"`;
	return `this text dump does not tell what stands here${words}`;
}

function codeFirst({ code }: Row, value: AnyValue): string {
	if (code.kind !== 'known') return `**Transaction code**: ${escaped(say(value))}`;
	const { letter, swap } = code.value;
	const { label, explain } = transactionCodes[letter];
	return `**${letter}**: ${label}${swap ? `; ${specialLetters.K.label.toLowerCase()}` : ''}\n\n${explain}`;
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
