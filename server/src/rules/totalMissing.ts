import { cite } from '../facts/citations';
import type { Fix } from '../model/change';
import { formatNumber } from '../model/decimal';
import { known } from '../model/value';
import { likelyTotal } from './likely';
import type { RowInTable } from './rowInTable';
import type { Rule } from './rule';
import { bracketedNumber } from './typedMarks';
import { writeNumber } from './totalFinding';

export const totalMissing: Rule = {
	id: 'total-missing',
	title: 'The amount owned is missing',
	why: 'What is owned after the line is the reason for the report; no footnote replaces it.',
	condition:
		'Item 5 of Table I or item 9 of Table II is empty, with or without marks. Silent where row-incomplete speaks.',
	source: [cite('spec', '3.3 cm(7)'), cite('schema', 'NUMBER_WITH_FOOTNOTE')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	yieldsTo: ['row-incomplete'],
	hits: 0,
	examples: [
		{
			title: 'The rows around it tell the total',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥20,000⇥D⇥\\$5.79⇥⇥D⇥\n                                            | total-missing: The amount owned after this line is missing\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥60,000⇥D⇥',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥20,000⇥D⇥\\$5.79⇥70,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥60,000⇥D⇥',
		},
		{
			title: 'No total anywhere',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥⇥D⇥\n                                            | total-missing: The amount owned after this line is missing',
		},
	],
	suspects: ({ owned }) => owned.kind === 'empty',
	*tell(found, { form }) {
		if (bracketedNumber(found.row.owned, form)) return;
		yield {
			message: 'The amount owned after this line is missing',
			at: found.row.owned.at,
			row: found.row,
			fixesLater: () => fixesOf(found),
		};
	},
};

/** The running total, else what one grant or one exercise in full leaves. */
function fixesOf({ row, table }: RowInTable): readonly Fix[] {
	const total = row.kind === 'holding' ? undefined : likelyTotal(row, table);
	if (!total) return [];
	const like = table.runs.slice(0, 60).find((other) => other.owned.kind === 'known' && known(other.owned)?.dollars);
	return [
		{
			title: `Write ${formatNumber(total)}`,
			safe: false,
			changes: [writeNumber(row.owned, total, like?.owned ?? row.amount)],
		},
	];
}
