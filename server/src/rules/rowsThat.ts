import type { Filing, Table } from '../model/filing';
import type { Row } from '../model/row';
import { perRun } from '../model/runs';

/** A row with the table it stands in. */
export interface RowInTable {
	readonly row: Row;
	readonly table: Table;
}

/** The rows of a filing that a rule has to look at closely. Rows that an edit left alone are not tried again. */
export function rowsThat(test: (row: Row) => boolean): (filing: Filing) => readonly RowInTable[] {
	const inRuns = perRun((run) => run.filter(test));
	return ({ tableI, tableII }) =>
		[tableI, tableII].flatMap((table) => inRuns(table).flatMap((rows) => rows.map((row) => ({ row, table }))));
}
