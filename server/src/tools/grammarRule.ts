/** What a TextMate grammar is made of, as far as this one needs it. */
export interface GrammarRule {
	readonly name?: string;
	readonly contentName?: string;
	readonly match?: string;
	readonly begin?: string;
	readonly end?: string;
	readonly captures?: Captures;
	readonly beginCaptures?: Captures;
	readonly endCaptures?: Captures;
	readonly patterns?: readonly GrammarRule[];
	readonly include?: string;
}

export type Captures = Readonly<Record<string, GrammarRule>>;

/**
 * Several scopes for one token, each ending in the language's name. The last one decides the colour where themes know
 * it; those before it add what it leaves open (bold, italic) and what other themes go by.
 */
export function scopes(...names: readonly string[]): string {
	return names.map((name) => `${name}.form4`).join(' ');
}

export function include(name: string): GrammarRule {
	return { include: `#${name}` };
}
