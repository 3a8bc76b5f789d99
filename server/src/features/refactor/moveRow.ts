import { balanceSheet } from '../../model/balances';
import type { NewValue } from '../../model/change';
import type { Table } from '../../model/filing';
import type { Row } from '../../model/row';
import type { AnyValue } from '../../model/value';
import type { Position } from '../../source/source';
import { rowAt } from '../cellAt';
import type { Read } from '../read';
import type { Refactoring } from './refactoring';
import { isOneLine, rowText } from './rowText';

/** Swaps a row with the one above or below. Where both are of one running balance, their totals are written anew. */
export function moveRow(read: Read, position: Position): readonly Refactoring[] {
	const { filing } = read;
	const row = rowAt(read, position);
	if (!row || filing.language !== 'form4' || !isOneLine(row)) return [];
	const table = row.table === 'I' ? filing.tableI : filing.tableII;
	const index = table.rows.indexOf(row);
	const [above, below] = [table.rows[index - 1], table.rows[index + 1]];
	return [
		...(above ? swap(read, { table, upper: above, lower: row }, 'Move this row up') : []),
		...(below ? swap(read, { table, upper: row, lower: below }, 'Move this row down') : []),
	];
}

function swap(
	{ filing }: Read,
	{ table, upper, lower }: { table: Table; upper: Row; lower: Row },
	title: string,
): readonly Refactoring[] {
	if (!isOneLine(upper) || !isOneLine(lower)) return [];
	const totals = totalsAfter(table, upper, lower);
	if (!totals) return [];
	return [
		{
			title,
			kind: 'refactor.move',
			steps: [
				() => [
					{ do: 'replace', at: upper.at, text: rowText(filing, lower, totals) },
					{ do: 'replace', at: lower.at, text: rowText(filing, upper, totals) },
				],
			],
		},
	];
}

/** The totals that follow when the lower row comes first; undefined where the totals are not read line by line. */
function totalsAfter(table: Table, upper: Row, lower: Row): ReadonlyMap<AnyValue, NewValue> | undefined {
	const sheet = balanceSheet(table);
	const [first, second] = [sheet.of(upper), sheet.of(lower)];
	if (!first || !second || first.balance !== second.balance || first.balance.mode === 'final') return new Map();
	if (first.balance.mode !== 'running') return undefined;
	const { before } = first.entry;
	const middle = before.plus(second.entry.step.signed);
	const last = middle.plus(first.entry.step.signed);
	if (middle.lt(0)) return undefined;
	const kind = first.balance.inDollars ? 'dollars' : 'number';
	return new Map<AnyValue, NewValue>([
		[lower.owned, { kind, number: middle }],
		[upper.owned, { kind, number: last }],
	]);
}
