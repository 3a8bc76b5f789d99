/** Numbers that look like chance and are the same on every run. */
export interface Random {
	/** From 0 up to, not including, `limit`. */
	below(limit: number): number;
	/** One of them; undefined when there is none. */
	of<T>(choices: readonly T[]): T | undefined;
}

/** Mulberry32, seeded by words, so that one kind of error does not move when another is added. */
export function randomFor(words: string): Random {
	let state = 0x811c9dc5;
	for (const character of words) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193) >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const below = (limit: number): number => Math.floor(next() * limit);
	return { below, of: (choices) => choices[below(choices.length)] };
}
