import { cite } from '../facts/citations';
import { numberOfRow, perKey, sorted } from '../model/keyed';
import type { Row } from '../model/row';
import { Branch } from '../source/sequence';
import type { AnyValue } from '../model/value';
import type { Table } from '../model/filing';
import type { Rule, Finding } from './rule';

export const rowTwice: Rule = {
	id: 'row-twice',
	title: 'A line stands twice',
	why: 'A line that was pasted twice doubles the trade; two real trades that are equal in everything are rare.',
	condition: 'Two rows of one table are equal in every cell and mark.',
	source: [cite('practice')],
	severity: 'information',
	edgar: null,
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'A line pasted twice',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ row-twice: This line repeats line 1 in every column',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'Another total',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥80,000⇥D⇥',
		},
	],
	check({ tableI, tableII }) {
		return mayRepeat(tableI) || mayRepeat(tableII) ? repetitions([tableI, tableII]) : undefined;
	},
};

function* repetitions(tables: readonly Table[]): Iterable<Finding> {
	for (const table of tables) {
		if (!mayRepeat(table)) continue;
		const repeated = repeatedIn(table);
		for (const { row, earlier } of repeated.all().flat()) {
			const run = repeated.parts(contentOfRow(earlier))[0]?.run;
			const number = run ? String(numberOfRow(table, { run, row: earlier })) : '';
			yield {
				message: `This line repeats line ${number} in every column`,
				at: row.at,
				row,
				related: [{ message: `Line ${number}`, at: earlier.at }],
				fixes: [{ title: 'Delete it', safe: false, changes: [{ do: 'remove-row', row }] }],
			};
		}
	}
}

/** Few rows are soon compared: two that are the same have the same total. */
function mayRepeat({ runs: { root } }: Table): boolean {
	if (root instanceof Branch) return true;
	const { items } = root;
	for (let index = 1; index < items.length; index++) {
		const row = items[index];
		for (let above = 0; above < index; above++) if (row && isLike(row, items[above])) return true;
	}
	return false;
}

function isLike(row: Row, other: Row | undefined): boolean {
	return row.owned.raw === other?.owned.raw && row.amount.raw === other.amount.raw && row.date.raw === other.date.raw;
}

interface Repeated {
	readonly row: Row;
	readonly earlier: Row;
}

/** The rows that say the same, each but the first. */
const repeatedIn = perKey(
	(run) => sorted(run, contentOfRow),
	([earlier, ...others]): readonly Repeated[] | undefined =>
		others.length > 0 ? others.map((row) => ({ row, earlier })) : undefined,
);

function contentOfRow(row: Row): string {
	// Joined it is one string; put together piece by piece it would be kept as its pieces.
	return row.cells.map(contentOf).join('\t');
}

function contentOf({ raw, marks }: AnyValue): string {
	return marks.length === 0 ? raw : `${raw} ${marks.map(({ number }) => number).join(',')}`;
}
