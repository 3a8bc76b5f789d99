import { span } from '../source/place';
import type { Place } from '../source/place';
import type { Position, Range } from '../source/source';
import { cellAt } from './cellAt';
import { coverTokens } from './coverTokens';
import { folds } from './folding';
import { contains, isBefore, type Read } from './read';
import { elementPlaces } from './xmlElements';

/** What a growing selection takes, smallest first: the value, the cell, the row, the table, the form. */
export function selectionRanges(read: Read, position: Position): readonly Range[] {
	const { source, filing } = read;
	const line = source.inBlocks.at(position.line);
	const places: Place[] = [];
	const cell = read.xml ? undefined : cellAt(read, position);
	if (read.xml) places.push(...elementPlaces(read.xml, position));
	else if (cell) places.push(cell.value.at, cell.value.cell, cell.row.at);
	else {
		for (const { at } of coverTokens(filing)) places.push(at);
		for (const { at } of [...filing.notes, ...filing.signatures, ...filing.owners]) places.push(at);
		for (const { at, label } of [filing.section16, filing.plan10b5]) places.push(span(at, label));
	}
	const ranges = places.filter((at) => contains(source, at, position)).map((at) => source.rangeOf(at));
	if (line && !read.xml) ranges.push(lines(position.line, position.line, line.text.length));
	for (const { start, end } of read.xml ? [] : folds(read)) {
		if (start <= position.line && position.line <= end)
			ranges.push(lines(start, end, source.inBlocks.at(end)?.text.length ?? 0));
	}
	const last = source.inBlocks.length - 1;
	ranges.push(lines(0, last, source.inBlocks.at(last)?.text.length ?? 0));
	return nested(ranges);
}

function lines(start: number, end: number, character: number): Range {
	return { start: { line: start, character: 0 }, end: { line: end, character } };
}

/** From small to large; one that neither holds the smaller one nor is larger is left out. */
function nested(ranges: readonly Range[]): readonly Range[] {
	const bySize = ranges.toSorted(
		(a, b) =>
			a.end.line - a.start.line - (b.end.line - b.start.line) ||
			a.end.character - a.start.character - (b.end.character - b.start.character),
	);
	const found: Range[] = [];
	for (const range of bySize) {
		const inner = found.at(-1);
		const holds = !inner || (!isBefore(inner.start, range.start) && !isBefore(range.end, inner.end));
		const isLarger = !inner || isBefore(range.start, inner.start) || isBefore(inner.end, range.end);
		if (holds && isLarger) found.push(range);
	}
	return found;
}
