import type { DerivativeRow, NonDerivativeRow, Row } from '../model/row';
import { isBlank, type AnyValue, type FigureValue } from '../model/value';
import { childOf, type XmlElement } from './element';
import type { Offsets } from './offsets';
import {
	marksOf,
	plainSlot,
	readCode,
	readDate,
	readEarly,
	readFigure,
	readOwnershipForm,
	readSide,
	readText,
	valueSlot,
	type Slot,
} from './values';

/** The elements that are rows, by the table they belong to. X0101 has one element for transactions and holdings. */
export const rowNames: Readonly<Record<string, { readonly table: 'I' | 'II'; readonly kind?: Row['kind'] }>> = {
	nonDerivativeTransaction: { table: 'I', kind: 'transaction' },
	nonDerivativeHolding: { table: 'I', kind: 'holding' },
	nonDerivativeSecurity: { table: 'I' },
	derivativeTransaction: { table: 'II', kind: 'transaction' },
	derivativeHolding: { table: 'II', kind: 'holding' },
	derivativeSecurity: { table: 'II' },
};

/** A row from its element. What has one of several elements, shares or a value in dollars, is read from the one that is there. */
export function readRow(offsets: Offsets, element: XmlElement): Row {
	const { table = 'I', kind } = rowNames[element.name] ?? {};
	const slot = (name: string, inner?: string): Slot => valueSlot(offsets, element, name, inner);
	const amounts = childOf(element, 'transactionAmounts');
	const coding = childOf(element, 'transactionCoding');
	const title = readText(offsets, slot('securityTitle'));
	const date = readDate(offsets, slot('transactionDate'));
	const deemed = readDate(offsets, slot('deemedExecutionDate'));
	const codeSlot = plainSlot(element, element.openEnd, 'transactionCoding', 'transactionCode');
	const swap = childOf(coding, 'equitySwapInvolved');
	const code = readCode(offsets, { ...codeSlot, marks: marksOf(offsets, coding) }, swap);
	const formType = plainSlot(element, element.openEnd, 'transactionCoding', 'transactionFormType');
	const timeliness = childOf(element, 'transactionTimeliness');
	const early = readEarly(offsets, { ...formType, marks: marksOf(offsets, timeliness) });
	const side = readSide(offsets, slot('transactionAmounts', 'transactionAcquiredDisposedCode'));
	const amount = eitherFigure(offsets, element, 'transactionAmounts', 'transactionShares', 'transactionTotalValue');
	const isOld = childOf(amounts, 'transactionValue') !== undefined;
	const priceName = isOld ? 'transactionValue' : 'transactionPricePerShare';
	const price = readFigure(offsets, slot('transactionAmounts', priceName), true);
	const post = ['sharesOwnedFollowingTransaction', 'valueOwnedFollowingTransaction'] as const;
	const owned = eitherFigure(offsets, element, 'postTransactionAmounts', ...post);
	const ownership = readOwnershipForm(offsets, slot('ownershipNature', 'directOrIndirectOwnership'));
	const nature = readText(offsets, slot('ownershipNature', 'natureOfOwnership'));
	const at = offsets.place(element.start, element.end);
	const isHolding = [date, deemed, code, amount, side].every(isBlank);
	const named = { title, date, deemed, code, early, amount, side, price, owned, ownership, nature };
	const common = { kind: kind ?? (isHolding ? ('holding' as const) : ('transaction' as const)), ...named, at };
	if (table === 'I') return tableIRow(common);
	return tableIIRow(common, {
		exercisePrice: readFigure(offsets, slot('conversionOrExercisePrice'), true),
		exercisable: readDate(offsets, slot('exerciseDate')),
		expiration: readDate(offsets, slot('expirationDate')),
		underlyingTitle: readText(offsets, slot('underlyingSecurity', 'underlyingSecurityTitle')),
		underlyingAmount: eitherFigure(
			offsets,
			element,
			'underlyingSecurity',
			'underlyingSecurityShares',
			'underlyingSecurityValue',
		),
	});
}

type Common = Omit<NonDerivativeRow, 'table' | 'cells' | 'written'>;
type Terms = Pick<
	DerivativeRow,
	'exercisePrice' | 'exercisable' | 'expiration' | 'underlyingTitle' | 'underlyingAmount'
>;

function tableIRow(common: Common): NonDerivativeRow {
	const { title, date, deemed, code, early, amount, side, price, owned, ownership, nature } = common;
	const cells = [title, date, deemed, code, early, amount, side, price, owned, ownership, nature];
	return { table: 'I', ...common, cells };
}

/** The page has a cell for what was acquired and one for what was disposed of; XML has one figure and a letter. */
function tableIIRow(common: Common, terms: Terms): DerivativeRow {
	const { title, date, deemed, code, early, amount, side, price, owned, ownership, nature } = common;
	const { exercisePrice, exercisable, expiration, underlyingTitle, underlyingAmount } = terms;
	const isDisposed = side.kind === 'known' && side.value === 'D';
	// Old filings have footnotes on the letter, which the page prints behind the number.
	const figure: FigureValue = side.marks.length > 0 ? { ...amount, marks: [...amount.marks, ...side.marks] } : amount;
	const other = nothingBeside(amount);
	const [acquired, disposed] = isDisposed ? [other, figure] : [figure, other];
	const transaction: AnyValue[] = [title, exercisePrice, date, deemed, code, early, acquired, disposed, exercisable];
	transaction.push(expiration, underlyingTitle, underlyingAmount, price, owned, ownership, nature);
	const cells: readonly AnyValue[] = transaction;
	return { table: 'II', ...common, ...terms, amount: figure, acquired, disposed, cells };
}

function nothingBeside({ cell }: FigureValue): FigureValue {
	const at = { line: cell.line, start: cell.start, end: cell.start };
	return { kind: 'empty', raw: '', at, cell: at, marks: [] };
}

/** A number of shares, or a value in dollars where its element is there. */
function eitherFigure(offsets: Offsets, row: XmlElement, group: string, shares: string, dollars: string): FigureValue {
	const parent = childOf(row, group);
	const isDollars = !childOf(parent, shares) && childOf(parent, dollars) !== undefined;
	return readFigure(offsets, valueSlot(offsets, row, group, isDollars ? dollars : shares), isDollars);
}
