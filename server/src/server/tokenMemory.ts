import type { SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from 'vscode-languageserver';

/** What was sent last of a document's tokens, so that the next ones can be sent as what changed. */
export class TokenMemory {
	private last: { readonly id: string; readonly data: readonly number[] } | undefined;
	private count = 0;

	whole(data: number[]): SemanticTokens {
		this.last = { id: String(++this.count), data };
		return { resultId: this.last.id, data };
	}

	/** The whole again where the client remembers another result than we do. */
	changes(previousResultId: string, data: number[]): SemanticTokens | SemanticTokensDelta {
		const before = this.last?.id === previousResultId ? this.last.data : undefined;
		const { resultId = '' } = this.whole(data);
		return before ? { resultId, edits: tokenEdits(before, data) } : { resultId, data };
	}
}

/** One edit from the first number that differs to the last one. */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && before[start] === after[start]) start++;
	if (start === before.length && start === after.length) return [];
	let same = 0;
	while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
	return [{ start, deleteCount: before.length - start - same, data: after.slice(start, after.length - same) }];
}
