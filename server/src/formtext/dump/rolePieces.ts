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
	const right = wordOn(lines[director], '10%');
	if (director < 0 || officer < 0 || !right) return stacked(lines);
	const title = endOfLabels(lines, officer);
	const labels = [lines.slice(director, officer), lines.slice(officer, title)].flatMap((rows) => {
		const sides = rows.flatMap(wordsOf).reduce<Sides>((found, word) => withWord(found, word, right.start), noWords);
		return [...labelPieces(sides.left), ...labelPieces(sides.right)];
	});
	return [...stacked(lines.slice(0, director)), ...labels, ...titlePieces(lines.slice(title), right.start)];
}

interface Sides {
	readonly left: readonly Stretch[];
	readonly right: readonly Stretch[];
}

const noWords: Sides = { left: [], right: [] };

/** The `X` of the right label stands up to five columns left of it. */
function withWord({ left, right }: Sides, word: Stretch, rightLabel: number): Sides {
	const isRight = word.start >= rightLabel - (textOfStretch(word) === 'X' ? 6 : 2);
	return isRight ? { left, right: [...right, word] } : { left: [...left, word], right };
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
	const box = words.find((word) => textOfStretch(word) === 'X');
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

function wordOn(line: Stretch | undefined, text: string): Stretch | undefined {
	return line && wordsOf(line).find((word) => textOfStretch(word) === text);
}
