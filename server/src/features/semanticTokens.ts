import { columnsOf, type Column } from '../facts/columns';
import { allRows } from '../model/filing';
import type { Row } from '../model/row';
import type { AnyValue } from '../model/value';
import type { Place } from '../source/place';
import type { Range, Source } from '../source/source';
import { coverTokens } from './coverTokens';
import type { Read } from './read';
import type { TokenModifier, TokenType } from './tokenLegend';

/** A stretch of the document and what it is. */
export interface PlacedToken {
	readonly at: Place;
	readonly type: TokenType;
	readonly modifiers?: readonly TokenModifier[];
}

/** The same on one line, by numbers. */
export interface Token {
	readonly line: number;
	readonly start: number;
	readonly length: number;
	readonly type: TokenType;
	readonly modifiers: readonly TokenModifier[];
}

/** What the form's parts are, in document order; no two overlap. */
export function semanticTokens({ source, filing }: Read, range?: Range): readonly Token[] {
	const tokens: Token[] = [];
	for (const row of allRows(filing)) {
		if (range) {
			const { start, end } = source.rangeOf(row.at);
			if (end.line < range.start.line - 1 || start.line > range.end.line) continue;
		}
		for (const token of tokensOf(row)) pushLines(tokens, token, source);
	}
	for (const token of coverTokens(filing)) pushLines(tokens, token, source);
	tokens.sort((a, b) => a.line - b.line || a.start - b.start);
	const apart = withoutOverlap(tokens);
	return range ? apart.filter((token) => isIn(token, range)) : apart;
}

const kept = new WeakMap<Row, readonly PlacedToken[]>();

/** A row outlives the edits of other rows, and so do its tokens. */
function tokensOf(row: Row): readonly PlacedToken[] {
	const known = kept.get(row);
	if (known) return known;
	const columns = columnsOf(row.table);
	const tokens = row.cells.flatMap((value, index) => cellTokens(value, columns[index]));
	kept.set(row, tokens);
	return tokens;
}

function cellTokens(value: AnyValue, column: Column | undefined): readonly PlacedToken[] {
	const marks = value.marks.map(({ at }): PlacedToken => ({ at, type: 'mark' }));
	if (value.kind === 'empty' || !column) return marks;
	const type = value.kind === 'unreadable' ? 'unreadable' : typeOf(column);
	return [{ at: withDollar(value.at), type, modifiers: modifiersOf(column) }, ...marks];
}

function typeOf({ id, kind }: Column): TokenType {
	switch (kind) {
		case 'text':
			return id === 'nature' ? 'nature' : 'security';
		case 'date':
			return 'date';
		case 'code':
		case 'early':
			return 'code';
		case 'side':
		case 'ownership':
			return 'letter';
		case 'dollars':
			return 'price';
		case 'shares':
		case 'amount':
			return 'figure';
	}
}

function modifiersOf({ id, kind }: Column): readonly TokenModifier[] {
	if (id === 'deemedDate' || id === 'disposed' || id === 'expiration' || id === 'price') return ['second'];
	return kind === 'code' || kind === 'early' || kind === 'side' || kind === 'ownership' ? ['single'] : [];
}

/** A figure's place has no dollar sign, but the sign is part of what is coloured. */
function withDollar(at: Place): Place {
	const before = at.line.text.slice(Math.max(0, at.start - 2), at.start);
	const sign = before === '\\$' ? 2 : before.endsWith('$') ? 1 : 0;
	return sign === 0 ? at : { ...at, start: at.start - sign };
}

/** Editors take tokens of one line only. */
function pushLines(tokens: Token[], { at, type, modifiers = [] }: PlacedToken, source: Source): void {
	const { start, end } = source.rangeOf(at);
	for (let line = start.line; line <= end.line; line++) {
		const text = source.lines[line]?.text ?? '';
		const from = line === start.line ? start.character : text.length - text.trimStart().length;
		const to = line === end.line ? end.character : text.trimEnd().length;
		if (to > from) tokens.push({ line, start: from, length: to - from, type, modifiers });
	}
}

/** Of two that overlap the later one stands whole, as what is inside stands in what holds it; the earlier one ends before it. */
function withoutOverlap(tokens: readonly Token[]): readonly Token[] {
	const apart: Token[] = [];
	for (const token of tokens) {
		const last = apart.at(-1);
		if (last?.line === token.line && last.start + last.length > token.start) {
			apart.pop();
			if (token.start > last.start) apart.push({ ...last, length: token.start - last.start });
		}
		apart.push(token);
	}
	return apart;
}

function isIn({ line, start, length }: Token, { start: from, end: to }: Range): boolean {
	if (line < from.line || line > to.line) return false;
	return !(line === from.line && start + length <= from.character) && !(line === to.line && start >= to.character);
}
