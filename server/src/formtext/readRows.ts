import { wholeLine } from '../source/place';
import type { Line } from '../source/line';
import { columnsOf } from '../facts/columns';
import type { TableId, Unread } from '../model/filing';
import type { Row } from '../model/row';
import { isBlank } from '../model/value';
import { divide, type Division } from './cells';
import type { Writing } from './clean';
import { readBrokenRow, readJoinedRows, readRow } from './row';

/** How the lines of a table are read: one as a row, one as two rows, and several as one. */
export interface RowReader {
	readonly read: (line: Line) => Row;
	/** The same without a search for what is wrong with its division. */
	readonly plain: (line: Line) => Row;
	readonly part: (line: Line) => readonly Row[] | undefined;
	readonly join: (lines: readonly Line[]) => Row | undefined;
}

/** Reads the lines of a table in one division and writing. */
export function rowReader(id: TableId, division: Division, writing: Writing): RowReader {
	const divided = { ...writing, division };
	return {
		read: (line) => readRow(line, divide(line, division), id, divided),
		plain: (line) => readRow(line, divide(line, division), id, writing),
		part: (line) => (division === 'tabs' ? readJoinedRows(line, id, writing) : undefined),
		join: (lines) => (division === 'tabs' ? readBrokenRow(lines, id, writing) : undefined),
	};
}

/** The lines of a table as rows, and those that are none. */
export function readRows(
	lines: readonly Line[],
	reader: RowReader,
): { readonly rows: readonly Row[]; readonly unread: readonly Unread[] } {
	const rows: Row[] = [];
	const unread: Unread[] = [];
	let doubtful = 0;
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index];
		if (!line) break;
		const isSearched = doubtful < mostSearched;
		const row = isSearched ? reader.read(line) : reader.plain(line);
		if (row.misdivided || !isWhole(row)) doubtful++;
		const parted = isSearched && mayBeTwo(row) ? reader.part(line) : undefined;
		const joined = !isSearched || isWhole(row) || isEmptyRow(row) ? undefined : joinedFrom(lines, index, reader);
		if (parted) rows.push(...parted);
		else if (joined) {
			rows.push(joined.row);
			index += joined.count - 1;
		} else if (isEmptyRow(row)) unread.push({ at: wholeLine(line), why: 'empty-row', row });
		else if (isLoose(row)) unread.push({ at: wholeLine(line), why: 'no-part' });
		else rows.push(row);
	}
	return { rows, unread };
}

/** EDGAR takes 30 rows. In a text of thousands that are no rows, a search for their division would take long and help nobody. */
const mostSearched = 200;

function mayBeTwo({ table, written = [], misdivided }: Row): boolean {
	return misdivided !== undefined && written.length > columnsOf(table).length + 3;
}

/** A row that is broken into two or three lines, none of which is a whole one. */
function joinedFrom(
	lines: readonly Line[],
	index: number,
	{ read, join }: RowReader,
): { readonly row: Row; readonly count: number } | undefined {
	for (let count = 2; count <= 3; count++) {
		const next = lines[index + count - 1];
		const part = next && read(next);
		if (!part || isWhole(part) || isEmptyRow(part)) return undefined;
		const row = join(lines.slice(index, index + count));
		if (row) return { row, count };
	}
	return undefined;
}

/** Every row has a title, a total and a letter of ownership, and an indirect one its nature. */
export function isWhole({ title, owned, ownership, nature, misdivided }: Row): boolean {
	if (misdivided && !misdivided.isClear && !misdivided.isSecond) return false;
	if (title.kind === 'empty' || owned.kind === 'empty' || ownership.kind === 'empty') return false;
	return !isBlank(nature) || ownership.kind !== 'known' || ownership.value !== 'I' || ownership.marks.length > 0;
}

function isEmptyRow({ cells }: Row): boolean {
	return cells.every(isBlank);
}

/** One word or sentence where a row should be: no row, and no cell of one. */
function isLoose({ written = [], cells, misdivided }: Row): boolean {
	if (written.length > 1 || (misdivided && misdivided.repairs.length > 0)) return false;
	return cells[0]?.kind === 'known' && !/ {3,}/.test(cells[0].raw);
}
