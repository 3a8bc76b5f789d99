import type { Filing, Table } from '../model/filing';
import type { Row } from '../model/row';
import { listOverRuns } from '../model/runs';

/** A row with the table it stands in. */
export interface RowInTable {
	readonly row: Row;
	readonly table: Table;
	/** Many rows before it have the same fault: what is found here is only counted, and no fix is worth a search. */
	readonly isOneOfMany: boolean;
}

/** The rows of a filing that a rule has to look at closely. Rows that an edit left alone are not tried again. */
export function rowsThat(test: (row: Row) => boolean): (filing: Filing) => readonly RowInTable[] {
	const rowsIn = listOverRuns((run) => run.filter(test));
	const inTable = (table: Table): readonly RowInTable[] =>
		rowsIn(table).map((row, index) => ({ row, table, isOneOfMany: index >= many }));
	return ({ tableI, tableII }) => {
		const [first, second] = [inTable(tableI), inTable(tableII)];
		return second.length === 0 ? first : first.concat(second);
	};
}

/** EDGAR takes 30 rows a table. */
const many = 100;
