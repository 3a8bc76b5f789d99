import Papa from 'papaparse';
import { columnOfHeading, isVagueHeading, type SheetColumn } from '../../facts/spreadsheet';

/** A line of a spreadsheet with its number in the file, from 1 on. */
export interface SheetLine {
	readonly number: number;
	readonly cells: readonly string[];
}

export interface Sheet {
	/** What divides its cells. */
	readonly divider: string;
	readonly heading: readonly string[];
	/** Where each column stands that is known. */
	readonly columns: ReadonlyMap<SheetColumn, number>;
	/** What stands behind the line of headings, without empty lines and without the headings of a further page. */
	readonly lines: readonly SheetLine[];
}

const dividers = [',', ';', '\t', '|'];

/**
 * A spreadsheet saved as CSV: its cells, and which columns they are by the first line of headings. What divides cells is what makes most
 * headings known, whatever stands above them. Undefined where no line names two columns.
 */
export function readSheet(text: string): Sheet | undefined {
	const [best] = dividers
		.flatMap((divider) => sheetWith(text.replace(/^\ufeff/, ''), divider) ?? [])
		.sort((a, b) => b.columns.size - a.columns.size);
	return best;
}

function sheetWith(text: string, divider: string): Sheet | undefined {
	if (!text.includes(divider)) return undefined;
	const all = linesOf(text, divider);
	const headingAt = all.findIndex(({ cells }) => columnsIn(cells).size > 1);
	const heading = all[headingAt]?.cells;
	if (!heading) return undefined;
	const said = plain(heading);
	const lines = all
		.slice(headingAt + 1)
		.filter(({ cells }) => cells.some((cell) => cell.trim() !== '') && plain(cells) !== said);
	return { divider, heading, columns: columnsIn(heading), lines };
}

function plain(cells: readonly string[]): string {
	return cells.map((cell) => cell.trim()).join('\n');
}

/** A quoted cell may have line ends, so that a line of cells is several of the file. */
function linesOf(text: string, delimiter: string): readonly SheetLine[] {
	const lines: SheetLine[] = [];
	let number = 1;
	let from = 0;
	Papa.parse<readonly string[]>(text, {
		delimiter,
		step: ({ data, meta: { cursor } }) => {
			lines.push({ number, cells: data });
			number += text.slice(from, cursor).match(/\r\n?|\n/g)?.length ?? 0;
			from = cursor;
		},
	});
	return lines;
}

/** Of two headings for one column the one that can mean nothing else, such as Quantity before Amount. */
function columnsIn(cells: readonly string[]): ReadonlyMap<SheetColumn, number> {
	const columns = new Map<SheetColumn, number>();
	for (const [index, cell] of cells.entries()) {
		const column = columnOfHeading(cell);
		if (!column) continue;
		const before = columns.get(column);
		if (before === undefined || (isVagueHeading(cells[before] ?? '') && !isVagueHeading(cell)))
			columns.set(column, index);
	}
	return columns;
}
