import type { Line } from '../../source/line';
import { maybeBlank, type Piece } from '../clean';
import type { Stretch } from '../text';

/** A piece that begins a line of its own. */
export function ownLine({ line, start, end }: Stretch, inColumn = false): Piece {
	return { line, start, end, before: '\n', inColumn };
}

/**
 * The pieces of one text, one below the other. What divides two of them is a line end; where the browser may have broken a word
 * in two there, the sign for that stands behind it.
 */
export function stacked(stretches: readonly Stretch[], inColumn = true): readonly Piece[] {
	return stretches.map((stretch, index) => {
		const above = stretches[index - 1];
		const doubtful = above !== undefined && isDoubtfulBreak(above, stretch);
		return { ...ownLine(stretch, inColumn), before: doubtful ? `\n${maybeBlank}` : '\n' };
	});
}

/** The same as one line of words. */
export function inOneLine(stretches: readonly Stretch[]): readonly Piece[] {
	return stacked(stretches).map((piece) => ({ ...piece, before: piece.before.replace('\n', ' ') }));
}

/** The runs of words of a stretch, divided by two blanks or more. */
export function runsOf({ line, start, end }: Stretch): readonly Stretch[] {
	const runs: Stretch[] = [];
	const pattern = /\S+(?: \S+)*/g;
	pattern.lastIndex = start;
	for (let found = pattern.exec(line.text); found && found.index < end; found = pattern.exec(line.text)) {
		runs.push({ line, start: found.index, end: Math.min(end, found.index + found[0].length) });
	}
	return runs;
}

/** The words of a stretch. */
export function wordsOf({ line, start, end }: Stretch): readonly Stretch[] {
	return [...line.text.slice(start, end).matchAll(/\S+/g)].map((match) => ({
		line,
		start: start + match.index,
		end: start + match.index + match[0].length,
	}));
}

export function textOfStretch({ line, start, end }: Stretch): string {
	return line.text.slice(start, end);
}

/** From the first of some stretches of one line to the last of them. */
export function around(stretches: readonly Stretch[]): Stretch | undefined {
	const [first] = stretches;
	return first && { ...first, end: stretches.at(-1)?.end ?? first.end };
}

export function wholeStretch(line: Line): Stretch {
	return { line, start: 0, end: line.text.length };
}

/**
 * w3m breaks a line at a blank, and without one between two characters of which not both belong to words: behind `/`, before `(`.
 * Between two characters of words there was a blank. (w3m, `is_boundary` in etc.c)
 */
export function isDoubtfulBreak(above: Stretch, below: Stretch): boolean {
	const last = above.line.text.charAt(above.end - 1);
	const first = below.line.text.charAt(below.start);
	if (closingSigns.test(first) || openingSigns.test(last)) return false;
	return !(wordSigns.test(last) && wordSigns.test(first));
}

const closingSigns = /[,.:;?!)\]}>]/;
const openingSigns = /[([{<`]/;
const wordSigns = /[\p{L}\p{N},.:"'$%*+\-@~_\u0080-\uffff]/u;
