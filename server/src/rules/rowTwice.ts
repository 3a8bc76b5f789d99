import { cite } from '../facts/citations';
import type { Row } from '../model/row';
import { perRun, type Run } from '../model/runs';
import type { AnyValue } from '../model/value';
import type { Rule } from './rule';

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
	*check({ tableI, tableII }) {
		for (const table of [tableI, tableII]) {
			const isHuge = table.rows.length > most;
			let first = new Map<string, { row: Row; number: number }>();
			let number = 0;
			for (const [run, contents] of contentsOf(table).entries()) {
				if (isHuge && !repeats(table.runs[run])) {
					number += contents.length;
					continue;
				}
				if (isHuge) first = new Map();
				for (const [index, content] of contents.entries()) {
					number++;
					const row = table.runs[run]?.[index];
					const earlier = first.get(content);
					if (row && !earlier) first.set(content, { row, number });
					if (!row || !earlier) continue;
					yield {
						message: `This line repeats line ${String(earlier.number)} in every column`,
						at: row.at,
						row,
						related: [{ message: `Line ${String(earlier.number)}`, at: earlier.row.at }],
						fixes: [{ title: 'Delete it', safe: false, changes: [{ do: 'remove-row', row }] }],
					};
				}
			}
		}
	},
};

/** EDGAR takes 30 rows a table. In one of more than a thousand only rows that stand near each other are compared. */
const most = 1000;

const hasRepetition = perRun((run) => new Set(run.map(contentOfRow)).size < run.length);

function repeats(run: Run | undefined): boolean {
	return run !== undefined && hasRepetition({ runs: [run] })[0] === true;
}

function contentOfRow(row: Row): string {
	return row.cells.map(contentOf).join('\t');
}

const contentsOf = perRun((run) => run.map(contentOfRow));

function contentOf({ raw, marks }: AnyValue): string {
	return marks.length === 0 ? raw : `${raw} ${marks.map(({ number }) => number).join(',')}`;
}
