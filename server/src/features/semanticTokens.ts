import { columnsOf, type Column } from '../facts/columns';
import { WeakMemory } from '../model/kept';
import { ofRows } from '../model/keptRows';
import type { Run } from '../model/runs';
import type { AnyValue } from '../model/value';
import type { Place } from '../source/place';
import type { Range, Source } from '../source/source';
import { coverTokens } from './coverTokens';
import type { Read } from './read';
import type { TokenModifier, TokenType } from './tokenLegend';
import type { PlacedToken } from './placedToken';

/** The same on one line, by numbers. */
export interface Token {
	readonly line: number;
	readonly start: number;
	readonly length: number;
	readonly type: TokenType;
	readonly modifiers: readonly TokenModifier[];
}

/** Some lines with their tokens, in document order; no two tokens overlap. */
export interface TokenBlock {
	/** The number of the line that the lines of the tokens are counted from. */
	readonly line: number;
	/** The same object as long as an edit only moves the lines. */
	readonly tokens: readonly Token[];
}

/** What the form's parts are, in document order; no two overlap. */
export function semanticTokens(read: Read, range?: Range): readonly Token[] {
	const tokens = tokenBlocks(read, range).flatMap(({ line: first, tokens: own }) =>
		own.map((token) => ({ ...token, line: token.line + first })),
	);
	return range ? tokens.filter((token) => isIn(token, range)) : tokens;
}

/** The same in blocks: one for each run of rows that stands by itself. No two have tokens on one line, and none is empty. */
export function tokenBlocks(read: Read, range?: Range): readonly TokenBlock[] {
	const { source, filing } = read;
	const others: Token[] = [];
	for (const token of coverTokens(filing)) pushLines(others, token, source);
	others.sort(inOrder);
	const blocks: TokenBlock[] = [];
	let next = 0;
	const pushOthers = (until: number): void => {
		const start = next;
		while ((others[next]?.line ?? until) < until) next++;
		pushBlock(blocks, others.slice(start, next));
	};
	for (const { first, last, runs } of stretches(read)) {
		pushOthers(first);
		const start = next;
		while ((others[next]?.line ?? Infinity) <= last) next++;
		if (range && (last < range.start.line || first > range.end.line)) continue;
		const [run, ...more] = runs;
		if (run && more.length === 0 && next === start && filing.shape === 'canonical') {
			const tokens = tokensOfRun(run, source, first);
			if (tokens.length > 0) blocks.push({ line: first, tokens });
		} else {
			pushBlock(blocks, [...runs.flatMap((each) => tokensIn(each, source)), ...others.slice(start, next)]);
		}
	}
	pushOthers(Infinity);
	return blocks;
}

function pushBlock(blocks: TokenBlock[], tokens: Token[]): void {
	const [first] = tokens.sort(inOrder);
	if (first) blocks.push({ line: first.line, tokens: withoutOverlap(counted(tokens, first.line)) });
}

/** Runs that share lines, and the lines in which they stand. */
interface Stretch {
	readonly first: number;
	readonly last: number;
	readonly runs: readonly Run[];
}

function stretches({ source, filing }: Read): readonly Stretch[] {
	const isByLines = filing.shape === 'canonical';
	const found = [...filing.tableI.runs.blocks(), ...filing.tableII.runs.blocks()].map((run): Stretch => {
		const ends = isByLines ? [run.items[0], run.items.at(-1)] : run.items;
		const ranges = ends.flatMap((row) => (row ? source.rangeOf(row.at) : []));
		const first = Math.min(...ranges.map(({ start }) => start.line));
		const last = Math.max(...ranges.map(({ end }) => end.line));
		return { first, last, runs: [run] };
	});
	const apart: Stretch[] = [];
	for (const { first, last, runs } of found.sort((a, b) => a.first - b.first)) {
		const above = apart.at(-1);
		if (!above || first > above.last) apart.push({ first, last, runs });
		else apart.splice(-1, 1, { ...above, last: Math.max(last, above.last), runs: [...above.runs, ...runs] });
	}
	return apart;
}

const ofRuns = new WeakMemory<Run, readonly Token[]>();

/** An edit in a run, or between its rows, makes another run of it; one elsewhere only moves its lines. */
function tokensOfRun(run: Run, source: Source, first: number): readonly Token[] {
	const known = ofRuns.get(run);
	if (known) return known;
	const tokens = withoutOverlap(counted(tokensIn(run, source).sort(inOrder), first));
	ofRuns.set(run, tokens);
	return tokens;
}

function tokensIn(run: Run, source: Source): Token[] {
	const tokens: Token[] = [];
	for (const row of run.items) for (const token of tokensOf(row)) pushLines(tokens, token, source);
	return tokens;
}

function counted(tokens: readonly Token[], from: number): readonly Token[] {
	return tokens.map((token) => ({ ...token, line: token.line - from }));
}

function inOrder(a: Token, b: Token): number {
	return a.line - b.line || a.start - b.start;
}

/** A row outlives the edits of other rows, and so do its tokens. */
const tokensOf = ofRows.kept((row): readonly PlacedToken[] => {
	const columns = columnsOf(row.table);
	return row.cells.flatMap((value, index) => cellTokens(value, columns[index]));
});

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
		const text = source.inBlocks.at(line)?.text ?? '';
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
