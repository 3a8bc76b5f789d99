import type { Row } from '../model/row';
import type { FigureValue } from '../model/value';

/** Every cell of a row that holds a number. */
export function figuresOf(row: Row): readonly FigureValue[] {
	if (row.table === 'I') return [row.amount, row.price, row.owned];
	return [row.exercisePrice, row.acquired, row.disposed, row.underlyingAmount, row.price, row.owned];
}
