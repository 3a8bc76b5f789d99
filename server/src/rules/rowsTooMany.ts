import { cite } from '../facts/citations';
import { limits } from '../facts/limits';
import type { Rule } from './rule';

export const rowsTooMany: Rule = {
	id: 'rows-too-many',
	title: 'More rows than EDGAR takes',
	why: 'EDGAR takes 30 rows a table; the rest needs a form of its own.',
	condition: 'Table I or Table II has more than 30 rows, transactions and holdings together.',
	source: [cite('spec', '3.3 (*)')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [],
	*check({ tableI, tableII }) {
		for (const { id, rows } of [tableI, tableII]) {
			const first = rows[limits.rows.max];
			if (!first) continue;
			yield {
				message: `Table ${id} has ${String(rows.length)} rows; EDGAR takes 30. The rest needs a form of its own`,
				at: first.at,
			};
		}
	},
};
