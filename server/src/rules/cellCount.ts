import { cite } from '../facts/citations';
import { columnsOf } from '../facts/columns';
import { span } from '../source/place';
import type { Misdivided, Row } from '../model/row';
import { divisionFixes } from './divisionFixes';
import type { Rule } from './rule';

export const cellCount: Rule = {
	id: 'cell-count',
	title: 'A row with a missing or an extra tab',
	why: 'Columns are known by their place: one tab more or less and every value behind it means something else.',
	condition:
		'A row has more cells than its table, empty ones at the end aside; or it has fewer, and the cells it has do not fit the columns they stand in; or something else than tabs divides it; or it is broken into lines, or two rows share a line. What its values can be tells the columns they belong in.',
	source: [cite('textLanguage'), cite('form4', 'Table I and II')],
	severity: 'error',
	edgar: null,
	applies: 'text',
	hits: 0,
	examples: [
		{
			title: 'The tab of the empty V cell is lost',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n                           ^^^^^^^^^^^^^^^^^^^^^^^^^ cell-count: This line has 10 cells; Table I has 11. It looks right up to column 4',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'A tab too many',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cell-count: This line has 12 cells; Table I has 11. It looks right up to column 4',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'A row broken into two lines',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79\n^^^^^^^^^ cell-count: These lines are parts of one row; a row stands in one line\n90,000⇥D⇥',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'Pipes for tabs',
			frame: 'tableI',
			bad: 'Common Stock | 09/20/2004 | | S | | 10,000 | D | \\$5.79 | 90,000 | D |\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cell-count: This line has 1 cell; Table I has 11. Its cells are not divided by tabs',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
	],
	row(row) {
		const { written = [], table, misdivided } = row;
		if (!misdivided || misdivided.isSecond) return undefined;
		const lines = linesMessage(row);
		if (lines !== undefined) return [{ message: lines, at: row.at, fixes: divisionFixes(row) }];
		const expected = columnsOf(table).length;
		if (written.length === expected) return undefined;
		const from = written[misdivided.firstWrong] ?? written[0] ?? row.at;
		const cells = written.length === 1 ? '1 cell' : `${String(written.length)} cells`;
		return [
			{
				message: `This line has ${cells}; Table ${table} has ${String(expected)}. ${whereWrong(misdivided)}`,
				at: span(from, written.at(-1) ?? from),
				fixes: divisionFixes(row),
			},
		];
	},
};

function whereWrong({ firstWrong, repairs: [repair] }: Misdivided): string {
	if (repair?.how === 'divide') return 'Its cells are not divided by tabs';
	return `It looks right up to column ${String(firstWrong)}`;
}

/** What is wrong where line ends are missing, or are too many. */
function linesMessage({ at, misdivided }: Row): string | undefined {
	if (at.lastLine) return 'These lines are parts of one row; a row stands in one line';
	return misdivided?.repairs[0]?.how === 'part'
		? 'This line holds two rows; each stands in a line of its own'
		: undefined;
}
