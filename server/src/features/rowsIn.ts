import { allRows, type Table } from '../model/filing';
import type { Row } from '../model/row';
import type { Line } from '../source/line';
import type { Place } from '../source/place';
import type { Source } from '../source/source';
import type { Read } from './read';
import { firstIndex } from '../source/search';

/** The rows that may stand in some lines, `last` included. Where each row has lines of its own, the others are not looked at. */
export function rowsIn({ source, filing }: Read, first: number, last: number): readonly Row[] {
	if (filing.shape !== 'canonical') return allRows(filing);
	return [filing.tableI, filing.tableII].flatMap((table) => rowsOfTableIn(source, table, first, last));
}

/** The same of a table whose rows stand in the order of the document. */
export function rowsOfTableIn(source: Source, { rows }: Table, first: number, last: number): readonly Row[] {
	const firstWhose = (lineOf: (at: Place) => Line, from: number): number =>
		firstIndex(rows.length, (index) => {
			const at = rows[index]?.at;
			return !at || source.numberOf(lineOf(at)) >= from;
		});
	const start = firstWhose(({ line, lastLine }) => lastLine ?? line, first);
	return rows.slice(
		start,
		firstWhose(({ line }) => line, last + 1),
	);
}
