import type { Filing } from '../model/filing';
import type { Row } from '../model/row';
import { listOverRuns, oneList } from '../model/runs';

/** The rows of a filing of which something is true, Table I first. Rows that an edit left alone are not tried again. */
export function rowsThat(test: (row: Row) => boolean): (filing: Filing) => readonly Row[] {
	const rowsIn = listOverRuns((run) => run.filter(test));
	return ({ tableI, tableII }) => oneList([rowsIn(tableI), rowsIn(tableII)]);
}
