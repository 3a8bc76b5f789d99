import { maybeBlank, type Piece } from '../clean';
import { trimmed, type Stretch } from '../text';
import { inOneLine, runsOf, textOfStretch, wordsOf, around } from './pieces';

/** A signature as it is drawn: name, and date beside it. */
interface Signed {
	readonly name: readonly Stretch[];
	readonly date: Stretch;
}

const date = /^\d{1,2}\/\d{1,2}\/\d{4}$/;

/** Each signature on a line of its own, name and date as its two cells. */
export function signaturePieces(block: readonly Stretch[], breaksWords: boolean): readonly Piece[] {
	const lines = block.map(trimmed).filter(({ start, end }) => start < end);
	const { signed, isSure } = breaksWords ? drawnSignatures(lines) : writtenSignatures(lines);
	if (signed.length === 0) return lines.map((line) => ({ ...line, before: '\n' }));
	return signed.flatMap(({ name, date: day }): Piece[] => {
		const lines = isSure ? name : name.flatMap(wordsOf);
		const pieces = breaksWords ? inOneLine(lines) : lines.map((line) => ({ ...line, before: ' ' }));
		const [first, second, ...rest] = pieces;
		const doubted = second ? [isSure ? second : { ...second, before: ` ${maybeBlank}` }] : [];
		const named = first ? [{ ...first, before: '\n' }, ...doubted, ...rest] : [];
		return [...named, { ...day, before: '\t' }];
	});
}

/** lynx: name and date are one run of words, which may wrap; a date ends it. */
function writtenSignatures(lines: readonly Stretch[]): { signed: readonly Signed[]; isSure: boolean } {
	const signed: Signed[] = [];
	let name: Stretch[] = [];
	for (const line of lines) {
		const words = wordsOf(line);
		const last = words.at(-1);
		const isDated = last !== undefined && date.test(textOfStretch(last));
		const named = around(isDated ? words.slice(0, -1) : words);
		if (named) name.push(named);
		if (!isDated) continue;
		signed.push({ name, date: last });
		name = [];
	}
	return name.length > 0 ? { signed: [], isSure: false } : { signed, isSure: true };
}

/**
 * w3m: names in one column, dates in the next, each date beside the middle line of its name. Several names that wrap can be divided
 * only where the dates allow it in one way.
 */
function drawnSignatures(lines: readonly Stretch[]): { signed: readonly Signed[]; isSure: boolean } {
	const rows = lines.map((line) => {
		const runs = runsOf(line);
		const last = runs.at(-1);
		const words = last ? wordsOf(last) : [];
		const day = words.at(-1);
		if (!day || !date.test(textOfStretch(day))) return { name: around(runs) };
		const named = around([...runs.slice(0, -1), ...words.slice(0, -1)]);
		return { name: named, day };
	});
	const dated = rows.flatMap(({ day }, index) => (day ? [index] : []));
	if (dated.length === 0) return { signed: [], isSure: false };
	const ways = heights(rows.length, dated);
	const way = ways[0] ?? dated.map((at, index) => (dated[index + 1] ?? rows.length) - (index === 0 ? 0 : at));
	let from = 0;
	const signed = way.flatMap((height): Signed[] => {
		const own = rows.slice(from, from + height);
		from += height;
		const day = own.find((row) => row.day)?.day;
		return day ? [{ name: own.flatMap(({ name }) => name ?? []), date: day }] : [];
	});
	return { signed, isSure: ways.length === 1 };
}

/** How many lines each name takes, in every way that puts each date beside the middle of its name; two ways are enough to doubt. */
function heights(lines: number, dated: readonly number[]): readonly (readonly number[])[] {
	const kept = new Map<string, readonly (readonly number[])[]>();
	const from = (index: number, above: number): readonly (readonly number[])[] => {
		const key = `${String(index)} ${String(above)}`;
		const found = kept.get(key) ?? search(index, above);
		kept.set(key, found);
		return found;
	};
	const search = (index: number, above: number): readonly (readonly number[])[] => {
		const at = dated[index];
		if (at === undefined) return above === lines ? [[]] : [];
		if (at < above) return [];
		const middle = at - above;
		const ways = [2 * middle + 1, 2 * middle + 2].flatMap((height) =>
			from(index + 1, above + height).map((others) => [height, ...others]),
		);
		return ways.slice(0, 2);
	};
	return from(0, 0);
}
