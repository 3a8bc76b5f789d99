import { SemanticTokensDeltaRequest, SemanticTokensRangeRequest, SemanticTokensRequest } from 'vscode-languageserver';
import type { Read } from '../features/read';
import { semanticTokens, tokenBlocks, type Token } from '../features/semanticTokens';
import { tokenModifiers, tokenTypes } from '../features/tokenLegend';
import { memoryOf } from '../model/kept';
import { on, type Handler } from './binding';
import type { EncodedBlock } from './tokenMemory';

/** Whole, of a range, and as what changed since the last whole. Never null: that would wipe the colours. */
export const tokens: readonly Handler[] = [
	on(SemanticTokensRequest.type, { data: [] }, ({ snapshot, tokens }) => tokens.whole(encodedBlocks(snapshot))),
	on(SemanticTokensDeltaRequest.type, { data: [] }, ({ snapshot, tokens }, { previousResultId }) =>
		tokens.changes(previousResultId, encodedBlocks(snapshot)),
	),
	on(SemanticTokensRangeRequest.type, { data: [] }, ({ snapshot }, { range }) => ({
		data: encoded(semanticTokens(snapshot, range)),
	})),
];

/** The tokens of a document, encoded anew only where they changed. */
export function encodedBlocks(snapshot: Read): readonly EncodedBlock[] {
	let above = 0;
	return tokenBlocks(snapshot).map(({ line, tokens }) => {
		const lead = line + (tokens[0]?.line ?? 0) - above;
		above = line + (tokens.at(-1)?.line ?? 0);
		return { lead, data: encodedOnce(tokens) };
	});
}

const encodedOnce = memoryOf<readonly Token[]>().kept(encoded);

/** Five numbers for each token, its place told from the token before. */
function encoded(tokens: readonly Token[]): number[] {
	const data: number[] = [];
	let above = 0;
	let before = 0;
	for (const { line, start, length, type, modifiers } of tokens) {
		const from = line === above ? start - before : start;
		data.push(line - above, from, length, tokenTypes.indexOf(type), bits(modifiers));
		above = line;
		before = start;
	}
	return data;
}

function bits(modifiers: Token['modifiers']): number {
	return modifiers.reduce((all, modifier) => all | (1 << tokenModifiers.indexOf(modifier)), 0);
}
