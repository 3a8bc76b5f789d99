import type { Table } from '../model/filing';
import type { Row } from '../model/row';

/** A row with the table it stands in. */
export interface RowInTable {
	readonly row: Row;
	readonly table: Table;
	/** Many rows before it have the same fault: what is found here is only counted, and no fix is worth a search. */
	readonly isOneOfMany: boolean;
}

/** How many rows of a table somebody looks at who has a fault in each. EDGAR takes 30 rows a table. */
export const manyRows = 100;
