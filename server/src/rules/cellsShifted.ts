import { cite } from '../facts/citations';
import { columnsOf } from '../facts/columns';
import { span, type Place } from '../source/place';
import { divisionFixes } from './divisionFixes';
import type { Rule } from './rule';

export const cellsShifted: Rule = {
	id: 'cells-shifted',
	title: 'Cells that stand one column off',
	why: 'A date under Amount is no date: everything from the first shifted cell on means something else.',
	condition:
		'A row has the right number of cells, two or more of them hold the wrong kind of value, and moving cells to the left or right, or exchanging two, makes every cell fit.',
	source: [cite('textLanguage')],
	severity: 'error',
	edgar: null,
	applies: 'text',
	examples: [
		{
			title: 'One cell to the left from the code on',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥⇥\n                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ cells-shifted: The cells from column 3 on look shifted by one: S stands in Deemed execution date',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
	],
	row(row) {
		const { written = [], table, misdivided } = row;
		if (!misdivided) return undefined;
		const columns = columnsOf(table);
		const from = written[misdivided.firstWrong];
		const last = written.findLast((cell) => cell.end > cell.start);
		if (!from || !last || row.at.lastLine || written.length !== columns.length) return undefined;
		const { firstWrong, repairs } = misdivided;
		const stands = `${cellText(from)} stands in ${columns[firstWrong]?.name ?? ''}`;
		const isExchange = repairs[0]?.how === 'exchange';
		const other = isExchange ? written[repairs[0]?.other ?? -1] : undefined;
		return [
			{
				message: isExchange
					? `Two cells look exchanged: ${stands}, ${other ? cellText(other) : ''} in ${columns[repairs[0]?.other ?? -1]?.name ?? ''}`
					: `The cells from column ${String(firstWrong + 1)} on look shifted by one: ${stands}`,
				at: span(from, other ?? last),
				fixes: divisionFixes(row),
			},
		];
	},
};

/** What stands in a cell, without its marks. */
function cellText({ line, start, end }: Place): string {
	return line.text
		.slice(start, end)
		.replace(/(?:\s*⁽[⁰¹²³⁴⁵⁶⁷⁸⁹]+⁾|\s*\(\d{1,2}\)|\s*<sup>.*?<\/sup>|\s*\^\(\d+\)\^?)+\s*$/, '')
		.trim();
}
