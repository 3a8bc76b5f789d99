import { endOf, place, type Place } from '../../source/place';
import type { Line } from '../../source/line';
import type { PlacedEdit } from '../../model/placedEdit';
import type { AnyValue, Mark } from '../../model/value';
import { isDrawn } from './grid';

/**
 * The edit that writes a value into its cell and leaves every wall and column where it is: as many characters go as come, blanks
 * of the cell taken or put behind. Undefined where the value takes several lines, or the cell has no room.
 */
export function fitInCell(value: AnyValue, text: string): PlacedEdit | undefined {
	const { at, cell, raw, marks } = value;
	if (value.kind === 'empty' && marks.length > 0) return undefined;
	const stands = at.line.text.slice(at.start, at.end);
	const isWhole = at.line === cell.line && !at.lastLine && !cell.lastLine && raw.endsWith(stands);
	if (!isWhole || raw.slice(0, raw.length - stands.length).replace(/^\$\s*/, '') !== '') return undefined;
	return fit(at, text, cell);
}

/** A mark gives way to blanks, or to another mark as long as it is. */
export function fitMark({ at, raw }: Mark, text: string): PlacedEdit | undefined {
	const isWhole = !at.lastLine && at.line.text.slice(at.start, at.end) === raw;
	return isWhole ? fit(at, text, at) : undefined;
}

/** A line of words, as notes and remarks are: no column stands beside it. */
export function isProse(line: Line): boolean {
	return !isDrawn(line) && !/\S {2,}\S/.test(line.text);
}

function fit(at: Place, text: string, cell: Place): PlacedEdit | undefined {
	const { line } = at;
	const growth = text.length - (at.end - at.start);
	if (growth <= 0) return { at, text: text + ' '.repeat(-growth) };
	const room = line.text.slice(at.end, cell.end);
	// One blank stays between a value and what stands beside it.
	if (!/^ +$/.test(room.slice(0, growth + 1)) || room.length < growth + 1) return undefined;
	return { at: place(line, at.start, endOf(at).start + growth), text };
}
