import type { Line } from './line';

/**
 * A stretch of a document, tied to its line and not to a line number: it stays true while other lines come and go.
 * Columns are UTF-16 units, `end` excluded. In `\$5.79 ⁽¹⁾` the place of the number is 2 to 6.
 */
export interface Place {
	readonly line: Line;
	readonly start: number;
	readonly end: number;
	/** The line in which `end` lies, where that is another one. */
	readonly lastLine?: Line;
}

export function place(line: Line, start: number, end: number): Place {
	return { line, start, end };
}

export function wholeLine(line: Line): Place {
	return { line, start: 0, end: line.text.length };
}

/** From the start of one place to the end of another that stands after it. */
export function span(from: Place, to: Place): Place {
	const lastLine = to.lastLine ?? to.line;
	if (lastLine === from.line) return { line: from.line, start: from.start, end: to.end };
	return { line: from.line, start: from.start, end: to.end, lastLine };
}

/** The empty place before the first character. */
export function startOf({ line, start }: Place): Place {
	return { line, start, end: start };
}

/** The empty place behind the last character. */
export function endOf({ line, end, lastLine }: Place): Place {
	return { line: lastLine ?? line, start: end, end };
}

export function isEmptyPlace({ start, end, lastLine }: Place): boolean {
	return lastLine === undefined && start === end;
}

export function samePlace(a: Place, b: Place): boolean {
	return a.line === b.line && a.start === b.start && a.end === b.end && a.lastLine === b.lastLine;
}
