import type { ColumnId } from '../facts/columns';

/** A word or two for each column, short enough to stand in its cell. */
export const columnNames: Readonly<Record<ColumnId, string>> = {
	title: 'title',
	exercisePrice: 'exercise price',
	transactionDate: 'date',
	deemedDate: 'deemed date',
	code: 'code',
	early: 'early',
	amount: 'amount',
	side: 'A/D',
	price: 'price',
	acquired: 'acquired',
	disposed: 'disposed',
	exercisable: 'exercisable',
	expiration: 'expires',
	underlyingTitle: 'underlying',
	underlyingAmount: 'underlying amount',
	owned: 'owned',
	ownership: 'D/I',
	nature: 'nature',
};
