import { columnsOf } from '../../facts/columns';
import type { TableId } from '../../model/filing';
import type { Misdivided } from '../../model/row';
import { Line } from '../../source/line';
import { place, type Place } from '../../source/place';
import type { Parted } from '../text';
import { likeliest } from './likeliest';

/** A row as it should be, from lines that are only parts of one. */
export interface Broken {
	readonly misdivided: Misdivided;
	/** By column. */
	readonly cells: readonly Parted[];
}

/** One row of several lines, if together they make a whole one and its cells fit well. */
export function brokenRow(lines: readonly Line[], table: TableId): Broken | undefined {
	const whole = new Line(lines.map(({ text }) => text).join('\n'), '');
	const found = likeliest(whole, table).filter(({ cost }) => cost < most);
	const [best, second] = found;
	if (!best) return undefined;
	const real = realPlaces(lines);
	return {
		misdivided: {
			firstWrong: columnsOf(table).length,
			isClear: best.cost < 1.5 && (!second || second.cost - best.cost > 0.8),
			repairs: found.slice(0, 3).map(({ repair }) => ({
				...repair,
				how: 'join',
				edits: repair.edits.map(({ at, text }) => ({ at: real(at), text })),
			})),
		},
		cells: best.stretches.map((cell) => partedAt(real(cell))),
	};
}

/** Lines that are no row each may still be no row together. */
const most = 3;

/** Where a stretch of the joined text stands in the lines. */
function realPlaces(lines: readonly Line[]): (of: { readonly start: number; readonly end: number }) => Place {
	const find = (offset: number): { line: Line; at: number } | undefined => {
		let start = 0;
		for (const line of lines) {
			if (offset <= start + line.text.length) return { line, at: offset - start };
			start += line.text.length + 1;
		}
		return undefined;
	};
	return ({ start, end }) => {
		const [from, to] = [find(start), find(end)];
		if (!from || !to) throw new RangeError('A place lies in the lines that it was found in');
		if (from.line === to.line) return place(from.line, from.at, to.at);
		return { line: from.line, start: from.at, end: to.at, lastLine: to.line };
	};
}

function partedAt({ line, start, end, lastLine }: Place): Parted {
	if (!lastLine) return { line, start, end };
	return { line, start, end: line.text.length, rest: { line: lastLine, start: 0, end } };
}
