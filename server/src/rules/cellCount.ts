import { cite } from '../facts/citations';
import { columnsOf } from '../facts/columns';
import { place, span, type Place } from '../source/place';
import type { Fix } from '../model/change';
import type { Row } from '../model/row';
import { cellText, fits, fitsColumn, isWhole } from './rowShape';
import type { Rule } from './rule';

export const cellCount: Rule = {
	id: 'cell-count',
	title: 'A row with a missing or an extra tab',
	why: 'Columns are known by their place: one tab more or less and every value behind it means something else.',
	condition:
		'A row has more cells than its table, empty ones at the end aside; or it has fewer, and the cells it has do not fit the columns they stand in.',
	source: [cite('textLanguage'), cite('form4', 'Table I and II')],
	severity: 'error',
	edgar: null,
	applies: 'text',
	hits: 0,
	examples: [
		{
			title: 'The tab of the empty V cell is lost',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n                           ^^^^^^^^^^^^^^^^^^^^^^^^^ cell-count: This line has 10 cells; Table I has 11. It looks right up to column 4',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'A tab too many',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cell-count: This line has 12 cells; Table I has 11. It looks right up to column 4',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
	],
	*row(row) {
		const shift = shiftOf(row);
		const { written = [], table } = row;
		if (!shift) return;
		const expected = columnsOf(table).length;
		const from = written[shift.firstWrong] ?? row.at;
		yield {
			message: `This line has ${String(written.length)} cells; Table ${table} has ${String(expected)}. It looks right up to column ${String(shift.firstWrong)}`,
			at: span(from, written.at(-1) ?? from),
			fixes: shift.fixes,
		};
	},
};

/** Whether a row has too many cells or too few, so that nothing else can be said of it. */
export function hasWrongCells(row: Row): boolean {
	return shiftOf(row) !== undefined;
}

interface Shift {
	/** The index of the first cell that does not fit its column. */
	readonly firstWrong: number;
	readonly fixes: readonly Fix[];
}

const shifts = new WeakMap<Row, Shift | 'none'>();

function shiftOf(row: Row): Shift | undefined {
	if (row.written?.length === columnsOf(row.table).length) return undefined;
	const kept = shifts.get(row);
	if (kept) return kept === 'none' ? undefined : kept;
	const found = findShift(row);
	shifts.set(row, found ?? 'none');
	return found;
}

function findShift({ written, table }: Row): Shift | undefined {
	if (!written) return undefined;
	const columns = columnsOf(table);
	if (written.length === columns.length) return undefined;
	const texts = written.map(cellText);
	const filled = texts.findLastIndex((text) => text !== '') + 1;
	if (filled <= columns.length && fits(texts.slice(0, filled), table)) return undefined;
	const firstWrong = texts.findIndex((text, index) => !fitsColumn(text, columns[index]?.kind));
	return { firstWrong: firstWrong < 0 ? columns.length : firstWrong, fixes: repairs(written, texts, table) };
}

/** One tab put in or taken out, where that makes every cell fit. Places between empty cells give the same line and count once. */
function repairs(written: readonly Place[], texts: readonly string[], table: Row['table']): readonly Fix[] {
	const wanted = columnsOf(table).length;
	const fixes = new Map<string, Fix>();
	for (const [index, cell] of written.entries()) {
		if (cell.line !== written[0]?.line || cell.line.text.charAt(cell.end) === '|') continue;
		const isLast = index === written.length - 1;
		const added = texts.toSpliced(index, 0, '');
		if (written.length < wanted && fits(added, table) && isWhole(added, table)) {
			const at = place(cell.line, cell.start, cell.start);
			fixes.set(added.join('\t'), fix(`Insert the missing tab before column ${String(index + 1)}`, at, '\t'));
		}
		const removed = texts.toSpliced(index, 1);
		if (written.length > wanted && texts[index] === '' && !isLast && fits(removed, table) && isWhole(removed, table)) {
			const at = place(cell.line, cell.start, cell.end + 1);
			fixes.set(removed.join('\t'), fix(`Remove the extra tab after column ${String(index)}`, at, ''));
		}
	}
	const all = [...fixes.values()];
	return all.length === 1 ? all.map((only) => ({ ...only, safe: true })) : all;
}

function fix(title: string, at: Place, text: string): Fix {
	return { title, safe: false, changes: [{ do: 'replace', at, text }] };
}
