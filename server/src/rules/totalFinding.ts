import type { Change, Fix, NewValue } from '../model/change';
import type { Balance, Doubt, Repair } from '../model/balances';
import { formatNumber, type Decimal } from '../model/decimal';
import type { Row } from '../model/row';
import type { FigureValue } from '../model/value';
import { sideOfCode } from './likely';
import type { Finding, Related } from './rule';
import { sayNumber } from './say';

/** What is said of a total that does not follow, and what would put it right. */
export function totalFinding(doubt: Doubt, balance: Balance | undefined): Finding {
	const { row, before, amount, isDisposal, expected, total, explanations } = doubt;
	const column = row.table === 'I' ? 'column 5' : 'column 9';
	const sum = `${sayNumber(before)} and ${sayNumber(amount)} ${isDisposal ? 'disposed' : 'acquired'} make ${sayNumber(expected)}`;
	const [likeliest] = explanations;
	return {
		message: `${sum}; ${column} says ${sayNumber(total)}${likeliest === undefined ? '' : `, ${likeliest}`}`,
		at: row.owned.at,
		row,
		related: relatedTo(doubt, balance),
		fixesLater: () => fixesOf(doubt),
	};
}

/** The total above; what else would explain this one; and the balance from start to end, so that it can be followed by hand. */
function relatedTo(
	{ row, above, before, total, explanations }: Doubt,
	balance: Balance | undefined,
): readonly Related[] {
	const others = explanations.slice(1);
	const below = balance?.steps[balance.steps.findIndex((step) => step.row === row) + 1];
	const first = balance?.steps[0];
	return [
		{ message: `The total above, ${sayNumber(before)}`, at: above.owned.at },
		...(others.length > 0 ? [{ message: `It could also be: ${others.join('; ')}`, at: row.owned.at }] : []),
		...(below && below.total.eq(total.plus(below.signed))
			? [{ message: `The line below follows from ${sayNumber(total)}`, at: below.row.owned.at }]
			: []),
		...(balance && first && first.row !== above
			? [{ message: `This balance starts at ${sayNumber(balance.start)} before this line`, at: first.row.owned.at }]
			: []),
	];
}

function fixesOf(doubt: Doubt): readonly Fix[] {
	// A letter that the code does not take is the least likely.
	const isOdd = (repair: Repair): boolean =>
		repair.kind === 'letter' && (sideOfCode(repair.row) ?? repair.side) !== repair.side;
	const repairs = doubt.repairs.toSorted((a, b) => Number(isOdd(a)) - Number(isOdd(b)));
	const fixes = repairs.map((repair) => fixOf(repair, doubt));
	const recomputed = doubt.recomputed();
	if (recomputed.length === 0) return fixes;
	const changes = recomputed.map(({ row, number }) => writeTotal(row, number, doubt.above));
	return [...fixes, { title: 'Recompute this balance from here', safe: false, changes }];
}

function fixOf(repair: Repair, { row, above, isProved }: Doubt): Fix {
	switch (repair.kind) {
		case 'letter':
			return { title: `Write (${repair.side})`, safe: false, changes: turnSide(repair.row, repair.side) };
		case 'amount': {
			const title = `Write ${formatNumber(repair.number)} as the amount`;
			return { title, safe: false, changes: [writeNumber(repair.row.amount, repair.number, above.amount)] };
		}
		case 'total': {
			const isOwn = repair.row === row;
			const title = `Write ${formatNumber(repair.number)}${isOwn ? '' : ' above'}`;
			return { title, safe: isOwn && isProved, changes: [writeTotal(repair.row, repair.number, isOwn ? above : row)] };
		}
	}
}

/** The other letter: in Table II the figure moves to the other cell. */
export function turnSide(row: Row, side: 'A' | 'D'): readonly Change[] {
	if (row.table === 'I') return [{ do: 'set', value: row.side, to: { kind: 'letter', letter: side } }];
	const [from, to] = side === 'A' ? [row.disposed, row.acquired] : [row.acquired, row.disposed];
	if (from.kind !== 'known') return [];
	const { number, dollars, decimals } = from.value;
	return [
		...from.marks.map((mark): Change => ({ do: 'remove-mark', mark })),
		{ do: 'set', value: from, to: { kind: 'nothing' } },
		{ do: 'set', value: to, to: { kind: dollars ? 'dollars' : 'number', number, decimals } },
		...from.marks.map((mark): Change => ({ do: 'add-mark', value: to, number: mark.number })),
	];
}

function writeTotal(row: Row, number: Decimal, like: Row): Change {
	return writeNumber(row.owned, number, like.owned);
}

/** In the notation of the cell itself, else of a neighbour: dollars stay dollars, and `0.00` keeps its decimals. */
export function writeNumber(value: FigureValue, number: Decimal, like: FigureValue): Change {
	const pattern = value.kind === 'known' ? value : like;
	const isDollars = pattern.kind === 'known' && pattern.value.dollars;
	const decimals = pattern.kind === 'known' ? pattern.value.decimals : 0;
	const isExact = number.round(decimals).eq(number);
	const to: NewValue = { kind: isDollars ? 'dollars' : 'number', number, ...(isExact && decimals > 0 && { decimals }) };
	return { do: 'set', value, to };
}
