import type { CaptionId } from '../facts/captions';
import type { FoundCaption } from './recognise';

/**
 * Where captions of the cover are missing and what stood behind them tells where they belong: the legends of an address, the
 * boxes of items 5 and 6, a date between others. They are empty.
 */
export function impliedCaptions(text: string, found: readonly FoundCaption[]): readonly FoundCaption[] {
	const all = [...found];
	const has = (id: CaptionId): boolean => all.some((caption) => caption.id === id);
	const add = (id: CaptionId, at: number | undefined): void => {
		if (at === undefined || has(id) || all.some(({ start, end }) => start < at && at < end)) return;
		all.push({ id, start: at, end: at, isImplied: true });
		all.sort((a, b) => a.start - b.start || a.end - b.end);
	};
	// Without several of the captions this is no cover, or only the beginning of one.
	if (coverItems.filter(has).length < 3) return found;
	if (!has('item1')) add('item1', startOfOwner(text, all));
	if (!has('item5')) add('item5', startOfCell(text, text.search(/Director\s[^\t\n]*10\s*%\s*Owner/i)));
	if (!has('item6')) add('item6', startOfCell(text, text.search(/Form\s+filed\s+by\s+One\s+Reporting/i)));
	if (!has('item2')) add('item2', behindAddress(text, all));
	if (!has('item3')) add('item3', datedCell(text, regionOf('item5', all, text)));
	if (!has('item4')) add('item4', cellBelow(text, regionOf('item3', all, text)));
	return all;
}

const coverItems = ['item1', 'item2', 'item3', 'item4', 'item5', 'item6'] as const satisfies readonly CaptionId[];

interface Region {
	readonly start: number;
	readonly end: number;
}

function regionOf(id: CaptionId, all: readonly FoundCaption[], text: string): Region | undefined {
	const caption = all.find((candidate) => candidate.id === id);
	if (!caption) return undefined;
	const next = all.find(({ start }) => start >= caption.end && start > caption.start);
	return { start: caption.end, end: next?.start ?? text.length };
}

/** The name stands in the line before its legend. */
function startOfOwner(text: string, all: readonly FoundCaption[]): number | undefined {
	const legend = text.search(/\(Last\)\s*\(First\)/i);
	if (legend < 0) return undefined;
	const before = Math.max(0, ...all.filter(({ end }) => end <= legend).map(({ end }) => end));
	const name = text.slice(before, legend).trimEnd();
	const line = name.lastIndexOf('\n') + 1;
	return name.trim() === '' || before + line >= legend ? undefined : before + line;
}

function startOfCell(text: string, at: number): number | undefined {
	if (at < 0) return undefined;
	return Math.max(text.lastIndexOf('\t', at), text.lastIndexOf('\n', at)) + 1;
}

/** The cell behind the last legend of item 1. */
function behindAddress(text: string, all: readonly FoundCaption[]): number | undefined {
	const region = regionOf('item1', all, text);
	const legend =
		region &&
		/\(City\)\s*\(State\)\s*\(Zip[^)]*\)(?:\s*\(Country\))?[ ]*[\t\n]/i.exec(text.slice(region.start, region.end));
	if (!region || !legend) return undefined;
	const at = region.start + legend.index + legend[0].length;
	return text.slice(at, region.end).trim() === '' ? undefined : at;
}

/** A cell of item 5 that is a date alone. */
function datedCell(text: string, region: Region | undefined): number | undefined {
	const found =
		region && /[\t\n]([ ]*)\d{1,2}\/\d{1,2}\/\d{2,4}[ ]*(?=[\t\n])/.exec(text.slice(region.start, region.end));
	return region && found ? region.start + found.index + 1 : undefined;
}

/** The middle cell of the line below item 3, empty or not. */
function cellBelow(text: string, region: Region | undefined): number | undefined {
	const found = region && /^[^\t\n]*\t[^\t\n]*\n\t/.exec(text.slice(region.start, region.end));
	return region && found ? region.start + found[0].length : undefined;
}
