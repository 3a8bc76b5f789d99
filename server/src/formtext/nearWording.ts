/** A wording of the form found with mistakes in it. */
export interface Nearby {
	readonly end: number;
	/** Words that differ, are missing or too many, for each word of the wording: 0 is the wording itself. */
	readonly cost: number;
}

/** How much of a wording may differ: a third of its words, so that a misspelt caption is known and another sentence is not. */
const limit = 0.34;

/** The stretch of `text` from `start` on that is nearest to a wording, if one is near enough. */
export function nearWording(text: string, start: number, wording: string): Nearby | undefined {
	const wanted = wordsOf(wording, 0, wording.length);
	const given = wordsOf(text, start, Math.min(text.length, start + wording.length * 2 + 40)).slice(
		0,
		wanted.length + 6,
	);
	if (given.length === 0 || !sharesWords(wanted, given)) return undefined;
	// The usual table of edit distance, over words; the cheapest end of the given words is wanted, the earliest of those.
	let above = given.reduce<number[]>((row, _, index) => [...row, index + 1], [0]);
	for (const [done, word] of wanted.entries()) {
		const row = [done + 1];
		for (const [index, other] of given.entries()) {
			const changed = (above[index] ?? 0) + difference(word.plain, other.plain);
			row.push(Math.min(changed, (above[index + 1] ?? 0) + 1, (row[index] ?? 0) + 1));
		}
		above = row;
	}
	let best = 0;
	for (const [index, cost] of above.entries()) if (cost < (above[best] ?? 0) - 1e-9) best = index;
	const cost = (above[best] ?? 0) / wanted.length;
	const last = given[best - 1];
	return last && cost <= limit ? { end: last.end, cost } : undefined;
}

/** The same words in small letters, quotes and dashes of one kind, blanks aside. */
export function plainWording(text: string): string {
	return wordsOf(text, 0, text.length)
		.map(({ plain }) => plain)
		.join(' ');
}

interface Word {
	readonly plain: string;
	readonly end: number;
}

function wordsOf(text: string, from: number, to: number): readonly Word[] {
	return [...text.slice(from, to).matchAll(/\S+/g)].map((match) => ({
		plain: match[0]
			.toLowerCase()
			.replace(/[‐-―−]/g, '-')
			.replace(/[‘’]/g, "'")
			.replace(/[“”]/g, '"'),
		end: from + match.index + match[0].length,
	}));
}

/** Two words in common, or one that few other sentences have: else the table need not be drawn. */
function sharesWords(wanted: readonly Word[], given: readonly Word[]): boolean {
	const known = new Set(wanted.map(({ plain }) => plain));
	const shared = given.filter(({ plain }) => known.has(plain));
	return shared.length >= Math.min(2, wanted.length - 1);
}

/** 0 for the same word, 1 for another one; between them the letters that differ. */
function difference(a: string, b: string): number {
	if (a === b) return 0;
	const longer = Math.max(a.length, b.length);
	if (Math.abs(a.length - b.length) * 2 > longer) return 1;
	const distance = letters(a, b) / longer;
	return distance > 0.5 ? 1 : distance;
}

/** Letters to put in, take out or replace to make one word of the other. */
export function letters(a: string, b: string): number {
	let above = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 0; i < a.length; i++) {
		const row = [i + 1];
		for (let j = 0; j < b.length; j++) {
			const changed = (above[j] ?? 0) + (a.charAt(i) === b.charAt(j) ? 0 : 1);
			row.push(Math.min(changed, (above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
		}
		above = row;
	}
	return above[b.length] ?? 0;
}
