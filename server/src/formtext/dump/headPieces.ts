import type { Line } from '../../source/line';
import type { Piece } from '../clean';
import { trimmed, type Stretch } from '../text';
import { wallsIn } from './grid';
import { ownLine, runsOf, stacked, textOfStretch } from './pieces';

/**
 * What stands above the items of a drawn page: the title in the middle, the OMB box on the right, and on the left the sentences
 * with a drawn box beside them, `X` in it when it is checked.
 */
export function headPieces(lines: readonly Line[]): readonly Piece[] {
	const parts = lines.map(partsOf);
	const sentences: { box: Stretch[]; words: Stretch[] }[] = [];
	for (const { box, sentence } of parts) {
		if (sentence && /^Check\s+this\b/i.test(textOfStretch(sentence))) sentences.push({ box: [], words: [] });
		if (box) sentences.at(-1)?.box.push(box);
		if (sentence) sentences.at(-1)?.words.push(sentence);
	}
	return [
		...stacked(parts.flatMap(({ middle }) => middle)),
		...ombPieces(parts.flatMap(({ omb }) => (omb ? [omb] : []))),
		...sentences.flatMap(({ box, words }) => [...box.map((mark) => ownLine(mark, true)), ...stacked(words)]),
	];
}

interface HeadParts {
	readonly box?: Stretch;
	readonly sentence?: Stretch;
	readonly middle: readonly Stretch[];
	readonly omb?: Stretch;
}

/** The sentences are indented by six columns, the box before them takes four. */
const sentenceColumn = 6;

function partsOf(line: Line): HeadParts {
	const { text } = line;
	const omb = ombOf(line);
	const drawn = /^([│|])([^│|]*)[│|]/.exec(text);
	const inBox = drawn ? trimmed({ line, start: 1, end: 1 + (drawn[2] ?? '').length }) : undefined;
	const box = inBox && inBox.start < inBox.end ? inBox : undefined;
	const start = drawn ? drawn[0].length : (/^[┌└+][─-]+[┐┘+]/.exec(text)?.[0].length ?? 0);
	const end = ombStart(text);
	const [first, ...others] = runsOf({ line, start, end: Math.max(start, end) });
	const isSentence =
		first !== undefined && first.start <= sentenceColumn && !/^(?:SEC )?FORM 4$/i.test(textOfStretch(first));
	const middle = isSentence ? others : first ? [first, ...others] : [];
	return { middle, ...(box && { box }), ...(isSentence && { sentence: first }), ...(omb && { omb }) };
}

/** The box on the right begins past the sentences and their boxes. */
function ombStart(text: string): number {
	return wallsIn(text, /[│|├┌└+]/g).find((at) => at > 40) ?? text.length;
}

function ombOf(line: Line): Stretch | undefined {
	const { text } = line;
	const start = ombStart(text);
	const end = wallsIn(text, /[│|]/g).at(-1) ?? 0;
	if (end <= start || /[├┌└+]/.test(text.charAt(start))) return undefined;
	const inner = trimmed({ line, start: start + 1, end });
	return inner.start < inner.end && !/^[─-]+$/.test(textOfStretch(inner)) ? inner : undefined;
}

/** `hours per   0.5` and `response:` on the next line: the number stands beside its label and is read behind it. */
function ombPieces(lines: readonly Stretch[]): readonly Piece[] {
	const pieces: Piece[] = [];
	let value: Stretch | undefined;
	for (const line of lines) {
		const [label, number] = runsOf(line);
		if (!label) continue;
		pieces.push(ownLine(label, true));
		if (number) value = number;
		if (!textOfStretch(label).endsWith(':') && !/^OMB Number/i.test(textOfStretch(label))) continue;
		if (value) pieces.push(ownLine(value, true));
		value = undefined;
	}
	return pieces;
}
