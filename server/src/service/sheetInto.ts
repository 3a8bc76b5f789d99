import { importRows } from './importRows';
import { rowText } from './rowText';
import { readSheet } from './sheet/readSheet';

/**
 * What was copied from a spreadsheet, with its line of headings, as lines of a table of the form. Undefined for any other text, for
 * the rows of the form itself, and for rows of both tables, which have no one place.
 */
export function sheetInto(text: string): string | undefined {
	const columns = readSheet(text)?.columns;
	const moves = (['amount', 'acquired', 'disposed'] as const).some((column) => columns?.has(column));
	if (!columns?.has('transactionDate') || !moves) return undefined;
	const { rows } = importRows(text);
	const [first] = rows;
	return first && rows.every(({ table }) => table === first.table) ? rows.map(rowText).join('\n') : undefined;
}
