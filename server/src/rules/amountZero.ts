import { cite } from '../facts/citations';
import type { Fix } from '../model/change';
import { surroundingsOf } from '../model/balances';
import { formatNumber, isZero } from '../model/decimal';
import type { Filing, Table } from '../model/filing';
import type { Row } from '../model/row';
import { likelyAmount } from './likely';
import type { Rule } from './rule';
import { writeNumber } from './totalFinding';

export const amountZero: Rule = {
	id: 'amount-zero',
	title: 'A transaction of nothing',
	why: 'A line of zero shares reports no change.',
	condition: 'The amount of a transaction is zero.',
	source: [cite('logic')],
	severity: 'hint',
	edgar: null,
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'No shares',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥0⇥D⇥\\$5.79⇥90,000⇥D⇥\n                            ^ amount-zero: A transaction of 0 shares',
		},
		{
			title: 'The totals tell the amount',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥2,000⇥D⇥\\$5.79⇥100,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥0⇥D⇥\\$5.79⇥90,000⇥D⇥\n                            ^ amount-zero: A transaction of 0 shares, and the total moved by 10,000',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥2,000⇥D⇥\\$5.79⇥100,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{ title: 'A fraction of a share', frame: 'tableI', bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥0.5⇥D⇥\\$5.79⇥90,000⇥D⇥' },
	],
	suspects: ({ amount }) => amount.kind === 'known' && isZero(amount.value.number),
	*tell({ row, table, isOneOfMany }, { filing }) {
		const { moved } = surroundingsOf(table, row);
		yield {
			message:
				moved && !moved.eq(0)
					? `A transaction of 0 shares, and the total moved by ${formatNumber(moved.abs())}`
					: 'A transaction of 0 shares',
			at: row.amount.at,
			row,
			fixesLater: () => (isOneOfMany ? [] : amountFixes(row, { filing, table })),
		};
	},
};

function amountFixes(row: Row, around: { readonly filing: Filing; readonly table: Table }): readonly Fix[] {
	const amount = likelyAmount(row, around);
	if (!amount?.gt(0)) return [];
	const changes = [writeNumber(row.amount, amount, row.owned)];
	return [{ title: `Write ${formatNumber(amount)}`, safe: false, changes }];
}
