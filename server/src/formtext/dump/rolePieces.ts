import type { Piece } from '../clean';
import { trimmed, type Stretch } from '../text';
import { inOneLine, ownLine, runsOf, stacked, textOfStretch, wordsOf } from './pieces';

/**
 * Item 5 in a drawn cell: four boxes with their labels, two and two side by side, the labels wrapped, and the title below. They are
 * read one after the other, each box before its label.
 */
export function rolePieces(cell: readonly Stretch[]): readonly Piece[] {
	const lines = cell.map(trimmed).filter(({ start, end }) => start < end);
	const director = lines.findIndex((line) => /\bDirector\b/.test(textOfStretch(line)));
	const officer = lines.findIndex((line, index) => index > director && /\bOfficer\b/.test(textOfStretch(line)));
	const [left, right] = [wordOn(lines[director], 'Director'), wordOn(lines[director], '10%')];
	if (director < 0 || officer < 0 || !left || !right) return stacked(lines);
	const title = endOfLabels(lines, officer);
	const labels = [lines.slice(director, officer), lines.slice(officer, title)].flatMap((rows) => {
		const words = rows.flatMap(wordsOf);
		const isRight = (word: Stretch): boolean => word.start >= (isBox(word) ? left.end : right.start - 2);
		const sides = { left: words.filter((word) => !isRight(word)), right: words.filter(isRight) };
		return [...labelPieces(sides.left), ...labelPieces(sides.right)];
	});
	return [...stacked(lines.slice(0, director)), ...labels, ...titlePieces(lines.slice(title), right.start)];
}

/** Officer and Other end with `below)`, each on its own line. */
function endOfLabels(lines: readonly Stretch[], officer: number): number {
	let open = 2;
	for (let index = officer; index < lines.length; index++) {
		const line = lines[index];
		if (line) open -= textOfStretch(line).match(/below\)/g)?.length ?? 0;
		if (open <= 0) return index + 1;
	}
	return lines.length;
}

function labelPieces(words: readonly Stretch[]): readonly Piece[] {
	const box = words.find(isBox);
	const label = inOneLine(words.filter((word) => word !== box));
	const [first, ...rest] = label;
	const before = box ? [ownLine(box, true)] : [];
	return first ? [...before, { ...first, before: box ? ' ' : '\n' }, ...rest] : before;
}

/**
 * Since 2023 the officer's title stands below Officer and the other text below Other; before, one text stands alone below all
 * four. Two texts side by side become two cells.
 */
function titlePieces(lines: readonly Stretch[], right: number): readonly Piece[] {
	const runs = lines.flatMap(runsOf);
	const isSideBySide = lines.some((line) => {
		const [first, second] = runsOf(line);
		return first !== undefined && second !== undefined && first.start < right - 2 && second.start >= right - 2;
	});
	if (!isSideBySide) return inLines(inOneLine(lines));
	const left = inOneLine(runs.filter(({ start }) => start < right - 2));
	const [first, ...rest] = inOneLine(runs.filter(({ start }) => start >= right - 2));
	return [...inLines(left), ...(first ? [{ ...first, before: '\t' }] : []), ...rest];
}

function inLines([first, ...rest]: readonly Piece[]): readonly Piece[] {
	return first ? [{ ...first, before: '\n' }, ...rest] : [];
}

function isBox(word: Stretch): boolean {
	return textOfStretch(word) === 'X';
}

function wordOn(line: Stretch | undefined, text: string): Stretch | undefined {
	return line && wordsOf(line).find((word) => textOfStretch(word) === text);
}
