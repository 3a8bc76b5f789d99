import { columnsOf, type ColumnId } from '../facts/columns';
import { escapedText } from '../formtext/escape';
import { markText } from '../formtext/marks';
import type { TableId } from '../model/filing';

/** A row to be written: its cells in the notation of the form, 11 or 16, and the footnotes that they cite. */
export interface WrittenRow {
	readonly table: TableId;
	readonly cells: readonly string[];
	readonly marks?: ReadonlyMap<ColumnId, readonly number[]>;
}

/** A row as a line of Form 4 text. */
export function rowText({ table, cells, marks }: WrittenRow): string {
	return columnsOf(table)
		.map(({ id }, index) => {
			const numbers = (marks?.get(id) ?? []).map(markText).join('');
			const text = escapedText((cells[index] ?? '').replace(/\s+/g, ' '));
			return [text, numbers].filter((part) => part !== '').join(' ');
		})
		.join('\t');
}
