import { singleBlanks } from '../source/blanks';
/** Where a text leaves a wording: the characters of the text, and those of the wording that belong in their place. */
export interface WordingDiff {
	readonly from: number;
	readonly to: number;
	/** Ready to be put in: with the blank that divides it from its neighbour where the text has nothing there. */
	readonly text: string;
	/** The words of both, for a message; empty where there are none. */
	readonly given: string;
	readonly wanted: string;
}

/** The first and the last words that differ, and all between them. Letter case, kinds of quotes and dashes and blanks do not count. */
export function wordingDiff(given: string, wanted: string): WordingDiff | undefined {
	const [a, b] = [wordsOf(given), wordsOf(wanted)];
	let first = 0;
	while (first < a.length && first < b.length && a[first]?.plain === b[first]?.plain) first++;
	if (first === a.length && first === b.length) return undefined;
	let last = 0;
	const least = Math.min(a.length, b.length) - first;
	while (last < least && a.at(-1 - last)?.plain === b.at(-1 - last)?.plain) last++;
	const [mine, theirs] = [a.slice(first, a.length - last), b.slice(first, b.length - last)];
	const said = theirs.length > 0 ? wanted.slice(theirs[0]?.start, theirs.at(-1)?.end) : '';
	const common = { given: mine.map(({ text }) => text).join(' '), wanted: oneLine(said) };
	if (mine.length > 0 && theirs.length > 0) {
		return { from: mine[0]?.start ?? 0, to: mine.at(-1)?.end ?? 0, text: said, ...common };
	}
	const before = a[first - 1]?.end ?? 0;
	// Words too many go with the blank before them; words that are missing come with one.
	if (mine.length > 0)
		return { from: first > 0 ? before : (mine[0]?.start ?? 0), to: mine.at(-1)?.end ?? 0, text: '', ...common };
	return { from: before, to: before, text: first > 0 ? ` ${said}` : `${said} `, ...common };
}

/** The wording of several that a text is nearest to. */
export function nearestDiff(given: string, wordings: readonly string[]): WordingDiff | undefined {
	// Most texts have a wording to the letter, or but for their blanks.
	if (wordings.includes(given)) return undefined;
	const said = plainText(given);
	if (wordings.some((wording) => plainWording(wording) === said)) return undefined;
	let best: WordingDiff | undefined;
	for (const wording of wordings) {
		const diff = wordingDiff(given, wording);
		if (!diff) return undefined;
		if (!best || sizeOf(diff) < sizeOf(best)) best = diff;
	}
	return best;
}

function sizeOf({ given, wanted }: WordingDiff): number {
	return given.length + wanted.length;
}

interface Word {
	readonly text: string;
	readonly plain: string;
	readonly start: number;
	readonly end: number;
}

function wordsOf(text: string): readonly Word[] {
	return [...text.matchAll(/\S+/g)].map((match) => ({
		text: match[0],
		plain: plainText(match[0]),
		start: match.index,
		end: match.index + match[0].length,
	}));
}

/** Wordings are constants of the form, each asked for again and again. */
const plainWordings = new Map<string, string>();

function plainWording(wording: string): string {
	const kept = plainWordings.get(wording);
	if (kept !== undefined) return kept;
	const plain = plainText(wording);
	plainWordings.set(wording, plain);
	return plain;
}

const dashes = /[‐-―−]/g;
const singleQuotes = /[‘’]/g;
const doubleQuotes = /[“”]/g;

/** Equal for texts whose words differ in nothing that counts. */
function plainText(text: string): string {
	const plain = oneLine(text).toLowerCase();
	if (!beyondAscii.test(plain)) return plain;
	return plain.replace(dashes, '-').replace(singleQuotes, "'").replace(doubleQuotes, '"');
}

const beyondAscii = /[^\0-\x7f]/;

function oneLine(text: string): string {
	return singleBlanks(text).trim();
}
