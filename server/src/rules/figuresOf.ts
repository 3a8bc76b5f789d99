import type { Row } from '../model/row';
import type { FigureValue } from '../model/value';

/** Every cell of a row that holds a number. */
export function figuresOf(row: Row): readonly FigureValue[] {
	if (row.table === 'I') return [row.amount, row.price, row.owned];
	return [row.exercisePrice, row.acquired, row.disposed, row.underlyingAmount, row.price, row.owned];
}

/** Whether one of them is such: asked of every row, and so without a list of them. */
export function someFigure(row: Row, test: (value: FigureValue) => boolean): boolean {
	if (test(row.price) || test(row.owned)) return true;
	if (row.table === 'I') return test(row.amount);
	return test(row.exercisePrice) || test(row.acquired) || test(row.disposed) || test(row.underlyingAmount);
}
