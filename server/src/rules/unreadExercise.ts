import type { Filing } from '../model/filing';
import { someRow } from '../model/runs';

/** Whether some transaction has a code, a letter or an amount that is missing or cannot be read: it may be the other half of any exercise. */
export function hasUnreadTransaction({ tableI, tableII }: Pick<Filing, 'tableI' | 'tableII'>): boolean {
	return unreadIn(tableI) || unreadIn(tableII);
}

const unreadIn = someRow((row) => {
	if (row.kind === 'holding') return false;
	const values =
		row.table === 'I' ? [row.code, row.side, row.amount] : [row.code, row.side, row.amount, row.underlyingAmount];
	return values.some((value) => value.kind === 'unreadable' || (value.kind === 'empty' && value.marks.length === 0));
});
