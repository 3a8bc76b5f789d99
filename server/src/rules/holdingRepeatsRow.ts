import { cite } from '../facts/citations';
import { placeOf, folded } from '../model/balances';
import type { Row } from '../model/row';
import { overRuns, someRow } from '../model/runs';
import { known } from '../model/value';
import { sayNumber } from './say';
import type { Rule } from './rule';

export const holdingRepeatsRow: Rule = {
	id: 'holding-repeats-row',
	title: 'A holding of what a transaction already tells',
	why: 'The last transaction of a class already says what is owned after it; a holding beside it reads as more shares.',
	condition:
		'A holding has the title, the letter of ownership, the nature and the marks of both of a transaction in the same table; in Table II the terms too.',
	source: [cite('staffFaq', 'question 1'), cite('form4', 'Instr. 4')],
	severity: 'information',
	edgar: null,
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'Direct shares told twice',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥80,000⇥D⇥\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ holding-repeats-row: Line 1 already gives what is owned after it, 90,000; this holding says 80,000',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'Shares of the spouse',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥80,000⇥I⇥By Spouse',
		},
	],
	*check({ tableI, tableII }) {
		for (const table of [tableI, tableII]) {
			if (!haveHoldings(table)) continue;
			const { holdings, transactions: last } = keyedRows(table);
			for (const { row, key } of holdings) {
				const told = last.get(key);
				const [total, own] = [told && known(told.row.owned), known(row.owned)];
				if (!told || !total || !own) continue;
				const number = String(told.index + 1);
				yield {
					message: `Line ${number} already gives what is owned after it, ${sayNumber(total.number)}; this holding says ${sayNumber(own.number)}`,
					at: row.at,
					row,
					related: [{ message: `Line ${number}`, at: told.row.at }],
					fixes: [{ title: 'Delete the holding', safe: false, changes: [{ do: 'remove-row', row }] }],
				};
			}
		}
	},
};

const haveHoldings = someRow(({ kind }) => kind === 'holding');

/** The holdings of some rows, and of their transactions the last of each balance with its index. */
interface Keyed {
	readonly holdings: readonly { readonly row: Row; readonly key: string }[];
	readonly transactions: ReadonlyMap<string, { readonly row: Row; readonly index: number }>;
	readonly length: number;
}

const keyedRows = overRuns((run): Keyed => {
	const holdings: { readonly row: Row; readonly key: string }[] = [];
	const transactions = new Map<string, { readonly row: Row; readonly index: number }>();
	for (const [index, row] of run.entries()) {
		const key = [folded(row.title), row.ownership.raw, placeOf(row)].join('\n');
		if (row.kind === 'holding') holdings.push({ row, key });
		else transactions.set(key, { row, index });
	}
	return { holdings, transactions, length: run.length };
}, oneAfterAnother);

function oneAfterAnother(parts: readonly Keyed[]): Keyed {
	const transactions = new Map<string, { readonly row: Row; readonly index: number }>();
	let length = 0;
	for (const part of parts) {
		for (const [key, { row, index }] of part.transactions) transactions.set(key, { row, index: length + index });
		length += part.length;
	}
	return { holdings: parts.flatMap(({ holdings }) => holdings), transactions, length };
}
