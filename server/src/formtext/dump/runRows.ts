import { place, span, type Place } from '../../source/place';
import type { Line } from '../../source/line';
import type { TableId } from '../../model/filing';
import type { Row } from '../../model/row';
import { trimmed, type Stretch } from '../text';
import type { DumpRows } from './drawnRows';
import { readFoldedRow, type DumpCell } from './foldedRow';
import { around, textOfStretch, wholeStretch, wordsOf } from './pieces';
import { readingsOf, widthOf, type Reading } from './readings';

/**
 * The rows of a table that was too wide for lynx: words run together, blank cells leave no trace, rows wrap, and nothing marks
 * where one ends. A cell is known where all readings of its row agree.
 */
export function readRunRows(lines: readonly Line[], id: TableId, width: number): DumpRows {
	const rows: Row[] = [];
	const unread: Place[] = [];
	for (const block of blocksOf(linesBelowHeadings(lines, id), width)) {
		const ways = waysToDivide(block, id);
		const [way] = ways;
		if (way && ways.length === 1) for (const row of way) rows.push(rowOf(row, id));
		else if (ways.length === 0) unread.push(aroundLines(block));
		else rows.push(lostRow(block, id));
	}
	return { rows, unread };
}

const captions = {
	I: 'CodeVAmount(A)or(D)Price',
	II: 'CodeV(A)(D)DateExercisableExpirationDateTitleAmountorNumberofShares',
} as const;

/** What stands below the last caption, which may wrap too. */
function linesBelowHeadings(lines: readonly Line[], id: TableId): readonly Stretch[] {
	const filled = lines.map((line) => trimmed(wholeStretch(line))).filter(({ start, end }) => start < end);
	const first = filled.findIndex((at) => /^Code V\b/.test(textOfStretch(at)));
	let said = '';
	for (let index = first; index >= 0 && index < filled.length; index++) {
		const at = filled[index];
		if (!at) break;
		said += textOfStretch(at).replaceAll(/\s+/g, '');
		if (said === captions[id]) return filled.slice(index + 1);
		if (!captions[id].startsWith(said)) break;
	}
	return [];
}

/** A line begins a row for certain where its first word would have had room on the line above. */
function blocksOf(lines: readonly Stretch[], width: number): readonly (readonly Stretch[])[] {
	const blocks: Stretch[][] = [];
	for (const [index, line] of lines.entries()) {
		const above = lines[index - 1];
		const last = blocks.at(-1);
		const firstWord = wordsOf(line)[0];
		const room = above && firstWord ? above.end + 1 + (firstWord.end - firstWord.start) <= width : true;
		if (room || !last) blocks.push([line]);
		else last.push(line);
	}
	return blocks;
}

/** A row of words with the readings it has. */
interface RunRow {
	readonly words: readonly Stretch[];
	readonly readings: readonly Reading[];
}

/** Blocks longer than this are not divided: no form has such rows. */
const longestBlock = 12;

/** The ways to divide the lines of a block into rows; two are enough to know that it cannot be told. */
function waysToDivide(block: readonly Stretch[], id: TableId): readonly (readonly RunRow[])[] {
	if (block.length > longestBlock) return [];
	const waysFrom: (readonly (readonly RunRow[])[])[] = [];
	waysFrom[block.length] = [[]];
	for (let from = block.length - 1; from >= 0; from--) {
		const ways: (readonly RunRow[])[] = [];
		for (let to = from + 1; to <= block.length; to++) {
			const rest = waysFrom[to] ?? [];
			const words = block.slice(from, to).flatMap(wordsOf);
			const readings = rest.length > 0 ? readingsOf(words.map(textOfStretch), id) : [];
			if (readings.length > 0) for (const rows of rest) ways.push([{ words, readings }, ...rows]);
		}
		waysFrom[from] = ways.slice(0, 2);
	}
	return waysFrom[0] ?? [];
}

function rowOf({ words, readings }: RunRow, id: TableId): Row {
	const cells = Array.from({ length: widthOf(id) }, (_, column) => cellOf(words, readings, column));
	const isSideLost = id === 'II' && (cells[6]?.written.length ?? 0) > 0;
	return readFoldedRow(cells, { table: id, at: aroundLines(words), isSideLost });
}

/** The words of a column; where the readings differ, all that may belong to it. */
function cellOf(words: readonly Stretch[], readings: readonly Reading[], column: number): DumpCell {
	const ranges = readings.map((reading) => reading[column] ?? ([0, 0] as const));
	const from = Math.min(...ranges.map(([start]) => start));
	const to = Math.max(...ranges.map(([, end]) => end));
	const isLost = ranges.some(([start, end]) => start !== from || end !== to);
	const written = lineByLine(words.slice(from, to));
	const [first] = written;
	const before = words[Math.max(0, from - 1)];
	if (!before) throw new RangeError('A row has words');
	const home = first ?? { line: before.line, start: before.end, end: before.end };
	return { written, home, isLost };
}

/** Words as one stretch for each line that they stand on. */
function lineByLine(words: readonly Stretch[]): readonly Stretch[] {
	const lines = [...new Set(words.map(({ line }) => line))];
	return lines.flatMap((line) => around(words.filter((word) => word.line === line)) ?? []);
}

/** Lines that can be divided into rows in several ways. */
function lostRow(block: readonly Stretch[], id: TableId): Row {
	const words = block.flatMap(wordsOf);
	const all = lineByLine(words);
	const [home] = all;
	if (!home) throw new RangeError('A row has words');
	const nothing = { line: home.line, start: home.end, end: home.end };
	const cells = Array.from({ length: widthOf(id) }, (_, column): DumpCell => {
		return column === 0 ? { written: all, home, isLost: true } : { written: [], home: nothing, isLost: true };
	});
	return readFoldedRow(cells, { table: id, at: aroundLines(words), isSideLost: id === 'II' });
}

function aroundLines(stretches: readonly Stretch[]): Place {
	const [first] = stretches;
	const last = stretches.at(-1);
	if (!first || !last) throw new RangeError('A row has words');
	return span(place(first.line, first.start, first.end), place(last.line, last.start, last.end));
}
