import { balanceSheet, stepOf, type Step } from '../model/balances';
import { formatNumber } from '../model/decimal';
import type { Filing } from '../model/filing';
import type { Row } from '../model/row';

/** What a total is made of: `= 25,000 - 3,000`, or `≠` where it is not. Nothing behind the first total of a balance. */
export function balanceHint(row: Row, filing: Filing): { label: string; tooltip: string } | undefined {
	const own = stepOf(row);
	const above = stepAbove(row, filing);
	if (!own || !above) return undefined;
	const sum = above.total.plus(own.signed);
	const parts = `${formatNumber(above.total)} ${own.signed.lt(0) ? '-' : '+'} ${formatNumber(own.amount)}`;
	const label = `${sum.eq(own.total) ? '=' : '≠'} ${parts}`;
	return { label, tooltip: `${parts} = ${formatNumber(sum)}` };
}

/** The row before it in the same balance: class, ownership form and nature. */
export function stepAbove(row: Row, filing: Filing): Step | undefined {
	const found = balanceSheet(row.table === 'I' ? filing.tableI : filing.tableII).of(row);
	return found?.balance.steps[found.index - 1];
}
