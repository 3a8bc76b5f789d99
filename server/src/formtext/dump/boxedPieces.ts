import type { Piece } from '../clean';
import { trimmed, type Stretch } from '../text';
import { around, ownLine, stacked, textOfStretch, wordsOf } from './pieces';

/**
 * Item 6 in a drawn cell: a caption, then two sentences with a column of boxes left of them. The `X` stands beside the middle line
 * of its sentence and is read before its first.
 */
export function boxedPieces(cell: readonly Stretch[]): readonly Piece[] {
	const lines = cell.map(trimmed).filter(({ start, end }) => start < end);
	const first = lines.findIndex((line) => /^(?:X\s+)?Form\s+filed/i.test(textOfStretch(line)));
	if (first < 0) return stacked(lines);
	const sentences: { box: Stretch[]; words: Stretch[] }[] = [];
	for (const line of lines.slice(first)) {
		const [mark, ...rest] = wordsOf(line);
		const isChecked = mark !== undefined && rest.length > 0 && textOfStretch(mark) === 'X';
		const words = isChecked ? around(rest) : line;
		if (!words) continue;
		if (/^Form\s+filed/i.test(textOfStretch(words)) || sentences.length === 0) sentences.push({ box: [], words: [] });
		if (isChecked) sentences.at(-1)?.box.push(mark);
		sentences.at(-1)?.words.push(words);
	}
	const read = sentences.flatMap(({ box, words }) => [...box.map((mark) => ownLine(mark, true)), ...stacked(words)]);
	return [...stacked(lines.slice(0, first)), ...read];
}
