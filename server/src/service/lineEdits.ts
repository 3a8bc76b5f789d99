import type { Edit, Source } from '../source/source';
import { firstIndex } from '../source/search';

/**
 * Edits that give a document other lines, each of the fewest characters: lines that stand in both stay untouched. The ends of
 * lines stay the document's own.
 */
export function lineEdits(source: Source, wanted: readonly string[]): readonly Required<Edit>[] {
	const given = source.lines.map(({ text }) => text);
	const lineEnd = source.lines.find(({ end }) => end !== '')?.end ?? '\n';
	const edits: Required<Edit>[] = [];
	let [from, to] = [0, 0];
	for (const [stays, at] of [...anchors(given, wanted), [given.length, wanted.length] as const]) {
		edits.push(...replaced({ given, from, until: stays }, wanted.slice(to, at), lineEnd));
		[from, to] = [stays + 1, at + 1];
	}
	return edits;
}

/** Lines that stand once in both texts and in the same order: as many as can be, by their numbers in each. */
function anchors(given: readonly string[], wanted: readonly string[]): readonly (readonly [number, number])[] {
	const [before, after] = [onceIn(given), onceIn(wanted)];
	const pairs = [...before].flatMap(([text, line]): (readonly [number, number])[] => {
		const other = after.get(text);
		return other === undefined ? [] : [[line, other]];
	});
	return longestRise(grown(pairs, given, wanted));
}

/** Around a line that stands once the neighbours are the same too, though they may stand several times, as blank lines do. */
function grown(
	pairs: readonly (readonly [number, number])[],
	given: readonly string[],
	wanted: readonly string[],
): readonly (readonly [number, number])[] {
	const found = new Map(pairs);
	const grow = (line: number, other: number, by: 1 | -1): void => {
		for (let step = by; ; step += by) {
			const text = given[line + step];
			if (text === undefined || text !== wanted[other + step] || found.has(line + step)) return;
			found.set(line + step, other + step);
		}
	};
	if (given[0] === wanted[0]) grow(-1, -1, 1);
	if (given.at(-1) === wanted.at(-1)) grow(given.length, wanted.length, -1);
	for (const [line, other] of pairs) {
		grow(line, other, 1);
		grow(line, other, -1);
	}
	return [...found].sort(([a], [b]) => a - b);
}

function onceIn(lines: readonly string[]): ReadonlyMap<string, number> {
	const once = new Map<string, number>();
	const several = new Set<string>();
	for (const [number, text] of lines.entries()) {
		if (once.delete(text)) several.add(text);
		else if (!several.has(text)) once.set(text, number);
	}
	return once;
}

/** The longest part of the pairs in which the second number rises with the first, by patience sorting. */
function longestRise(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
	const tops: number[] = [];
	const below: (number | undefined)[] = [];
	for (const [index, [, value]] of pairs.entries()) {
		const place = firstIndex(tops.length, (at) => (pairs[tops[at] ?? 0]?.[1] ?? 0) >= value);
		below.push(tops[place - 1]);
		tops[place] = index;
	}
	const rise: (readonly [number, number])[] = [];
	for (let index = tops.at(-1); index !== undefined; index = below[index]) {
		const pair = pairs[index];
		if (pair) rise.unshift(pair);
	}
	return rise;
}

/** The lines from `from` to `until` give way to others: line by line as far as both go, the rest as a block. */
function replaced(
	{ given, from, until }: { given: readonly string[]; from: number; until: number },
	wanted: readonly string[],
	lineEnd: string,
): readonly Required<Edit>[] {
	const edits: Required<Edit>[] = [];
	const both = Math.min(until - from, wanted.length);
	for (let index = 0; index < both; index++) {
		const edit = changedWithin(from + index, given[from + index] ?? '', wanted[index] ?? '');
		if (edit) edits.push(edit);
	}
	const rest = wanted.slice(both);
	const line = from + both;
	if (rest.length > 0) edits.push(insertedLines(given, line, { rest, lineEnd }));
	else if (line < until) edits.push(removedLines(given, line, until));
	return edits;
}

function changedWithin(line: number, given: string, wanted: string): Required<Edit> | undefined {
	if (given === wanted) return undefined;
	let start = 0;
	while (start < given.length && given[start] === wanted[start]) start++;
	let back = 0;
	const most = Math.min(given.length, wanted.length) - start;
	while (back < most && given[given.length - back - 1] === wanted[wanted.length - back - 1]) back++;
	const range = { start: { line, character: start }, end: { line, character: given.length - back } };
	return { range, text: wanted.slice(start, wanted.length - back) };
}

function insertedLines(
	given: readonly string[],
	line: number,
	{ rest, lineEnd }: { rest: readonly string[]; lineEnd: string },
): Required<Edit> {
	if (line < given.length) {
		const at = { line, character: 0 };
		return { range: { start: at, end: at }, text: rest.map((text) => text + lineEnd).join('') };
	}
	const at = { line: line - 1, character: given[line - 1]?.length ?? 0 };
	return { range: { start: at, end: at }, text: rest.map((text) => lineEnd + text).join('') };
}

function removedLines(given: readonly string[], line: number, until: number): Required<Edit> {
	if (until < given.length) {
		return { range: { start: { line, character: 0 }, end: { line: until, character: 0 } }, text: '' };
	}
	const end = { line: given.length - 1, character: given.at(-1)?.length ?? 0 };
	return { range: { start: { line: line - 1, character: given[line - 1]?.length ?? 0 }, end }, text: '' };
}
