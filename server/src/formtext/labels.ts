import { formLabels, type LabelId } from '../facts/labels';
import { nearWording } from './nearWording';

/** Offsets in the text of a cover. */
export interface Region {
	readonly start: number;
	readonly end: number;
}

const patterns: Readonly<Record<LabelId, RegExp>> = {
	nameLegend: /\(Last\)\s*\(First\)\s*\(Middle\)/i,
	streetLegend: /\(Street\)/i,
	cityLegend: /\(City\)\s*\(State\)\s*\(Zip(?:\/Postal\s+Code)?\)(?:\s*\(Country\))?/i,
	director: /Director(?=[\s\ue001\ue002\ue003☒☐]|$)/i,
	tenPercentOwner: /10\s*%\s*Owner/i,
	officer: /Officer\s*\(give\s+title\s+below\)/i,
	other: /Other\s*\(specify\s+below\)/i,
	oneOwner: /Form\s+filed\s+by\s+One\s+Reporting\s+Person/i,
	moreOwners: /Form\s+filed\s+by\s+More\s+than\s+One\s+Reporting\s+Person/i,
};

/**
 * Where the labels of a region stand, given in the order in which the form prints them: as the form has them, else, between the
 * labels that were found, with mistakes in them. Without its label a value or a box would be taken for another's.
 */
export function findLabels(
	text: string,
	{ start, end }: Region,
	ids: readonly LabelId[],
): readonly (Region | undefined)[] {
	const within = text.slice(start, end);
	const found = ids.map((id) => exactly(within, patterns[id]));
	for (const [index, id] of ids.entries()) {
		if (found[index]) continue;
		const from = Math.max(0, ...found.slice(0, index).map((label) => label?.end ?? 0));
		const to = Math.min(within.length, ...found.slice(index + 1).map((label) => label?.start ?? within.length));
		found[index] = nearly(within, { start: from, end: to }, formLabels[id].text);
	}
	return found.map((label) => label && { start: start + label.start, end: start + label.end });
}

/** No item of a cover is as long. */
const longest = 4000;

function exactly(text: string, pattern: RegExp): Region | undefined {
	const match = pattern.exec(text);
	if (!match) return undefined;
	const end = match.index + match[0].length;
	const before = wordBefore(text, match.index);
	const behind = wordBehind(text, end);
	// Letters too many belong to the label; an X is a box of its own.
	return { start: match.index - (isX(before) ? 0 : before.length), end: end + (isX(behind) ? 0 : behind.length) };
}

function wordBefore(text: string, at: number): string {
	if (!mayBeWord(text.charCodeAt(at - 1))) return '';
	return /[\p{L}\p{N}]+$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? '';
}

function wordBehind(text: string, at: number): string {
	if (!mayBeWord(text.charCodeAt(at))) return '';
	return /^[\p{L}\p{N}]+/u.exec(text.slice(at, at + 20))?.[0] ?? '';
}

/** A letter, a digit, or a character of another writing. */
function mayBeWord(unit: number): boolean {
	return unit > 127 || (unit >= 48 && unit <= 57) || ((unit | 32) >= 97 && (unit | 32) <= 122);
}

function isX(word: string): boolean {
	return /^x$/i.test(word);
}

function nearly(text: string, { start, end }: Region, wording: string): Region | undefined {
	if (end - start > longest) return undefined;
	let best: (Region & { readonly cost: number }) | undefined;
	const within = text.slice(0, end);
	for (const { index } of within.matchAll(/(?<![\p{L}\p{N}(])[\p{L}\p{N}(]/gu)) {
		const near = index < start ? undefined : nearWording(within, index, wording);
		// Without a bracket it is a word of the address; of two that are as near the shorter one has no word of a value in it.
		if (!near || (wording.startsWith('(') && !/[()]/.test(within.slice(index, near.end)))) continue;
		if (near.cost <= (best?.cost ?? Infinity)) best = { start: index, end: near.end, cost: near.cost };
	}
	return best;
}
