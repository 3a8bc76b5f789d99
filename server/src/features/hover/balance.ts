import { balanceSheet, stepOf } from '../../model/balances';
import { formatNumber } from '../../model/decimal';
import type { Filing } from '../../model/filing';
import type { Row } from '../../model/row';
import { stepAbove } from '../balanceHint';
import { escaped } from '../markdown';

/** How a total was reached from the one above it, as a paragraph behind the total. */
export function balanceLine(row: Row, filing: Filing): string {
	const own = stepOf(row);
	if (!own) return '';
	const above = stepAbove(row, filing);
	if (!above) return '\n\nThe first line of its balance: what was owned before comes from an earlier form.';
	const sum = above.total.plus(own.signed);
	const said = `${formatNumber(above.total)} ${own.signed.lt(0) ? '-' : '+'} ${formatNumber(own.amount)} = ${formatNumber(sum)}`;
	if (sum.eq(own.total)) return `\n\n${escaped(said)}`;
	const table = row.table === 'I' ? filing.tableI : filing.tableII;
	const isDoubtful = balanceSheet(table).doubts.some((doubt) => doubt.row === row);
	const other = isDoubtful
		? `, not ${formatNumber(own.total)}`
		: `. This line says ${formatNumber(own.total)}, as where lines show the total of a day or of the whole form.`;
	return `\n\n${escaped(said + other)}`;
}
