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
	const columns = sentenceColumns(lines);
	const parts = lines.map((line, index) => partsOf(line, columns[index] ?? usualColumn));
	const sentences: Sentence[] = [];
	for (const [index, { sentence }] of parts.entries()) {
		if (!sentence) continue;
		const begins = /^Check\s+this\b/i.test(textOfStretch(sentence));
		if (begins || sentences.length === 0) sentences.push({ first: index, last: index, words: [], box: [] });
		const open = sentences.at(-1);
		if (open) sentences.splice(-1, 1, { ...open, last: index, words: [...open.words, sentence] });
	}
	for (const [index, { box }] of parts.entries()) {
		const nearest = box && sentences.toSorted((a, b) => distance(a, index) - distance(b, index))[0];
		if (box && nearest) sentences.splice(sentences.indexOf(nearest), 1, { ...nearest, box: [...nearest.box, box] });
	}
	return [
		...stacked(parts.flatMap(({ middle }) => middle)),
		...ombPieces(parts.flatMap(({ omb }) => (omb ? [omb] : []))),
		...sentences.flatMap(({ box, words }) => [...box.map((mark) => ownLine(mark, true)), ...stacked(words)]),
	];
}

/** A sentence by its lines, and the `X` in the box that stands beside one of them. */
interface Sentence {
	readonly first: number;
	readonly last: number;
	readonly words: readonly Stretch[];
	readonly box: readonly Stretch[];
}

function distance({ first, last }: Sentence, line: number): number {
	return Math.max(first - line, line - last, 0);
}

interface HeadParts {
	readonly box?: Stretch;
	readonly sentence?: Stretch;
	readonly middle: readonly Stretch[];
	readonly omb?: Stretch;
}

/** The sentences are indented by six columns as a rule: the box before them takes four. */
const usualColumn = 6;

/** Where the sentence of each line begins: where the last one did. */
function sentenceColumns(lines: readonly Line[]): readonly number[] {
	let column = usualColumn;
	return lines.map(({ text }) => {
		const begins = text.search(/\bCheck\s+this\b/i);
		if (begins >= 0) column = begins;
		return column;
	});
}

function partsOf(line: Line, column: number): HeadParts {
	const { text } = line;
	const drawn = /^([│|])([^│|]*)[│|]/.exec(text);
	const inBox = drawn ? trimmed({ line, start: 1, end: 1 + (drawn[2] ?? '').length }) : undefined;
	const box = inBox && inBox.start < inBox.end ? inBox : undefined;
	const start = drawn ? drawn[0].length : (/^[┌└+][─-]+[┐┘+]/.exec(text)?.[0].length ?? 0);
	const end = ombStart(text, Math.max(start, 40));
	const omb = ombOf(line, end);
	const runs = runsOf({ line, start, end: Math.max(start, end) });
	const sentence = runs.find((run) => Math.abs(run.start - column) <= 1 && !isFormName(run));
	const middle = runs.filter((run) => run !== sentence);
	return { middle, ...(box && { box }), ...(sentence && { sentence }), ...(omb && { omb }) };
}

function isFormName(run: Stretch): boolean {
	return /^(?:SEC )?FORM 4$/i.test(textOfStretch(run));
}

/** The box on the right begins past the sentences and their boxes. */
function ombStart(text: string, from: number): number {
	return wallsIn(text, /[│|├┌└+]/g).find((at) => at > from) ?? text.length;
}

function ombOf(line: Line, start: number): Stretch | undefined {
	const { text } = line;
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
