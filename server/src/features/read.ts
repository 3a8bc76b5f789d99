import type { Filing } from '../model/filing';
import type { XmlRead } from '../ownership/xmlRead';
import type { Place } from '../source/place';
import type { Position, Source } from '../source/source';

/** A document with what was read from it: all that a feature looks at. */
export interface Read {
	readonly source: Source;
	readonly filing: Filing;
	/** Its elements, where the document is ownership XML. */
	readonly xml?: XmlRead | undefined;
}

/** Whether a position stands in a place or at one of its ends. */
export function contains(source: Source, at: Place, position: Position): boolean {
	// Most places stand on other lines, and a line is quicker to compare than to number.
	const line = source.inBlocks.at(position.line);
	if (at.lastLine === undefined && at.line !== line) return false;
	const { start, end } = source.rangeOf(at);
	return !isBefore(position, start) && !isBefore(end, position);
}

export function isBefore(a: Position, b: Position): boolean {
	return a.line < b.line || (a.line === b.line && a.character < b.character);
}
