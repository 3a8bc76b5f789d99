import type { Line } from '../../source/line';
import type { Piece } from '../clean';
import { trimmed, type Stretch } from '../text';
import { addressPieces } from './addressPieces';
import { boxedPieces } from './boxedPieces';
import { between, isDrawn, isRule, isWall, wallsIn } from './grid';
import { headPieces } from './headPieces';
import { ownLine, runsOf, stacked, textOfStretch, wholeStretch } from './pieces';
import { rolePieces } from './rolePieces';

/** The cover of a dump in the order in which the form is read, one item after the other. */
export function coverPieces(lines: readonly Line[]): readonly Piece[] {
	const item = lines.findIndex((line) => /^\s*[│|]\s*1\. Name and Address/i.test(line.text));
	if (item < 0) return linePieces(lines);
	const above = lines[item - 1];
	const from = above && isRule(above) ? item - 1 : item;
	const after = lines.findIndex((line, index) => index > item && !isDrawn(line));
	const to = after < 0 ? lines.length : after;
	return [...headPieces(lines.slice(0, from)), ...itemPieces(lines.slice(item, to)), ...linePieces(lines.slice(to))];
}

/** lynx writes the page downwards. What it adds are rules and the numbers of links. */
export function linePieces(lines: readonly Line[]): readonly Piece[] {
	return lines.flatMap((line, index) => {
		const { text } = line;
		if ((lines[index - 1]?.text ?? '').includes('Other (specify below)')) return roleTexts(line);
		if (/^\s*_{10,}\s*$/.test(text)) return [];
		const link = /^\s*\[\d+\]/.exec(text)?.[0].length ?? 0;
		return [ownLine({ line, start: link, end: text.length })];
	});
}

/** Title and other text, each below its box. */
function roleTexts(line: Line): readonly Piece[] {
	const runs = runsOf(wholeStretch(line));
	return runs.map((run, index) => (index === 0 ? ownLine(run) : { ...run, before: '\t' }));
}

/** Items 1 to 6 stand in three columns side by side, each column divided by rules of its own. */
function itemPieces(lines: readonly Line[]): readonly Piece[] {
	const walls = wallsIn(lines[0]?.text ?? '', /[│|]/g);
	const columns = [0, 1, 2].map((index) => cellsOfColumn(lines, walls, index));
	const [[item1 = []] = [], [item2 = [], item3 = [], item4 = []] = [], [item5 = [], item6 = []] = []] = columns;
	return [
		...addressPieces(item1),
		...stacked(item2.map(trimmed).filter(isFilled)),
		...rolePieces(item5),
		...stacked(item3.map(trimmed).filter(isFilled)),
		...stacked(item4.map(trimmed).filter(isFilled)),
		...boxedPieces(item6),
	];
}

/** The cells of one of the columns, each as its stretches from wall to wall. */
function cellsOfColumn(
	lines: readonly Line[],
	usual: readonly number[],
	index: number,
): readonly (readonly Stretch[])[] {
	const cells: Stretch[][] = [[]];
	for (const line of lines) {
		const walls = wallsOf(line, usual);
		const stretch = between(line, walls[index], walls[index + 1]);
		const text = textOfStretch(stretch);
		// The rules of the first column divide name and address, which are one item.
		if (index > 0 && /^[─-]{5,}$/.test(text)) cells.push([]);
		else cells.at(-1)?.push(stretch);
	}
	return cells.filter((cell) => cell.map(trimmed).some(isFilled));
}

/** Where the columns of the first line are, or, when the line was edited, where its own walls are. */
function wallsOf({ text }: Line, usual: readonly number[]): readonly number[] {
	if (usual.every((at) => isWall(text.charAt(at)))) return usual;
	const own = wallsIn(text, /[│|├┤┼┬┴┌┐└┘]/g);
	return own.length === usual.length ? own : usual;
}

function isFilled({ start, end }: Stretch): boolean {
	return start < end;
}
