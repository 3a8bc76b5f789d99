import type { Filing } from '../model/filing';
import { perRun } from '../model/runs';

/** Whether some transaction has a code, a letter or an amount that is missing or cannot be read: it may be the other half of any exercise. */
export function hasUnreadTransaction({ tableI, tableII }: Pick<Filing, 'tableI' | 'tableII'>): boolean {
	return [tableI, tableII].some((table) => unreadIn(table).some((isUnread) => isUnread));
}

const unreadIn = perRun((run) =>
	run.some((row) => {
		if (row.kind === 'holding') return false;
		const values =
			row.table === 'I' ? [row.code, row.side, row.amount] : [row.code, row.side, row.amount, row.underlyingAmount];
		return values.some((value) => value.kind === 'unreadable' || (value.kind === 'empty' && value.marks.length === 0));
	}),
);
