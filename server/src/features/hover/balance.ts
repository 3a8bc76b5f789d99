import { balanceSheet, type Mode } from '../../model/balances';
import { formatNumber } from '../../model/decimal';
import type { Filing } from '../../model/filing';
import type { Row } from '../../model/row';
import { arithmetic, balanceEntry } from '../balanceHint';
import { escaped } from '../markdown';
import { counted } from '../say';

/** How the lines of a balance are to be read so that every total follows. */
const readings: Readonly<Record<Mode, string>> = {
	single: 'The only transaction of its balance: what was owned before comes from an earlier form.',
	running: 'Each total follows from the one above.',
	final: 'Each line shows the final total.',
	reverse: 'The totals follow from the last line to the first.',
	'by-date': 'The totals follow by date.',
	'day-end': 'Each line shows the total at the end of its day.',
	'block-end': 'Each line shows the total behind its run of one code.',
};

/** How a total was reached, as paragraphs; empty where no transaction leads to it. */
export function balanceWords(row: Row, filing: Filing): string {
	const found = balanceEntry(row, filing);
	if (!found) return '';
	const { entry, balance, index } = found;
	const sum = `${formatNumber(entry.before)} ${arithmetic(found)} = ${formatNumber(entry.after)}`;
	const { total } = entry.step;
	const { doubts } = balanceSheet(row.table === 'I' ? filing.tableI : filing.tableII);
	const isDoubtful = balance.mode === undefined && doubts.some((doubt) => doubt.row === row);
	const says = entry.after.eq(total)
		? ''
		: isDoubtful
			? `, not ${formatNumber(total)}`
			: `; the line says ${formatNumber(total)}`;
	const reading = balance.mode === undefined ? '' : readings[balance.mode];
	const count = balance.steps.length;
	const span =
		count === 1
			? ''
			: `Line ${String(index + 1)} of ${counted(count, 'transaction')}, from ${formatNumber(balance.start)} to ${formatNumber(balance.end)}.`;
	return [escaped(sum + says), reading, span].filter((paragraph) => paragraph !== '').join('\n\n');
}
