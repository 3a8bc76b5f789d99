import { balanceSheet, type FoundEntry } from '../model/balances';
import { formatNumber } from '../model/decimal';
import type { Filing } from '../model/filing';
import type { Row } from '../model/row';

/** What a total is made of: `= 25,000 - 3,000`, or `≠` where it is not. Nothing behind the first total of a balance. */
export function balanceHint(row: Row, filing: Filing): { label: string; tooltip: string } | undefined {
	const found = balanceEntry(row, filing);
	if (!found || found.index === 0) return undefined;
	const { entry, balance } = found;
	const parts = `${formatNumber(entry.before)} ${arithmetic(found)}`;
	const tooltip = `${parts} = ${formatNumber(entry.after)}`;
	if (entry.after.eq(entry.step.total)) return { label: `= ${parts}`, tooltip };
	// Where lines show a later total, what this line led to is not what it says, and that is no fault.
	return { label: balance.mode === undefined ? `≠ ${parts}` : `(${tooltip})`, tooltip };
}

/** What a row did in its balance of class, ownership form and nature. */
export function balanceEntry(row: Row, filing: Filing): FoundEntry | undefined {
	return balanceSheet(row.table === 'I' ? filing.tableI : filing.tableII).of(row);
}

/** `- 3,000`: what a row did to its balance. */
export function arithmetic({ entry: { step } }: FoundEntry): string {
	return `${step.signed.lt(0) ? '-' : '+'} ${formatNumber(step.amount)}`;
}
