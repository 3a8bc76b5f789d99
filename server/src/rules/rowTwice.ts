import { cite } from '../facts/citations';
import type { Row } from '../model/row';
import { overRuns } from '../model/runs';
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
			if (table.rows.length < 2) continue;
			const found = table.rows.length > most ? repeatedIn(table).repeated : repeatedAmong(table.rows);
			for (const { row, earlier, number } of found) {
				yield {
					message: `This line repeats line ${String(number)} in every column`,
					at: row.at,
					row,
					related: [{ message: `Line ${String(number)}`, at: earlier.at }],
					fixes: [{ title: 'Delete it', safe: false, changes: [{ do: 'remove-row', row }] }],
				};
			}
		}
	},
};

/** EDGAR takes 30 rows a table. In one of more than a thousand only rows that stand near each other are compared. */
const most = 1000;

interface Repeated {
	readonly row: Row;
	readonly earlier: Row;
	/** Of the earlier row, from 1 on. */
	readonly number: number;
}

const repeatedIn = overRuns(
	(run) => ({ repeated: repeatedAmong(run), length: run.length }),
	(parts) => {
		let length = 0;
		const repeated = parts.flatMap((part) => {
			const before = length;
			length += part.length;
			return part.repeated.map(({ row, earlier, number }) => ({ row, earlier, number: before + number }));
		});
		return { repeated, length };
	},
);

function repeatedAmong(rows: readonly Row[]): readonly Repeated[] {
	const first = new Map<string, { readonly earlier: Row; readonly number: number }>();
	const repeated: Repeated[] = [];
	for (const [index, row] of rows.entries()) {
		const content = contentOfRow(row);
		const kept = first.get(content);
		if (kept) repeated.push({ row, ...kept });
		else first.set(content, { earlier: row, number: index + 1 });
	}
	return repeated;
}

function contentOfRow(row: Row): string {
	let content = '';
	for (const cell of row.cells) content += `${contentOf(cell)}\t`;
	return content;
}

function contentOf({ raw, marks }: AnyValue): string {
	return marks.length === 0 ? raw : `${raw} ${marks.map(({ number }) => number).join(',')}`;
}
