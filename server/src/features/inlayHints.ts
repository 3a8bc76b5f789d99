import { columnsOf } from '../facts/columns';
import { isBlank } from '../model/value';
import type { Row } from '../model/row';
import { endOf, place, type Place } from '../source/place';
import type { Position, Range } from '../source/source';
import { columnNames } from './columnNames';
import { balanceHint } from './balanceHint';
import type { Read } from './read';
import { rowsIn } from './rowsIn';

export interface HintSettings {
	/** The names of columns: nowhere, in empty cells, before every cell. */
	readonly columns: 'off' | 'empty' | 'all';
	/** How each total follows. */
	readonly balances: boolean;
}

/** A word shown in the line that is no part of it. */
export interface InlayHint {
	readonly position: Position;
	readonly label: string;
	/** What the pointer shows. */
	readonly tooltip: string;
	/** Before a cell a blank keeps it apart from the value; behind a total one stands before it. */
	readonly side: 'before' | 'behind';
}

/** The names of the columns and the sums behind the totals, for the rows in a range. */
export function inlayHints({ source, filing }: Read, range: Range, settings: HintSettings): readonly InlayHint[] {
	const hints: InlayHint[] = [];
	for (const row of rowsIn({ source, filing }, range.start.line, range.end.line)) {
		// The elements of XML name their columns themselves.
		const isXml = filing.shape === 'xml';
		const at = isXml ? behindLine(row.owned) : endOf(row.owned.cell);
		const line = source.numberOf(isXml ? at.line : row.at.line);
		if (line < range.start.line || line > range.end.line) continue;
		if (settings.columns !== 'off' && !isXml) hints.push(...columnHints(row, line, settings.columns));
		const balance = settings.balances ? balanceHint(row, filing) : undefined;
		if (balance) hints.push({ position: { line, character: at.end }, side: 'behind', ...balance });
	}
	return hints.sort((a, b) => a.position.line - b.position.line || a.position.character - b.position.character);
}

/** Behind the tags that stand on the line of a value. */
function behindLine({ at, cell }: Row['owned']): Place {
	const { line, end } = endOf(at);
	const behind =
		cell.lastLine === undefined && cell.line === line ? cell.end : Math.max(end, line.text.trimEnd().length);
	return place(line, behind, behind);
}

function columnHints(row: Row, line: number, which: 'empty' | 'all'): readonly InlayHint[] {
	const columns = columnsOf(row.table);
	const cells = row.written ?? [];
	return row.cells.flatMap((value, index) => {
		const column = columns[index];
		// Cells that are missing at the end of the line have no place to be named at.
		if (!column || value.cell.line !== row.at.line || index >= cells.length) return [];
		if (which === 'empty' && !isBlank(value)) return [];
		const label = isBlank(value) ? columnNames[column.id] : `${columnNames[column.id]}:`;
		const tooltip = `Column ${String(index + 1)} of ${String(columns.length)}, item ${column.item}: ${column.name}`;
		return [{ position: { line, character: value.cell.start }, label, tooltip, side: 'before' as const }];
	});
}
