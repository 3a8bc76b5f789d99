import { balanceSheet, type Balance } from '../model/balances';
import { formatNumber, type Decimal } from '../model/decimal';
import type { Filing, TableId } from '../model/filing';
import { memoryOf } from '../model/kept';
import type { Row } from '../model/row';

/** What a form did to one class of securities that is held in one way. */
export interface NetChange {
	readonly table: TableId;
	readonly title: string;
	/** `direct`, or the nature of an indirect holding. */
	readonly held: string;
	readonly start: string;
	/** With its sign: `+5,000`, `-5,000`, `0`. */
	readonly change: string;
	readonly end: string;
	readonly transactions: number;
	/** False where the totals of the rows contradict each other. */
	readonly isSound: boolean;
	readonly first: Row;
}

/** Every balance of the form, Table I first, in the order of their first rows. */
export function netChanges({ tableI, tableII }: Filing): readonly NetChange[] {
	return [tableI, tableII].flatMap((table) => balanceSheet(table).balances.flatMap(changeIn));
}

/** Kept with the balance, of which an edit leaves all but one alone. */
const changeIn = memoryOf<Balance>().kept((balance): readonly NetChange[] => {
	const { title, ownership, nature, start, end, mode, steps } = balance;
	const [first] = steps;
	if (!first) return [];
	const held = ownership === 'D' ? 'direct' : nature === '' ? 'indirect' : nature;
	const dollars = balance.inDollars ? '$' : '';
	return [
		{
			table: first.row.table,
			title,
			held,
			start: dollars + formatNumber(start),
			change: signed(moved(balance)),
			end: dollars + formatNumber(end),
			transactions: steps.length,
			isSound: mode !== undefined,
			first: first.row,
		},
	];
});

function moved({ steps, start }: Balance): Decimal {
	return steps.reduce((sum, step) => sum.plus(step.signed), start.minus(start));
}

function signed(number: Decimal): string {
	if (number.eq(0)) return '0';
	return number.gt(0) ? `+${formatNumber(number)}` : `-${formatNumber(number.abs())}`;
}

/** `Common Stock 20,000 → 25,000 (+5,000), direct`. */
export function sayNetChange({ title, start, change, end, held, isSound }: NetChange): string {
	return `${title} ${start} → ${end} (${change}), ${held}${isSound ? '' : ' (totals contradict each other)'}`;
}
