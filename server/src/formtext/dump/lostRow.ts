import { place, span, type Place } from '../../source/place';
import { columnsOf } from '../../facts/columns';
import type { TableId } from '../../model/filing';
import type { Row } from '../../model/row';
import type { Mark } from '../../model/value';
import type { Stretch } from '../text';
import { readFoldedRow, type DumpCell } from './foldedRow';
import { textOfStretch } from './pieces';

/**
 * A row, or several, of which nobody can say where its cells are: all of them are lost. It may be a transaction, so no balance runs
 * over it, and what it cites is cited.
 */
export function lostRow(lines: readonly Stretch[], table: TableId): Row {
	const [home] = lines;
	if (!home) throw new RangeError('A row has words');
	const nothing = { line: home.line, start: home.end, end: home.end };
	const cells = columnsOf(table).map((_, column): DumpCell => {
		return column === 0 ? { written: lines, home, isLost: true } : { written: [], home: nothing, isLost: true };
	});
	const row = readFoldedRow(cells, { table, at: aroundStretches(lines), isSideLost: table === 'II' });
	const marks = new Map(lines.flatMap(marksIn).map((mark) => [mark.number, mark]));
	const title = { ...row.title, marks: [...marks.values()] };
	return { ...row, kind: 'transaction', title, cells: [title, ...row.cells.slice(1)] };
}

/** From the first of some stretches to the last. */
export function aroundStretches(stretches: readonly Stretch[]): Place {
	const [first] = stretches;
	const last = stretches.at(-1);
	if (!first || !last) throw new RangeError('A row has words');
	return span(place(first.line, first.start, first.end), place(last.line, last.start, last.end));
}

function marksIn(stretch: Stretch): readonly Mark[] {
	return [...textOfStretch(stretch).matchAll(/\^\((\d{1,3})\)/g)].map((match) => {
		const start = stretch.start + match.index;
		const at = place(stretch.line, start, start + match[0].length);
		return { number: Number(match[1]), raw: match[0], at, canonical: false };
	});
}
