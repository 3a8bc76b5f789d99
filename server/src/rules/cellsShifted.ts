import { cite } from '../facts/citations';
import { columnsOf } from '../facts/columns';
import type { Fix } from '../model/change';
import type { Row } from '../model/row';
import { place, span, type Place } from '../source/place';
import { cellText, fits, fitsColumn, isWhole } from './rowShape';
import type { Rule } from './rule';

export const cellsShifted: Rule = {
	id: 'cells-shifted',
	title: 'Cells that stand one column off',
	why: 'A date under Amount is no date: everything from the first shifted cell on means something else.',
	condition:
		'A row has the right number of cells, two or more of them hold the wrong kind of value, and moving the rest of the row by one cell makes every cell fit.',
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
	*row(row) {
		const { written, table } = row;
		const columns = columnsOf(table);
		if (written?.length !== columns.length) return;
		// Nearly every row is right, and most of the others have one wrong cell.
		if (row.cells.filter(({ kind }) => kind === 'unreadable').length < 2) return;
		const texts = written.map(cellText);
		const wrong = texts.flatMap((text, index) => (fitsColumn(text, columns[index]?.kind) ? [] : [index]));
		const [first = 0] = wrong;
		const fixes = wrong.length < 2 ? [] : repairs(written, { texts, table, first });
		const from = written[first];
		const last = written.findLast((cell) => cell.end > cell.start);
		if (fixes.length === 0 || !from || !last) return;
		yield {
			message: `The cells from column ${String(first + 1)} on look shifted by one: ${texts[first] ?? ''} stands in ${columns[first]?.name ?? ''}`,
			at: span(from, last),
			fixes,
		};
	},
};

/** The tail one cell to the right or to the left, where that makes every cell fit. */
function repairs(
	written: readonly Place[],
	{ texts, table, first }: { texts: readonly string[]; table: Row['table']; first: number },
): readonly Fix[] {
	const fixes = new Map<string, Fix>();
	const end = written.at(-1);
	if (!end || written.some(({ line }) => line !== end.line) || !end.line.text.includes('\t')) return [];
	const fit = (moved: readonly string[]): boolean => fits(moved, table) && isWhole(moved, table);
	for (let index = first; index >= 0; index--) {
		const cell = written[index];
		if (!cell) continue;
		const right = [...texts.slice(0, index), '', ...texts.slice(index, -1)];
		if (texts.at(-1) === '' && fit(right)) {
			const changes = [
				{ do: 'replace', at: place(cell.line, cell.start, cell.start), text: '\t' },
				{ do: 'replace', at: place(end.line, end.start - 1, end.end), text: '' },
			] as const;
			fixes.set(right.join('\t'), { title: 'Shift to the right', safe: false, changes });
		}
		const left = [...texts.slice(0, index), ...texts.slice(index + 1), ''];
		if (texts[index] === '' && fit(left)) {
			const changes = [
				{ do: 'replace', at: place(cell.line, cell.start, cell.end + 1), text: '' },
				{ do: 'replace', at: place(end.line, end.end, end.end), text: '\t' },
			] as const;
			fixes.set(left.join('\t'), { title: 'Shift to the left', safe: false, changes });
		}
	}
	return [...fixes.values()].slice(0, 3);
}
