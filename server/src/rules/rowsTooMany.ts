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
	examples: [
		{
			title: 'The 31st row',
			frame: 'tableI',
			bad: 'Common Stock⇥⇥⇥⇥⇥⇥⇥⇥1,000⇥I⇥By Trust 1\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥2,000⇥I⇥By Trust 2\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥3,000⇥I⇥By Trust 3\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥4,000⇥I⇥By Trust 4\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥5,000⇥I⇥By Trust 5\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥6,000⇥I⇥By Trust 6\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥7,000⇥I⇥By Trust 7\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥8,000⇥I⇥By Trust 8\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥9,000⇥I⇥By Trust 9\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥10,000⇥I⇥By Trust 10\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥11,000⇥I⇥By Trust 11\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥12,000⇥I⇥By Trust 12\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥13,000⇥I⇥By Trust 13\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥14,000⇥I⇥By Trust 14\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥15,000⇥I⇥By Trust 15\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥16,000⇥I⇥By Trust 16\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥17,000⇥I⇥By Trust 17\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥18,000⇥I⇥By Trust 18\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥19,000⇥I⇥By Trust 19\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥20,000⇥I⇥By Trust 20\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥21,000⇥I⇥By Trust 21\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥22,000⇥I⇥By Trust 22\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥23,000⇥I⇥By Trust 23\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥24,000⇥I⇥By Trust 24\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥25,000⇥I⇥By Trust 25\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥26,000⇥I⇥By Trust 26\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥27,000⇥I⇥By Trust 27\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥28,000⇥I⇥By Trust 28\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥29,000⇥I⇥By Trust 29\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥30,000⇥I⇥By Trust 30\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥31,000⇥I⇥By Trust 31\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rows-too-many: Table I has 31 rows; EDGAR takes 30. The rest needs a form of its own',
		},
		{
			title: 'Thirty rows',
			frame: 'tableI',
			bad: 'Common Stock⇥⇥⇥⇥⇥⇥⇥⇥1,000⇥I⇥By Trust 1\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥2,000⇥I⇥By Trust 2\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥3,000⇥I⇥By Trust 3\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥4,000⇥I⇥By Trust 4\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥5,000⇥I⇥By Trust 5\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥6,000⇥I⇥By Trust 6\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥7,000⇥I⇥By Trust 7\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥8,000⇥I⇥By Trust 8\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥9,000⇥I⇥By Trust 9\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥10,000⇥I⇥By Trust 10\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥11,000⇥I⇥By Trust 11\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥12,000⇥I⇥By Trust 12\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥13,000⇥I⇥By Trust 13\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥14,000⇥I⇥By Trust 14\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥15,000⇥I⇥By Trust 15\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥16,000⇥I⇥By Trust 16\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥17,000⇥I⇥By Trust 17\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥18,000⇥I⇥By Trust 18\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥19,000⇥I⇥By Trust 19\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥20,000⇥I⇥By Trust 20\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥21,000⇥I⇥By Trust 21\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥22,000⇥I⇥By Trust 22\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥23,000⇥I⇥By Trust 23\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥24,000⇥I⇥By Trust 24\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥25,000⇥I⇥By Trust 25\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥26,000⇥I⇥By Trust 26\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥27,000⇥I⇥By Trust 27\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥28,000⇥I⇥By Trust 28\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥29,000⇥I⇥By Trust 29\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥30,000⇥I⇥By Trust 30',
		},
	],
	*check({ tableI, tableII }) {
		for (const { id, runs } of [tableI, tableII]) {
			const first = runs.at(limits.rows.max);
			if (!first) continue;
			yield {
				message: `Table ${id} has ${String(runs.length)} rows; EDGAR takes 30. The rest needs a form of its own`,
				at: first.at,
			};
		}
	},
};
