import type { SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from 'vscode-languageserver';

/** The tokens of some lines as LSP wants them, five numbers for each. */
export interface EncodedBlock {
	/** How many lines below the last token of the block above the first token stands; for the first block, its line. */
	readonly lead: number;
	/** The same object as long as the tokens are the same. Its first number gives way to `lead`. */
	readonly data: readonly number[];
}

/** What was sent last of a document's tokens, so that the next ones can be sent as what changed. */
export class TokenMemory {
	private last: { readonly id: string; readonly blocks: readonly EncodedBlock[] } | undefined;
	private count = 0;

	whole(blocks: readonly EncodedBlock[]): SemanticTokens {
		return { resultId: this.remember(blocks), data: numbersOf(blocks) };
	}

	/** The whole again where the client remembers another result than we do. */
	changes(previousResultId: string, blocks: readonly EncodedBlock[]): SemanticTokens | SemanticTokensDelta {
		if (this.last?.id !== previousResultId) return this.whole(blocks);
		const before = this.last.blocks;
		return { resultId: this.remember(blocks), edits: tokenEdits(before, blocks) };
	}

	private remember(blocks: readonly EncodedBlock[]): string {
		const id = String(++this.count);
		this.last = { id, blocks };
		return id;
	}
}

/** One edit from the first number that differs to the last one. Most blocks are the same objects, and are not looked into. */
export function tokenEdits(before: readonly EncodedBlock[], after: readonly EncodedBlock[]): SemanticTokensEdit[] {
	const most = Math.min(before.length, after.length);
	let above = 0;
	while (above < most && isSame(before[above], after[above])) above++;
	let below = 0;
	while (below < most - above && isSame(before.at(-1 - below), after.at(-1 - below))) below++;
	const start = before.slice(0, above).reduce((sum, { data }) => sum + data.length, 0);
	const [old, fresh] = [before, after].map((blocks) => numbersOf(blocks.slice(above, blocks.length - below)));
	return old && fresh ? editsBetween(old, fresh).map((edit) => ({ ...edit, start: start + edit.start })) : [];
}

function isSame(a: EncodedBlock | undefined, b: EncodedBlock | undefined): boolean {
	if (!a || !b || a.lead !== b.lead || a.data.length !== b.data.length) return false;
	return a.data === b.data || a.data.every((number, index) => number === b.data[index]);
}

function numbersOf(blocks: readonly EncodedBlock[]): number[] {
	const numbers: number[] = [];
	for (const { lead, data } of blocks) {
		numbers.push(lead);
		for (let index = 1; index < data.length; index++) numbers.push(data[index] ?? 0);
	}
	return numbers;
}

function editsBetween(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && before[start] === after[start]) start++;
	if (start === before.length && start === after.length) return [];
	let same = 0;
	while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
	return [{ start, deleteCount: before.length - start - same, data: after.slice(start, after.length - same) }];
}
