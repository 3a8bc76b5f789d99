import { columnsOf } from '../facts/columns';
import type { NewCell, NewValue } from '../model/change';
import type { TableId } from '../model/filing';
import { complexType, type ComplexType } from '../facts/ownershipSchema';
import type { NewElement } from './layout';
import { writtenValue } from './notation';

const kinds = {
	I: {
		transaction: ['nonDerivativeTransaction', 'NONDERIVATIVE_TRANSACTION'],
		holding: ['nonDerivativeHolding', 'NONDERIVATIVE_HOLDING'],
	},
	II: {
		transaction: ['derivativeTransaction', 'DERIVATIVE_TRANSACTION'],
		holding: ['derivativeHolding', 'DERIVATIVE_HOLDING'],
	},
} as const;

/** A row from its cells, its elements in the order of the schema, those that may be missing left out where they say nothing. */
export function newRow(table: TableId, cells: readonly NewCell[]): NewElement {
	const columns = columnsOf(table);
	const cell = (id: string): NewCell => cells[columns.findIndex((column) => column.id === id)] ?? nothing;
	const isTransaction = [
		'transactionDate',
		'deemedDate',
		'code',
		'early',
		'amount',
		'side',
		'acquired',
		'disposed',
	].some((id) => isSaid(cell(id)));
	const [name, type] = kinds[table][isTransaction ? 'transaction' : 'holding'];
	return { name, children: childrenOf(complexType(type), fieldsOf(table, cell)) };
}

const nothing: NewCell = { to: { kind: 'nothing' } };

type Fields = ReadonlyMap<string, Field>;

interface Field {
	readonly to: NewValue;
	readonly marks: readonly number[];
	/** The characters stand in the element itself. */
	readonly isPlain?: true;
	/** Written even if it says nothing. */
	readonly text?: string;
}

function isSaid({ to, marks = [] }: NewCell): boolean {
	return to.kind !== 'nothing' || marks.length > 0;
}

/** What each element of the row says, by its name; a figure in dollars stands in another element than one of shares. */
function fieldsOf(table: TableId, cell: (id: string) => NewCell): Fields {
	const fields = new Map<string, Field>();
	const add = (name: string, { to, marks = [] }: NewCell): void => {
		if (isSaid({ to, marks })) fields.set(name, { to, marks });
	};
	const either = (shares: string, dollars: string, given: NewCell): void =>
		add(given.to.kind === 'dollars' ? dollars : shares, given);
	const acquired = cell('acquired');
	const amount = table === 'I' ? cell('amount') : isSaid(acquired) ? acquired : cell('disposed');
	const side: NewCell =
		table === 'I'
			? cell('side')
			: isSaid(amount)
				? { to: { kind: 'letter', letter: amount === acquired ? 'A' : 'D' } }
				: nothing;
	add('securityTitle', cell('title'));
	add('conversionOrExercisePrice', cell('exercisePrice'));
	add('transactionDate', cell('transactionDate'));
	add('deemedExecutionDate', cell('deemedDate'));
	const code = cell('code');
	const early = cell('early');
	const swap = code.to.kind === 'code' && code.to.code.swap;
	fields.set('transactionFormType', {
		...early,
		marks: [],
		isPlain: true,
		text: early.to.kind === 'letter' && early.to.letter === 'V' ? '5' : '4',
	});
	fields.set('transactionCode', { to: code.to, marks: [], isPlain: true });
	fields.set('equitySwapInvolved', { to: code.to, marks: [], isPlain: true, text: swap ? '1' : '0' });
	fields.set('transactionCoding', { to: { kind: 'nothing' }, marks: code.marks ?? [] });
	if (early.marks && early.marks.length > 0)
		fields.set('transactionTimeliness', { to: { kind: 'nothing' }, marks: early.marks });
	if (table === 'I') add('transactionShares', amount);
	else either('transactionShares', 'transactionTotalValue', amount);
	add('transactionPricePerShare', cell('price'));
	add('transactionAcquiredDisposedCode', side);
	add('exerciseDate', cell('exercisable'));
	add('expirationDate', cell('expiration'));
	add('underlyingSecurityTitle', cell('underlyingTitle'));
	either('underlyingSecurityShares', 'underlyingSecurityValue', cell('underlyingAmount'));
	either('sharesOwnedFollowingTransaction', 'valueOwnedFollowingTransaction', cell('owned'));
	add('directOrIndirectOwnership', cell('ownership'));
	add('natureOfOwnership', cell('nature'));
	return fields;
}

function childrenOf(type: ComplexType | undefined, fields: Fields): readonly NewElement[] {
	const children: NewElement[] = [];
	for (const { names, min } of type?.parts ?? []) {
		const given = Object.keys(names).find((name) => fields.has(name));
		const [name = '', inner = ''] =
			Object.entries(names).find(([own]) => own === given) ?? Object.entries(names)[0] ?? [];
		if (name === 'footnoteId') continue;
		const field = fields.get(name);
		const innerType = complexType(inner);
		if (field?.isPlain) children.push({ name, text: field.text ?? writtenValue(field.to) });
		else if (name === 'transactionCoding') {
			children.push({ name, children: [...childrenOf(innerType, fields), ...marked(field?.marks ?? [])] });
		} else if (field) children.push(valueElement(name, field, innerType));
		else if (innerType && !innerType.parts.some((part) => Object.hasOwn(part.names, 'value')) && min > 0)
			children.push({ name, children: childrenOf(innerType, fields) });
		else if (min > 0) children.push(valueElement(name, { to: { kind: 'nothing' }, marks: [] }, innerType));
	}
	return children;
}

/** A field with its value and its footnote ids; the value is left out where the schema lets it, and nothing is said. */
function valueElement(name: string, { to, marks }: Field, type: ComplexType | undefined): NewElement {
	const mayLack = type?.parts.find((part) => Object.hasOwn(part.names, 'value'))?.min === 0;
	const value: readonly NewElement[] =
		to.kind === 'nothing' && mayLack ? [] : [{ name: 'value', text: writtenValue(to) }];
	return { name, children: [...value, ...marked(marks)] };
}

function marked(marks: readonly number[]): readonly NewElement[] {
	return marks.map((number) => ({ name: 'footnoteId', attributes: { id: `F${String(number)}` } }));
}
