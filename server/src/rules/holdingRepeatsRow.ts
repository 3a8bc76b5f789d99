import { cite } from '../facts/citations';
import { placeOf, folded } from '../model/balances';
import type { Table } from '../model/filing';
import { numberOfRow, perKey, sorted, type Keyed } from '../model/keyed';
import { ofRows } from '../model/keptRows';
import type { Row } from '../model/row';
import { listOverRuns, oneList } from '../model/runs';
import { known } from '../model/value';
import { sayNumber } from './say';
import type { Finding, Rule } from './rule';

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
	check: ({ tableI, tableII }) => oneList([repeatsIn(tableI), repeatsIn(tableII)]),
};

function repeatsIn(table: Table): readonly Finding[] {
	const holdings = holdingsIn(table);
	if (holdings.length === 0 || holdings.length === table.runs.length) return [];
	const last = lastTransactions(table);
	const told = new Map<string, Told | undefined>();
	const findings: Finding[] = [];
	for (const row of holdings) {
		const key = keyOf(row);
		if (!told.has(key)) told.set(key, toldUnder(table, last, key));
		const transaction = told.get(key);
		const finding = transaction && findingOf(row, transaction);
		if (finding) findings.push(finding);
	}
	return findings;
}

/** A transaction with its number in the table. */
interface Told {
	readonly row: Row;
	readonly number: number;
}

function toldUnder(table: Table, last: Keyed<Row, Row>, key: string): Told | undefined {
	const row = last.get(key);
	const run = last.parts(key).at(-1)?.run;
	return row && run && toldAs(row, numberOfRow(table, { run, row }));
}

const toldAs = ofRows.keptUnder((row, number: number): Told => ({ row, number }));

const findingOf = ofRows.keptUnder((row, told: Told): Finding | undefined => {
	const [total, own] = [known(told.row.owned), known(row.owned)];
	if (!total || !own) return undefined;
	const number = String(told.number);
	return {
		message: `Line ${number} already gives what is owned after it, ${sayNumber(total.number)}; this holding says ${sayNumber(own.number)}`,
		at: row.at,
		row,
		related: [{ message: `Line ${number}`, at: told.row.at }],
		fixes: [{ title: 'Delete the holding', safe: false, changes: [{ do: 'remove-row', row }] }],
	};
});

const holdingsIn = listOverRuns((run) => run.filter(({ kind }) => kind === 'holding'));

/** The last transaction of each balance. */
const lastTransactions = perKey(
	(run) => sorted(run, (row) => (row.kind === 'transaction' ? keyOf(row) : undefined)),
	(rows) => rows.at(-1),
);

const keyOf = ofRows.kept((row) => [folded(row.title), row.ownership.raw, placeOf(row)].join('\n'));
