import { columnsOf } from '../facts/columns';
import type { Position } from '../source/source';
import { cellAt } from './cellAt';
import { columnNames } from './columnNames';
import { citedWithForm } from './markdown';
import type { Read } from './read';

/** The columns of a row as the parameters of a call, the one of the cursor lit. */
export interface SignatureHelp {
	readonly label: string;
	/** Where each column stands in the label. */
	readonly parameters: readonly { readonly start: number; readonly end: number; readonly markdown: string }[];
	readonly active: number;
}

export function signatureHelp(read: Read, position: Position): SignatureHelp | undefined {
	const cell = cellAt(read, position);
	if (!cell) return undefined;
	const columns = columnsOf(cell.row.table);
	let label = `Table ${cell.row.table}: `;
	const parameters = columns.map(({ id, name, item, explain, source }, index) => {
		const start = label.length;
		label += columnNames[id];
		const end = label.length;
		label += index < columns.length - 1 ? ' · ' : '';
		const which = `**Column ${String(index + 1)} of ${String(columns.length)}: ${name}** (item ${item})`;
		return { start, end, markdown: `${which}\n\n${explain}\n\n${citedWithForm(source)}` };
	});
	return { label, parameters, active: cell.index };
}
