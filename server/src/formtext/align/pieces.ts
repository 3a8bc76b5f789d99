/** A piece of a line that a cell may begin and end with, by offsets. */
export interface Piece {
	readonly start: number;
	readonly end: number;
}

/** What stands between two pieces, and what it costs to take it for the border of two cells or for a part of one. */
export interface Gap extends Piece {
	/** How many columns its dividers seem to go on; undefined where they do not tell. */
	readonly steps: readonly number[] | undefined;
	/** What it costs for each column that it goes on otherwise than its dividers say. */
	readonly perStep: number;
	readonly cut: number;
	readonly join: number;
	/** Whether only a text may go on behind it. */
	readonly hasTab: boolean;
}

/** A line in pieces. `gaps` has one more: the first stands before the first piece, the last behind the last. */
export interface Pieces {
	readonly pieces: readonly Piece[];
	readonly gaps: readonly Gap[];
}

/**
 * Divides a line at everything that may part its cells: tabs, and what a spreadsheet, a mail or a web page leaves of them. A fine
 * division also parts words, and values that run into each other as in `6,076D`.
 */
export function piecesOf(text: string, fine: boolean): Pieces {
	const hasTabs = text.includes('\t');
	const costs = hasTabs ? besideTabs : withoutTabs;
	const pieces: Piece[] = [];
	const gaps: Gap[] = [];
	let start = leadOf(text);
	gaps.push(leadGap(text, start));
	for (let at = start; at < text.length;) {
		const gap = gapAt(text, at, costs);
		if (!gap) {
			at = text.charAt(at) === '"' && at === start ? quotedEnd(text, at) : at + 1;
			continue;
		}
		if (gap.end >= text.length) break;
		if (fine || gap.class !== 'blank') {
			pieces.push({ start, end: at });
			gaps.push(gap);
			start = gap.end;
		}
		at = gap.end;
	}
	const end = endOf(text, start);
	pieces.push({ start, end });
	gaps.push(tailGap(text, end));
	const whole = unquoted(text, { pieces, gaps });
	return fine ? parted(text, whole) : whole;
}

type GapClass = 'break' | 'tab' | 'pipe' | 'semicolon' | 'comma' | 'blanks' | 'blank';

type Costs = Readonly<Record<GapClass, number>>;
const besideTabs: Costs = { break: 0.1, tab: 0, pipe: 1, semicolon: 2, comma: Infinity, blanks: 0.8, blank: 1.8 };
const withoutTabs: Costs = { break: 0.1, tab: 0, pipe: 0.05, semicolon: 0.1, comma: 0.15, blanks: 0.05, blank: 0.3 };

/** A text may be wrapped; it hardly has a tab in it. */
const joinCosts: Partial<Costs> = { break: 0.3, tab: 3, pipe: 0.6, blanks: 0.6 };

const dividers: readonly (readonly [GapClass, RegExp])[] = [
	['break', /[ \u00a0\t]*\n[ \u00a0\t]*/y],
	['tab', /[ \u00a0]*\t[\t \u00a0]*/y],
	['pipe', /[ \u00a0]*\|[| \u00a0]*/y],
	['semicolon', /[ \u00a0]*;[; \u00a0]*/y],
	['comma', /,(?:[ ,]*,)?(?! )/y],
	['blanks', /[ \u00a0]{2,}|\u00a0/y],
	['blank', / /y],
];

function gapAt(text: string, at: number, costs: Costs): (Gap & { readonly class: GapClass }) | undefined {
	if (!/[\s|;,]/.test(text.charAt(at)) || (text.charAt(at) === '|' && text.charAt(at - 1) === '\\')) return undefined;
	// Where tabs divide the cells, a comma groups the digits of a number.
	if (costs === besideTabs && text.charAt(at) === ',') return undefined;
	for (const [kind, pattern] of dividers) {
		pattern.lastIndex = at;
		const found = pattern.exec(text)?.[0];
		if (found === undefined) continue;
		return {
			class: kind,
			start: at,
			end: at + found.length,
			steps: stepsOf(kind, found),
			perStep: kind === 'blanks' ? 0.35 : 0.9,
			cut: costs[kind],
			join: joinCosts[kind] ?? 0,
			hasTab: kind === 'tab' || kind === 'break',
		};
	}
	return undefined;
}

function stepsOf(kind: GapClass, found: string): readonly number[] | undefined {
	switch (kind) {
		case 'break': {
			// The line end stands in place of a tab, or beside one.
			const tabs = count(found, '\t');
			return [tabs, tabs + 1];
		}
		case 'tab':
			return [count(found, '\t')];
		case 'pipe':
			return [count(found, '|')];
		case 'semicolon':
			return [count(found, ';')];
		case 'comma':
			return [count(found, ',')];
		case 'blanks': {
			// Web pages make four blanks of a tab, or one no-break blank.
			const four = found.length % 4 === 0 ? [found.length / 4] : [];
			return found.includes('\u00a0') && !found.includes(' ')
				? [...four, found.length]
				: four.length > 0
					? four
					: undefined;
		}
		case 'blank':
			return undefined;
	}
}

function count(text: string, divider: string): number {
	return text.split(divider).length - 1;
}

/** Behind blanks, tabs and a bullet. */
function leadOf(text: string): number {
	return /^[\s|]*(?:[•·▪◦‣●*–—-]\s+)?/.exec(text)?.[0].length ?? 0;
}

function endOf(text: string, from: number): number {
	return from + text.slice(from).replace(/(?:[\s|;]|,(?=[\s,]*$))+$/, '').length;
}

function leadGap(text: string, end: number): Gap {
	const lead = text.slice(0, end);
	// The tab behind a bullet belongs to it.
	const tabs = count(/^[\s|]*/.exec(lead)?.[0] ?? '', '\t');
	return { start: 0, end, steps: [tabs], perStep: 0.9, cut: 0, join: Infinity, hasTab: tabs > 0 };
}

function tailGap(text: string, start: number): Gap {
	const tail = text.slice(start);
	const [tabs, others] = [count(tail, '\t'), tail.replaceAll(/[^|;,]/g, '').length];
	const steps = tabs > 0 ? [tabs] : others > 0 ? [others, others + 1] : undefined;
	return { start, end: text.length, steps, perStep: 0.4, cut: 0, join: Infinity, hasTab: tabs > 0 };
}

/** Where a quoted cell ends; the next character where the quotes are part of a text. */
function quotedEnd(text: string, at: number): number {
	const quoted = /"(?:[^"\t]|"")*"(?=\s*(?:[\t|;,]|$))/y;
	quoted.lastIndex = at;
	return at + (quoted.exec(text)?.[0].length ?? 1);
}

/** The quotes that a spreadsheet puts around cells belong to what divides them. */
function unquoted(text: string, { pieces, gaps }: Pieces): Pieces {
	if (!text.includes('"')) return { pieces, gaps };
	const isQuoted = ({ start, end }: Piece): boolean =>
		end - start > 1 && text.charAt(start) === '"' && text.charAt(end - 1) === '"';
	const inner = pieces.map((piece) => (isQuoted(piece) ? { start: piece.start + 1, end: piece.end - 1 } : piece));
	const wider = gaps.map((gap, index) => {
		const [before, after] = [inner[index - 1], inner[index]];
		return { ...gap, start: before?.end ?? gap.start, end: after?.start ?? gap.end };
	});
	return { pieces: inner, gaps: wider };
}

/** Values that run into each other: `Common Stock09/20/2004`, `6,076D`, `D\$5.79`, `\$5.7990,000`. */
const seams: readonly (readonly [RegExp, number])[] = [
	[/(?<=[^\s/\d])(?=\d{1,2}\/\d{1,2}\/\d{4})|(?<=\d)(?=\d{2}\/\d{2}\/\d{4})|(?<=\d\/\d{4})(?=\S)/g, 1.7],
	[/(?<=⁾)(?=⁽)/g, 1.3],
	[/(?<=[^⁾\s])(?=⁽)|(?<=⁾)(?=[^\s⁽])/g, 1.5],
	[/(?<=[^\s\\])(?=\\?\$)/g, 1.9],
	[/(?<=[A-Za-z)])(?=\d)|(?<=\d)(?=[A-Za-z])/g, 1.9],
	[/(?<=[A-Za-z.)])(?=[ADISMFGVCPX]$)|(?<=^[ADISMFGVCPX])(?=[A-Z]|(?:by|see|held|through)$)/g, 1.9],
	[/(?<=^\\?\$\d[\d.,]*)(?=(?:[1-9]\d{0,2}(?:,\d{3})*|[1-9]\d*|0)(?:\.\d+)?$)/g, 1.9],
];

function parted(text: string, { pieces, gaps }: Pieces): Pieces {
	const fine: Piece[] = [];
	const between: Gap[] = [];
	for (const [index, piece] of pieces.entries()) {
		const gap = gaps[index];
		if (gap) between.push(gap);
		const word = text.slice(piece.start, piece.end);
		const cuts = new Map<number, number>();
		for (const [seam, cost] of seams) {
			for (const { index: at } of word.matchAll(seam)) cuts.set(at, Math.min(cost, cuts.get(at) ?? cost));
		}
		let { start } = piece;
		for (const [offset, cut] of [...cuts].sort(([a], [b]) => a - b)) {
			const at = piece.start + offset;
			if (at <= start || at >= piece.end) continue;
			fine.push({ start, end: at });
			between.push({ start: at, end: at, steps: [0], perStep: 0.5, cut, join: 0, hasTab: false });
			start = at;
		}
		fine.push({ start, end: piece.end });
	}
	const last = gaps.at(-1);
	return { pieces: fine, gaps: last ? [...between, last] : between };
}
