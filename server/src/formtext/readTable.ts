import type { Line } from '../source/line';
import type { Source } from '../source/source';
import type { TableId } from '../model/filing';
import { runsOf } from '../model/runs';
import { divide, divisionOf, type Division } from './cells';
import type { Writing } from './clean';
import { tableCaption } from './dump/layOutDump';
import { rowsOfDump } from './dump/readDump';
import type { FormText, Heading, TableText } from './formText';
import { isHeading, isTableLine, kindOf, tableOf } from './layout';
import type { Layout } from './laidOut';
import { emptyOn, endOn, lastLineOf, trimmedLine } from './linePlaces';
import { readRows, rowReader } from './readRows';
import { rowsByLine } from './rowsByLine';
import { readRow } from './row';
import type { Stretch } from './text';

/** A table as its lines give it. `before` is as in `readForm`. */
export function readTable(source: Source, layout: Layout, id: TableId, before: FormText | undefined): TableText {
	if (layout.shape === 'dump') return readDumpTable(source, layout, id);
	const { start, end } = tableOf(layout, id);
	const lines = source.inBlocks.slice(start, end);
	const dataLines = lines.filter(isTableLine);
	const division = divisionOf(dataLines, layout.shape);
	const writing: Writing = { markdown: layout.shape === 'markdown' };
	const merged = layout.shape === 'markdown' ? mergedRows(dataLines, division) : undefined;
	const known = before ? rowsByLine(before, { layout, id, division }) : undefined;
	const reader = rowReader(id, division, writing);
	const { rows, unread } = readRows(
		dataLines.filter((line) => !merged?.skip.has(line)),
		{
			...reader,
			read: (line) => {
				const cells = merged?.cells.get(line);
				return known?.get(line) ?? (cells ? readRow(line, cells, id, { ...writing, division }) : reader.read(line));
			},
		},
	);
	const headings = lines.flatMap((line): Heading[] => {
		const kind = kindOf(line);
		const isCaption = kind === 'tableI' || kind === 'tableII' || kind === 'headingI' || kind === 'headingII';
		return isCaption ? [{ id: kind, at: trimmedLine(line), text: line.text }] : [];
	});
	const titleLine = lines.find((line) => kindOf(line) === (id === 'I' ? 'tableI' : 'tableII')) ?? lines[0];
	const fallback = source.inBlocks.at(Math.min(start, source.inBlocks.length - 1)) ?? source.inBlocks.at(0);
	const title = titleLine ? trimmedLine(titleLine) : emptyOn(fallback);
	return {
		division,
		table: {
			id,
			rows,
			runs: runsOf(rows),
			title,
			headings: lines.filter(isHeading).map(trimmedLine),
			end: endOn(lastLineOf(source, start, end)),
		},
		unread,
		headings,
	};
}

function readDumpTable(source: Source, layout: Layout, id: TableId): TableText {
	const { start, end } = tableOf(layout, id);
	const rows = rowsOfDump(source, layout, id);
	const headings = source.inBlocks.slice(start, end).flatMap((line): Heading[] => {
		const caption = tableCaption(line);
		return caption ? [{ ...caption, text: source.textAt(caption.at) }] : [];
	});
	const fallback = source.inBlocks.at(Math.min(start, source.inBlocks.length - 1)) ?? source.inBlocks.at(0);
	return {
		division: 'tabs',
		table: {
			id,
			rows,
			runs: runsOf(rows),
			title: headings[0]?.at ?? emptyOn(fallback),
			headings: [],
			end: endOn(lastLineOf(source, start, end)),
		},
		unread: [],
		headings,
	};
}

/** A line that begins with a mark is the rest of the row above it: a tool breaks rows where an empty cell has a mark. */
function mergedRows(
	lines: readonly Line[],
	division: Division,
): { cells: Map<Line, readonly Stretch[]>; skip: Set<Line> } {
	const cells = new Map<Line, readonly Stretch[]>();
	const skip = new Set<Line>();
	let head: Line | undefined;
	for (const line of lines) {
		if (head && /^\s*(?:<sup>|\^\()/.test(line.text)) {
			const above = cells.get(head) ?? divide(head, division);
			const [first, ...rest] = divide(line, division);
			// A closing pipe says that the cell above is whole, and the break came before the next one.
			const whole = head.text.trimEnd().endsWith('|') ? above : above.slice(0, -1);
			cells.set(head, [...whole, ...(first ? [first] : []), ...rest]);
			skip.add(line);
		} else head = line;
	}
	return { cells, skip };
}
