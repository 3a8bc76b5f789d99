import { place, type Place } from '../source/place';
import type { Line } from '../source/line';
import type { Source } from '../source/source';
import { isTableLine } from './layout';

/** The last line of a table that holds something, else its last line of all. */
export function lastLineOf(source: Source, start: number, end: number): Line | undefined {
	let filled: Line | undefined;
	for (let number = end - 1; number >= start; number--) {
		const line = source.inBlocks.at(number);
		if (line && isTableLine(line)) return line;
		if (line && line.text.trim() !== '') filled ??= line;
	}
	return filled ?? source.inBlocks.at(Math.min(start, source.inBlocks.length - 1)) ?? source.inBlocks.at(0);
}

/** A line without the blanks at its edges. */
export function trimmedLine(line: Line): Place {
	const start = line.text.length - line.text.trimStart().length;
	return place(line, start, Math.max(start, line.text.trimEnd().length));
}

/** The empty place where a line begins. */
export function emptyOn(line: Line | undefined): Place {
	if (!line) throw new RangeError('A source has a line');
	return place(line, 0, 0);
}

/** The empty place where a line ends. */
export function endOn(line: Line | undefined): Place {
	return line ? { line, start: line.text.length, end: line.text.length } : emptyOn(line);
}
