import { captions, type CaptionId } from '../facts/captions';
import { nearWording, plainWording } from './nearWording';

const ownerPattern = String.raw`1\. ?Name and Address of Reporting Person(?: ?\^?\*\^?)?`;

/**
 * What makes a caption known, whatever its edition: its number and first words. A blank in a pattern stands for any run of
 * blanks, tabs and line ends, because captions wrap.
 */
const patterns: readonly (readonly [CaptionId, string])[] = [
	// Looking back from its end, where it has been found, is cheaper than from every character.
	['edgarBlock', String.raw`EDGAR SUBMISSION(?<=(?:^|\n)EDGAR SUBMISSION)(?=\s*(?:\n|$))`],
	['omb', String.raw`OMB APPROVAL`],
	['ombNumber', String.raw`OMB Number:?`],
	['burden', String.raw`Estimated average burden hours per response:?`],
	['title', String.raw`(?:INITIAL |ANNUAL )?STATEMENT OF (?:CHANGES IN )?BENEFICIAL OWNERSHIP(?: OF SECURITIES)?`],
	[
		'section16',
		String.raw`Check this box if no longer subject to Section 16\.?(?: Form 4 or Form 5 obligations may continue\.?)?(?: See Instruction 1 ?\(b\)\.?)?`,
	],
	[
		'planBox',
		String.raw`Check this box to indicate that a transaction was made pursuant to(?:(?!See Instruction 10|Filed pursuant|Name and Address)[^]){0,400}?(?:See Instruction 10\.?|(?=Filed pursuant|\d\. Name and Address|$))`,
	],
	[
		'basis',
		String.raw`Filed pursuant to Section 16 ?\(a\)(?:(?!Investment Company Act|Check this box|Name and Address)[^]){0,250}(?:Investment Company Act of 1940)?`,
	],
	['item1', ownerPattern],
	['item2', String.raw`2\. ?Issuer Name(?: and Ticker or Trading Symbol)?`],
	['foreignSymbol', String.raw`2a\. ?Foreign Trading Symbol`],
	[
		'item3',
		String.raw`(?:3\. ?Date of Earliest Transaction(?: Required to be Reported)?|4\. ?Statement for)(?: ?\(?Month ?\/ ?Day ?\/ ?Year\)?)?`,
	],
	['item4', String.raw`[45]\. ?If Amendment,? Date (?:of )?Original(?: Filed)?(?: ?\(Month ?\/ ?Day ?\/ ?Year\))?`],
	[
		'item5',
		String.raw`[56]\. ?Relationship of Reporting Person(?: ?\(s\)|s)? to Issuer(?: ?\(Check all applicable\))?`,
	],
	['item6', String.raw`[67]\. ?Individual or Joint ?\/ ?Group Filing(?: ?\(Check Applicable Line\))?`],
];

/** These stand at the start of a line. */
const closingPatterns: readonly (readonly [CaptionId, string])[] = [
	['explanation', String.raw`Explanation of Responses ?:?`],
	['remarks', String.raw`Remarks ?:?(?=\s|$)`],
	['signature', String.raw`(?:\*\* ?)?Signature of Reporting Person(?: Date)?`],
	['reminder', String.raw`Reminder: Report on a separate line[^\n]*(?:\n(?!\s*\n)[^\n*]+)*`],
	['starNote', String.raw`(?:\* ?)?If the form is filed by more than one[^\n]*(?:\n(?!\s*\n)[^\n*]+)*`],
	['doubleStarNote', String.raw`(?:\*\* ?)?Intentional misstatements or omissions[^\n]*(?:\n(?!\s*\n)[^\n*]+)*`],
	['copiesNote', String.raw`Note: File three copies of this Form[^\n]*(?:\n(?!\s*\n)[^\n*]+)*`],
	[
		'praNote',
		String.raw`(?:Persons who respond|Potential persons who are to respond) to the collection[^\n]*(?:\n(?!\s*\n)[^\n*]+)*`,
	],
];

/** A caption found in a cleaned part of a text, by offsets. */
export interface FoundCaption {
	readonly id: CaptionId;
	readonly start: number;
	readonly end: number;
	/** The caption is missing, and what stood behind it tells where it belongs: an empty place. */
	readonly isImplied?: true;
}

/** The captions of the cover, in the order in which they stand, those with mistakes in them too. */
export function coverCaptions(text: string): readonly FoundCaption[] {
	const found = anywhere(text).map((caption) => wholeCaption(text, caption));
	const missing = misspellable.filter((id) => !found.some((caption) => caption.id === id) && mayStand(id, text));
	// Where hardly a caption is known this is no Form 4.
	if (missing.length === 0 || found.length < 5) return found;
	return [...found, ...misspelt(text, missing, found)].sort((a, b) => a.start - b.start);
}

/** The captions of what stands behind the tables. */
export function closingCaptions(text: string): readonly FoundCaption[] {
	const found = atLineStarts(text);
	const owners = ownerCaptions(text);
	if (owners.length > 0) found.unshift(...owners);
	if (owners.length > 0) found.sort((a, b) => a.start - b.start);
	const missing = closingIds.filter((id) => !found.some((caption) => caption.id === id));
	if (missing.length === 0 || found.length < 2) return found;
	return [...found, ...misspelt(text, missing, found)].sort((a, b) => a.start - b.start);
}

/** Forms before 2023 have no Rule 10b5-1 sentence, and there it is not looked for among all cells. */
function mayStand(id: CaptionId, text: string): boolean {
	return id !== 'planBox' || text.includes('10b5') || text.includes('10B5') || /to indicate/i.test(text);
}

/** A caption known by its first words goes on to where its wording ends, mistakes and all. */
function wholeCaption(text: string, caption: FoundCaption): FoundCaption {
	const { id, start, end } = caption;
	const raw = text.slice(start, end);
	if (raw === captions[id].text) return caption;
	const given = plainWording(raw);
	const wording = plainCaption(id);
	if (given === wording || !wording.startsWith(given)) return caption;
	const near = nearWording(text, start, captions[id].text);
	return near && near.end > end ? { id, start, end: near.end } : caption;
}

const plainCaptions = new Map<CaptionId, string>();

function plainCaption(id: CaptionId): string {
	const kept = plainCaptions.get(id) ?? plainWording(captions[id].text);
	plainCaptions.set(id, kept);
	return kept;
}

const misspellable = [
	...(['title', 'section16', 'planBox', 'basis'] as const),
	...(['item1', 'item2', 'item3', 'item4', 'item5', 'item6'] as const),
];
const closingIds = [
	...(['explanation', 'signature', 'reminder'] as const),
	...(['starNote', 'doubleStarNote', 'copiesNote', 'praNote'] as const),
];

/** Captions that no pattern knows, at the start of a line or cell that comes near to their wording. */
function misspelt(
	text: string,
	missing: readonly CaptionId[],
	found: readonly FoundCaption[],
): readonly FoundCaption[] {
	const starts = cellStarts(text).filter((at) => !found.some(({ start, end }) => start <= at && at < end));
	return missing.flatMap((id) => {
		let best: (FoundCaption & { readonly cost: number }) | undefined;
		for (const start of starts) {
			const near = nearWording(text, start, captions[id].text);
			if (near && near.cost < (best?.cost ?? Infinity)) best = { id, start, end: near.end, cost: near.cost };
		}
		return best ? [{ id, start: best.start, end: best.end }] : [];
	});
}

/** Enough for any form; captions stand near the start of a cover and near the end of a closing. */
const mostCells = 150;

function cellStarts(text: string): readonly number[] {
	const starts = [...text.matchAll(/(?<=^|[\t\n])[ \ue001-\ue003]*(?=\S)/g)].map(
		(match) => match.index + match[0].length,
	);
	return starts.length <= 2 * mostCells ? starts : [...starts.slice(0, mostCells), ...starts.slice(-mostCells)];
}

/** How a caption is known. */
interface KnownCaption {
	readonly id: CaptionId;
	readonly pattern: RegExp;
	/** The wording of the form, where its pattern goes on to its end and no further, whatever stands behind it. */
	readonly whole: string | undefined;
}

/** What the patterns of these know depends on what stands behind the wording of the form. */
const openEnded: ReadonlySet<CaptionId> = new Set<CaptionId>([
	...(['edgarBlock', 'title', 'item1', 'remarks'] as const),
	...(['reminder', 'starNote', 'doubleStarNote', 'copiesNote', 'praNote'] as const),
]);

function compile([id, source]: readonly [CaptionId, string]): KnownCaption {
	const pattern = new RegExp(source.replaceAll(' ?', String.raw`\s*`).replaceAll(' ', String.raw`\s+`), 'iy');
	return { id, pattern, whole: openEnded.has(id) ? undefined : captions[id].text };
}

/** Some first characters in small letters, and the captions that begin with them. */
type Beginning = readonly [string, readonly KnownCaption[]];
/** By the code of the first character, so that one look at most characters of a text is enough. */
type Beginnings = readonly (readonly Beginning[] | undefined)[];

function byFirst(
	known: readonly KnownCaption[],
	beginnings: Readonly<Record<string, readonly CaptionId[]>>,
): Beginnings {
	const table: Beginning[][] = [];
	for (const [word, ids] of Object.entries(beginnings)) {
		const beginning: Beginning = [word, known.filter(({ id }) => ids.includes(id))];
		for (const first of new Set([word.charCodeAt(0), word.toUpperCase().charCodeAt(0)])) {
			(table[first] ??= []).push(beginning);
		}
	}
	return Array.from({ length: 128 }, (_, code) => table[code]);
}

const coverBeginnings = byFirst(patterns.map(compile), {
	...{ edgar: ['edgarBlock'], omb: ['omb', 'ombNumber'], estimated: ['burden'], filed: ['basis'] },
	...{ initial: ['title'], annual: ['title'], statement: ['title'], check: ['section16', 'planBox'] },
	...{ '1.': ['item1'], '2.': ['item2'], '2a': ['foreignSymbol'], '3.': ['item3'], '4.': ['item3', 'item4'] },
	...{ '5.': ['item4', 'item5'], '6.': ['item5', 'item6'], '7.': ['item6'] },
});
const lineBeginnings = byFirst(closingPatterns.map(compile), {
	...{ explan: ['explanation'], remarks: ['remarks'], sig: ['signature'], remind: ['reminder'], note: ['copiesNote'] },
	...{ '*': ['signature', 'starNote', 'doubleStarNote'], if: ['starNote'], intent: ['doubleStarNote'] },
	...{ p: ['praNote'] },
});
const owner = compile(['item1', ownerPattern]);

/** The captions of a cover that stand anywhere in a text. */
function anywhere(text: string): readonly FoundCaption[] {
	const found: FoundCaption[] = [];
	for (let at = 0; at < text.length;) {
		const beginnings = beginningsAt(coverBeginnings, text, at);
		// No other caption begins inside the wording of one.
		at = beginnings ? findAt(text, at, beginnings, found) : at + 1;
	}
	return found;
}

/** The captions that stand at the start of a line: a look at every character of long notes is most of the work otherwise. */
function atLineStarts(text: string): FoundCaption[] {
	const found: FoundCaption[] = [];
	for (let line = 0; line >= 0; line = nextLine(text, line)) {
		let start = line;
		while (text.charCodeAt(start) === 32 || text.charCodeAt(start) === 9) start++;
		const beginnings = beginningsAt(lineBeginnings, text, start);
		if (beginnings) findAt(text, start, beginnings, found);
	}
	return found;
}

/** Further owners of a joint filing. */
function ownerCaptions(text: string): readonly FoundCaption[] {
	const found: FoundCaption[] = [];
	for (let at = text.indexOf('1.'); at >= 0; at = text.indexOf('1.', at + 1)) tryAt(text, at, owner, found);
	return found;
}

/** Most characters begin no caption. */
function beginningsAt(table: Beginnings, text: string, at: number): readonly Beginning[] | undefined {
	const code = text.charCodeAt(at);
	return code < 128 ? table[code] : undefined;
}

/**
 * Adds the captions that begin at `at`. Returns where to look on: behind a caption that stands there as the form prints it, else at
 * the next character.
 */
function findAt(text: string, at: number, beginnings: readonly Beginning[], found: FoundCaption[]): number {
	for (const [word, known] of beginnings) {
		if (!beginsWith(text, at, word)) continue;
		for (const caption of known) {
			const { id, whole } = caption;
			if (whole !== undefined && text.startsWith(whole, at)) {
				const end = at + whole.length;
				if (!isInside(found, id, at)) found.push({ id, start: at, end });
				return end;
			}
			tryAt(text, at, caption, found);
		}
	}
	return at + 1;
}

/** Whether a word stands at `at`, in small or capital letters. Its first character has been looked at. */
function beginsWith(text: string, at: number, word: string): boolean {
	for (let index = 1; index < word.length; index++) {
		if ((text.charCodeAt(at + index) | 32) !== word.charCodeAt(index)) return false;
	}
	return true;
}

function isInside(found: readonly FoundCaption[], id: CaptionId, at: number): boolean {
	return at < (found.findLast((caption) => caption.id === id)?.end ?? 0);
}

function tryAt(text: string, start: number, { id, pattern }: KnownCaption, found: FoundCaption[]): void {
	pattern.lastIndex = start;
	const match = pattern.exec(text);
	// A caption of several words or lines has some of the beginnings in itself.
	if (match && !isInside(found, id, start)) found.push({ id, start, end: start + match[0].trimEnd().length });
}
/** Where the line behind the next line feed begins; -1 for none. */
export function nextLine(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end < 0 ? -1 : end + 1;
}
