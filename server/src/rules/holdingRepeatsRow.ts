import { cite } from '../facts/citations';
import { placeOf, folded } from '../model/balances';
import { numberOfRow, perKey, type PlacedRow } from '../model/keyed';
import { ofRows } from '../model/keptRows';
import { listOverRuns } from '../model/runs';
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
			const last = lastTransactions(table);
			for (const row of holdingsIn(table)) {
				const told = last.get(keyOf(row));
				const [total, own] = [told && ownedIn(told.row), ownedIn(row)];
				if (!told || total === undefined || own === undefined) continue;
				const number = String(numberOfRow(table, told));
				yield {
					message: `Line ${number} already gives what is owned after it, ${total}; this holding says ${own}`,
					at: row.at,
					row,
					related: [{ message: `Line ${number}`, at: told.row.at }],
					fixes: [{ title: 'Delete the holding', safe: false, changes: [{ do: 'remove-row', row }] }],
				};
			}
		}
	},
};

const holdingsIn = listOverRuns((run) => run.filter(({ kind }) => kind === 'holding'));

/** The last transaction of each balance. */
const lastTransactions = perKey(
	(run): ReadonlyMap<string, PlacedRow> =>
		new Map(run.flatMap((row) => (row.kind === 'transaction' ? [[keyOf(row), { run, row }]] : []))),
	(parts) => parts.at(-1)?.part,
);

const ownedIn = ofRows.kept(({ owned }) => {
	const total = known(owned);
	return total && sayNumber(total.number);
});

const keyOf = ofRows.kept((row) => [folded(row.title), row.ownership.raw, placeOf(row)].join('\n'));
