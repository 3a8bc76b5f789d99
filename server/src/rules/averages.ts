import { decimal, type Decimal } from '../model/decimal';
import type { Filing, Note } from '../model/filing';
import { WeakMemory } from '../model/kept';
import { perKey, sorted } from '../model/keyed';
import type { Row } from '../model/row';
import { known, textOf } from '../model/value';
import type { Place } from '../source/place';
import { someRow } from '../model/runs';
import { ofFilings } from '../model/keptFilings';
import { ofNotes } from '../model/noteList';

/** The range of prices that a note on a weighted average gives. */
export interface PriceRange {
	readonly note: Note;
	/** As it says them: the first figure and the second. */
	readonly first: Decimal;
	readonly second: Decimal;
	/** `$663.91 to $664.90`. */
	readonly said: string;
	readonly at: Place;
}

const figure = String.raw`((?:US)?\s?\$?\s?(?:\d[\d,]*(?:\.\d+)?|\.\d+))`;
const filler = String.raw`(?:(?:from|of|between|in|the|a|price|prices|per|share|approximately|was|were|is)\s+)*`;
const range = new RegExp(
	String.raw`\b(?:rang\w*|between|from)\s+${filler}${figure}(?:\s+per\s+share)?\s*,?\s*(?:to|and|through|[-–—])\s*${figure}`,
	'gi',
);

/** The ranges of prices in a note that speaks of a weighted average; undefined for any other note. */
export function rangesIn(note: Note): readonly PriceRange[] | undefined {
	const kept = ranges.get(note);
	if (kept !== undefined) return kept ?? undefined;
	const found = readRanges(note);
	ranges.set(note, found ?? null);
	return found;
}

/** Null for a note that is about something else. */
const ranges = new WeakMemory<Note, readonly PriceRange[] | null>();

function readRanges(note: Note): readonly PriceRange[] | undefined {
	const text = known(note.text);
	if (!text || !saysAverage(note)) return undefined;
	return [...text.text.matchAll(range)].flatMap((match) => {
		const [whole, low = '', high = ''] = match;
		const [first, second] = [readPrice(low), readPrice(high)];
		if (!first || !second || !`${low}${high}`.includes('$')) return [];
		const end = match.index + whole.length;
		const start = match.index + whole.indexOf(low.trimStart());
		return { note, first, second, said: text.text.slice(start, end), at: text.part(start, end) };
	});
}

function saysAverage({ text }: Note): boolean {
	return text.kind === 'known' && /weighted[ -]average/i.test(text.value.text);
}

function readPrice(said: string): Decimal | undefined {
	return decimal(said.replace(/[^\d.]/g, ''));
}

/** The number that a reader of the form sees, whatever a file calls the note. */
export function numberOf({ number }: Note): string {
	return number.kind === 'known' ? String(number.value) : number.raw;
}

/** Trades whose prices cite the same footnotes, with those of them that speak of a weighted average. */
export interface AveragedTrades extends MarkedTrades {
	readonly notes: readonly Note[];
}

interface MarkedTrades {
	/** In document order. */
	readonly rows: readonly [Row, ...Row[]];
	/** Undefined where no price can be read. */
	readonly prices: { readonly low: Decimal; readonly high: Decimal } | undefined;
}

const haveAverage = ofNotes.kept((notes) => notes.some(saysAverage));
const haveMarkedTrades = someRow(isMarkedTrade);

function isMarkedTrade({ code, price }: Row): boolean {
	return price.marks.length > 0 && code.kind === 'known' && 'PS'.includes(code.value.letter);
}

const markedTrades = perKey(
	(run) => sorted(run, (row) => (isMarkedTrade(row) ? row.price.marks.map(({ number }) => number).join() : undefined)),
	(rows): MarkedTrades => ({ rows, prices: spanOf(rows) }),
);

function spanOf(rows: readonly Row[]): MarkedTrades['prices'] {
	let found: MarkedTrades['prices'];
	for (const { price } of rows) {
		const number = known(price)?.number;
		if (!number) continue;
		found = {
			low: found?.low.lt(number) ? found.low : number,
			high: found?.high.gt(number) ? found.high : number,
		};
	}
	return found;
}

/** Purchases and sales at an average price, by the footnotes that they cite, in the order of the first of each. */
export const averagedTrades: (filing: Filing) => readonly AveragedTrades[] = ofFilings.kept(readTrades);

function readTrades({ tableI, tableII, notes }: Filing): readonly AveragedTrades[] {
	if (notes.length === 0 || !(haveMarkedTrades(tableI) || haveMarkedTrades(tableII))) return [];
	if (!haveAverage(notes)) return [];
	const marked = [...markedTrades(tableI).all(), ...markedTrades(tableII).all()];
	const noteOf = new Map<number, Note | undefined>();
	for (const note of notes) {
		if (note.number.kind !== 'known') continue;
		const { value } = note.number;
		// Of two notes with one number nobody knows which a mark means.
		noteOf.set(value, noteOf.has(value) ? undefined : note);
	}
	return marked.flatMap((trades) => {
		const marks = trades.rows[0].price.marks;
		const cited = marks.flatMap(({ number }) => noteOf.get(number) ?? []).filter(saysAverage);
		return cited.length > 0 ? { ...trades, notes: cited } : [];
	});
}

/** Whether the form promises the staff, the issuer or a holder the details of its averages. */
export function undertakesDetails({ notes, remarks }: Filing): boolean {
	return [...notes.map(({ text }) => text), remarks].some((text) => undertaking.test(textOf(text)));
}

const undertaking =
	/undertak|(?:will|shall|agrees? to|hereby)\s+(?:\w+\s+){0,3}(?:provide|furnish|supply|make available)|up?on\s+(?:\w+\s+){0,2}request|full information|available (?:to|from|for)/i;
