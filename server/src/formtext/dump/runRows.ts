import type { Line } from '../../source/line';
import { columnsOf } from '../../facts/columns';
import type { TableId } from '../../model/filing';
import type { Row } from '../../model/row';
import { trimmed, type Stretch } from '../text';
import { readFoldedRow, type DumpCell } from './foldedRow';
import { aroundStretches, lostRow } from './lostRow';
import { around, textOfStretch, wholeStretch, wordsOf } from './pieces';
import { readingsOf, type Reading } from './readings';

/**
 * The rows of a table that was too wide for lynx: words run together, blank cells leave no trace, rows wrap, and nothing marks
 * where one ends. A cell is known where all readings of its row agree.
 */
export function readRunRows(lines: readonly Line[], id: TableId, width: number): readonly Row[] {
	return blocksOf(linesBelowHeadings(lines, id), width)
		.flatMap((block) => certainParts(block, id))
		.map(({ lines: part, row }) => (row ? rowOf(row, id) : lostRow(part, id)));
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

/**
 * A line begins a row for certain where its first word would have had room on the line above, with the blank that lynx puts
 * behind every cell.
 */
function blocksOf(lines: readonly Stretch[], width: number): readonly (readonly Stretch[])[] {
	const blocks: Stretch[][] = [];
	for (const [index, line] of lines.entries()) {
		const above = lines[index - 1];
		const last = blocks.at(-1);
		const firstWord = wordsOf(line)[0];
		const room = above && firstWord ? above.end + 1 + (firstWord.end - firstWord.start) + 1 <= width : true;
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

/** Lines between two certain borders of rows; with the row that they are, where they are one row in every way of dividing them. */
interface Part {
	readonly lines: readonly Stretch[];
	readonly row?: RunRow;
}

/** No row takes more lines than this. */
const mostLines = 12;

/** Lines that can be one row, by their numbers in the block, `to` excluded. */
interface Candidate {
	readonly from: number;
	readonly to: number;
	readonly row: RunRow;
}

/** Cuts a block where every way to divide it into rows has a border. */
function certainParts(block: readonly Stretch[], id: TableId): readonly Part[] {
	const candidates = candidatesIn(block, id);
	if (candidates.length === 0) return [{ lines: block }];
	const lines = [...block.keys()];
	const inside = new Set(candidates.flatMap(({ from, to }) => lines.slice(from + 1, to)));
	const borders = lines.filter((line) => !inside.has(line));
	let next = 0;
	return borders.map((start, index): Part => {
		const end = borders[index + 1] ?? block.length;
		const first = next;
		while ((candidates[next]?.from ?? end) < end) next++;
		const only = next === first + 1 ? candidates[first] : undefined;
		return { lines: block.slice(start, end), ...(only && { row: only.row }) };
	});
}

/** The rows that some way to divide the whole block has. */
function candidatesIn(block: readonly Stretch[], id: TableId): readonly Candidate[] {
	const all = block.flatMap((_, from) =>
		Array.from({ length: Math.min(mostLines, block.length - from) }, (__, more) => from + more + 1).flatMap(
			(to): readonly Candidate[] => {
				const words = block.slice(from, to).flatMap(wordsOf);
				const readings = readingsOf(words.map(textOfStretch), id);
				return readings.length > 0 ? [{ from, to, row: { words, readings } }] : [];
			},
		),
	);
	const reached = new Set([0]);
	for (const { from, to } of all) if (reached.has(from)) reached.add(to);
	const leading = new Set([block.length]);
	for (const { from, to } of all.toReversed()) if (leading.has(to)) leading.add(from);
	return all.filter(({ from, to }) => reached.has(from) && leading.has(to));
}

function rowOf({ words, readings }: RunRow, id: TableId): Row {
	const cells = Array.from({ length: columnsOf(id).length }, (_, column) => cellOf(words, readings, column));
	const isSideLost = id === 'II' && (cells[6]?.written.length ?? 0) > 0;
	return readFoldedRow(cells, { table: id, at: aroundStretches(words), isSideLost });
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
