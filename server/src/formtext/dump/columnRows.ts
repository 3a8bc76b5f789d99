import { place } from '../../source/place';
import type { Line } from '../../source/line';
import { columnsOf } from '../../facts/columns';
import type { TableId } from '../../model/filing';
import type { Row } from '../../model/row';
import { trimmed, type Stretch } from '../text';
import { readFoldedRow, type DumpCell } from './foldedRow';
import { lostRow } from './lostRow';
import { runsOf, wholeStretch } from './pieces';

/** The two heading lines of a table that lynx had room for: one row a line, columns under their headings. */
export interface Headings {
	/** The index of the line below them. */
	readonly below: number;
	readonly columns: readonly HeadedColumn[];
}

/** A column with a heading of its own, or several below one heading, told apart by where their captions stand. */
interface HeadedColumn {
	readonly start: number;
	/** The middles of the captions below the heading. */
	readonly middles: readonly number[];
}

const headings = { I: 8, II: 12 } as const;
/** Which headings have captions below them, and how many. */
const divided = {
	I: new Map([
		[3, 2],
		[4, 3],
	]),
	II: new Map([
		[4, 2],
		[5, 2],
		[6, 2],
		[7, 2],
	]),
} as const;
const subCaptions = {
	I: /Code|V(?=\s)|Amount|\(A\) or \(D\)|Price/g,
	II: /Code|V(?=\s)|\(A\)|\(D\)|Date Exercisable|Expiration Date|Title|Amount or Number of Shares/g,
} as const;

/** The headings of a table, if all of them stand on one line and their captions on the next. */
export function findHeadings(lines: readonly Line[], id: TableId): Headings | undefined {
	for (const [index, { text }] of lines.entries()) {
		const starts = [...text.matchAll(/(?<!\S)\d{1,2}A?\. (?=[A-Z])/g)].map((match) => match.index);
		if (starts.length !== headings[id] || !/^\s*1\. Title/.test(text)) continue;
		const below = lines[index + 1]?.text ?? '';
		const middles = [...below.matchAll(subCaptions[id])].map((match) => match.index + match[0].length / 2);
		const columns = starts.map((start, heading): HeadedColumn => {
			const count = divided[id].get(heading) ?? 0;
			return { start, middles: middles.splice(0, count) };
		});
		const isWhole = columns.every(({ middles: own }, heading) => own.length === (divided[id].get(heading) ?? 0));
		return isWhole && middles.length === 0 ? { below: index + 2, columns } : undefined;
	}
	return undefined;
}

/** The rows of a table in true columns: one a line. */
export function readColumnRows(lines: readonly Line[], { below, columns }: Headings, id: TableId): readonly Row[] {
	const rows: Row[] = [];
	for (const line of lines.slice(below)) {
		const cells = cellsOf(line, columns);
		const whole = trimmed(wholeStretch(line));
		const at = place(line, whole.start, whole.end);
		if (whole.start === whole.end) continue;
		if (cells?.length === columnsOf(id).length) rows.push(readFoldedRow(cells, { table: id, at }));
		else rows.push(lostRow([whole], id));
	}
	return rows;
}

/** What stands under each caption; undefined where two runs of words stand under one. */
function cellsOf(line: Line, columns: readonly HeadedColumn[]): readonly DumpCell[] | undefined {
	const runs = runsOf(wholeStretch(line));
	const cells: DumpCell[] = [];
	for (const [index, { start, middles }] of columns.entries()) {
		const next = columns[index + 1]?.start ?? Number.POSITIVE_INFINITY;
		const from = index === 0 ? 0 : start;
		const own = runs.filter((run) => run.start >= from && run.start < next);
		const stops = middles.length === 0 ? [start] : middles;
		const nearest = own.map((run) => nearestIndex(stops, (run.start + run.end) / 2));
		if (new Set(nearest).size !== nearest.length) return undefined;
		for (const [stop, at] of stops.entries()) {
			const run = own[nearest.indexOf(stop)];
			const bounds = boundsOf(line, { start: from, next, stops, stop });
			cells.push({
				written: run ? [run] : [],
				home: run
					? { ...bounds, start: Math.min(bounds.start, run.start), end: Math.max(bounds.end, run.end) }
					: empty(line, middles.length === 0 ? start : at),
			});
		}
	}
	return cells;
}

function boundsOf(
	line: Line,
	{ start, next, stops, stop }: { start: number; next: number; stops: readonly number[]; stop: number },
): Stretch {
	const [before, own, after] = [stops[stop - 1], stops[stop] ?? start, stops[stop + 1]];
	const length = line.text.length;
	const from = before === undefined ? start : Math.ceil((before + own) / 2);
	const to = after === undefined ? next - 1 : Math.floor((own + after) / 2);
	return { line, start: Math.min(from, length), end: Math.max(Math.min(from, length), Math.min(to, length)) };
}

function empty(line: Line, column: number): Stretch {
	const at = Math.min(Math.floor(column), line.text.length);
	return { line, start: at, end: at };
}

function nearestIndex(stops: readonly number[], middle: number): number {
	const distances = stops.map((stop) => Math.abs(stop - middle));
	return distances.indexOf(Math.min(...distances));
}
