import { transactionCodes } from '../../facts/codes';
import type { ColumnId } from '../../facts/columns';
import { newCellText } from '../../formtext/write';
import { balanceSheet, stepOf, type Step } from '../../model/balances';
import { formatNumber, whole } from '../../model/decimal';
import type { Filing } from '../../model/filing';
import type { Row } from '../../model/row';
import { known, textOf, type Figure, type TextValue } from '../../model/value';
import { likelyAmount, likelyPrice } from '../../rules/likely';
import { distinct, type Offer } from './offer';

/** What the rest of the form says of a number: the total that follows, the other half of an exercise, the price of other rows. */
export function figureOffers(row: Row, id: ColumnId, filing: Filing): readonly Offer[] {
	const table = row.table === 'I' ? filing.tableI : filing.tableII;
	switch (id) {
		case 'owned':
			return totals(row, filing);
		case 'price':
		case 'exercisePrice':
			return prices(row, id, filing);
		case 'underlyingAmount': {
			const amount = known(row.amount)?.number;
			return amount ? [figure(formatNumber(amount), 'as many as derivatives')] : [];
		}
		default: {
			const amount = likelyAmount(row, { filing, table });
			return amount ? [figure(formatNumber(amount), 'follows from other rows')] : [];
		}
	}
}

function figure(label: string, detail: string): Offer {
	return { label, kind: 'figure', detail, markdown: '' };
}

/** $0 where the code asks for it; else what other rows of the same kind have. */
function prices(row: Row, id: 'price' | 'exercisePrice', filing: Filing): readonly Offer[] {
	const table = row.table === 'I' ? filing.tableI : filing.tableII;
	const letter = known(row.code)?.letter;
	const isFree = id === 'price' && letter !== undefined && transactionCodes[letter].price === 'zero';
	const likely = id === 'price' ? likelyPrice(row, { filing, table }) : undefined;
	const others = table.rows
		.filter((other) => other !== row && textOf(other.title) === textOf(row.title))
		.map((other) => (id === 'price' ? other.price : other.table === 'II' ? other.exercisePrice : undefined))
		.flatMap((value) => (value && known(value)) ?? [])
		.toReversed();
	const written = ({ number, decimals }: Pick<Figure, 'number' | 'decimals'>): string =>
		newCellText(filing, { to: { kind: 'dollars', number, decimals } });
	return distinct([
		...(isFree ? [figure(written({ number: whole(0), decimals: 0 }), 'nothing is paid')] : []),
		...(likely ? [figure(written(likely), 'as in other rows')] : []),
		...others.map((price) => figure(written(price), 'of another row')),
	]);
}

/** The total that follows from the last one above it of the same class and ownership. */
function totals(row: Row, filing: Filing): readonly Offer[] {
	const amount = known(row.amount);
	const side = known(row.side);
	const above = stepAbove(row, filing);
	if (!above || !amount || !side) return [];
	const total = side === 'D' ? above.total.minus(amount.number) : above.total.plus(amount.number);
	if (total.lt(0)) return [];
	const sum = `${formatNumber(above.total)} ${side === 'D' ? '-' : '+'} ${formatNumber(amount.number)}`;
	return [{ label: formatNumber(total), kind: 'figure', detail: sum, markdown: `${sum} = ${formatNumber(total)}` }];
}

/** A row that is being typed is in no balance yet, so the rows above are compared with what it says so far. */
function stepAbove(row: Row, filing: Filing): Step | undefined {
	const table = row.table === 'I' ? filing.tableI : filing.tableII;
	const found = balanceSheet(table).of(row);
	if (found) return found.balance.steps[found.index - 1];
	const form = known(row.ownership);
	const isSame = (other: Row): boolean =>
		(form === undefined || known(other.ownership) === form) && folded(other.title) === folded(row.title);
	return table.rows
		.slice(0, table.rows.indexOf(row))
		.filter(isSame)
		.map(stepOf)
		.findLast((step) => step !== undefined);
}

function folded(value: TextValue): string {
	return textOf(value).toLowerCase().replace(/\s+/g, ' ');
}
