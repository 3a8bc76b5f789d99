import { captions, type CaptionId } from '../facts/captions';
import { nearWording, plainWording } from './nearWording';

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
	['item1', String.raw`1\. ?Name and Address of Reporting Person(?: ?\^?\*\^?)?`],
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

const ownerPattern: readonly (readonly [CaptionId, string])[] = [
	['item1', String.raw`1\. ?Name and Address of Reporting Person(?: ?\^?\*\^?)?`],
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
	const found = find(text, beginnings(text), coverPatterns).map((caption) => wholeCaption(text, caption));
	const missing = misspellable.filter((id) => !found.some((caption) => caption.id === id) && mayStand(id, text));
	// Where hardly a caption is known this is no Form 4.
	if (missing.length === 0 || found.length < 5) return found;
	return [...found, ...misspelt(text, missing, found)].sort((a, b) => a.start - b.start);
}

/** The captions of what stands behind the tables. */
export function closingCaptions(text: string): readonly FoundCaption[] {
	const found = [
		...find(text, beginnings(text), ownerPatterns),
		...find(text, lineBeginnings(text), linePatterns),
	].sort((a, b) => a.start - b.start);
	const missing = closingIds.filter((id) => !found.some((caption) => caption.id === id));
	if (missing.length === 0 || found.length < 2) return found;
	return [...found, ...misspelt(text, missing, found)].sort((a, b) => a.start - b.start);
}

/** Forms before 2023 have no Rule 10b5-1 sentence, and there it is not looked for among all cells. */
function mayStand(id: CaptionId, text: string): boolean {
	return id !== 'planBox' || /10b5|to indicate/i.test(text);
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

const coverPatterns = compile(patterns, 'iy');
const ownerPatterns = compile(ownerPattern, 'iy');
const linePatterns = compile(closingPatterns, 'iy');

function compile(
	sources: readonly (readonly [CaptionId, string])[],
	flags: string,
): readonly (readonly [CaptionId, RegExp])[] {
	return sources.map(([id, source]) => [
		id,
		new RegExp(source.replaceAll(' ?', String.raw`\s*`).replaceAll(' ', String.raw`\s+`), flags),
	]);
}

/** The words that captions begin with, where they do not with their number: a few fast looks instead of one for each pattern. */
const firstWords = ['edgar', 'omb', 'estimated', 'initial', 'annual', 'statement', 'check', 'filed'];

/** Where a caption may begin, ascending: at one of the first words, or at a number such as `2a.`. */
function beginnings(text: string): readonly number[] {
	const small = text.toLowerCase();
	// Few characters grow when they are made small; then any place may be one.
	if (small.length !== text.length) return Array.from(text.split(''), (_, at) => at);
	const found: number[] = [];
	for (const word of firstWords) {
		for (let at = small.indexOf(word); at >= 0; at = small.indexOf(word, at + word.length)) found.push(at);
	}
	for (let point = small.indexOf('.'); point >= 0; point = small.indexOf('.', point + 1)) {
		const digit = small.charAt(point - 1) === 'a' ? point - 2 : point - 1;
		if (/\d/.test(small.charAt(digit))) found.push(digit);
	}
	return found.sort((a, b) => a - b);
}

/** The captions at some places of a text, ascending. */
function find(
	text: string,
	starts: readonly number[],
	compiled: readonly (readonly [CaptionId, RegExp])[],
): readonly FoundCaption[] {
	const found: FoundCaption[] = [];
	const ends = new Map<CaptionId, number>();
	for (const start of starts) {
		for (const [id, pattern] of compiled) {
			// A caption of several words or lines has some of the beginnings in itself.
			if (start < (ends.get(id) ?? 0)) continue;
			pattern.lastIndex = start;
			const match = pattern.exec(text);
			if (!match) continue;
			ends.set(id, start + match[0].length);
			found.push({ id, start, end: start + match[0].trimEnd().length });
		}
	}
	return found;
}

const blanks = /[ \t]*/y;
/** What the captions at the start of a line begin with. */
const mayBegin = /[ersipn*]/i;

/** The starts of lines alone: a look at every character of long notes is most of the work otherwise. */
function lineBeginnings(text: string): readonly number[] {
	const starts: number[] = [];
	for (let line = 0; line >= 0 && line <= text.length; line = nextLine(text, line)) {
		blanks.lastIndex = line;
		const start = line + (blanks.exec(text)?.[0].length ?? 0);
		if (mayBegin.test(text.charAt(start))) starts.push(start);
	}
	return starts;
}

/** Where the line behind the next line feed begins; -1 for none. */
export function nextLine(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end < 0 ? -1 : end + 1;
}

/** What a line begins, when it is seen alone: where the tables start and end. */
export type LineKind = (typeof lineKinds)[number];

export const lineKinds = [
	'other',
	'blank',
	'rule',
	'tableI',
	'tableII',
	'headingI',
	'headingII',
	'subheadingI',
	'subheadingII',
	'tail',
	'closing',
] as const;

const lead = String.raw`^(?:[\s|#>*_\\]|<[^<>]*>)*`;
const lineStart = new RegExp(
	`${lead}(?:(table\\s+ii?\\b)|(\\d{1,2})\\s*\\\\?\\.\\s*(title\\s+of\\s+(?:derivative\\s+)?security)|(\\(?e\\.g\\.,\\s*puts)|(explanation\\s+of\\s+responses|remarks\\s*:|reminder:\\s+report|persons\\s+who\\s+respond|potential\\s+persons|note:\\s+file\\s+three|\\d\\s*\\\\?\\.\\s*name\\s+and\\s+address\\s+of\\s+reporting)|signature\\s+of\\s+reporting\\s+person|if\\s+the\\s+form\\s+is\\s+filed|intentional\\s+misstatements)`,
	'i',
);
const pipeRule = /^[\s|:-]*-[\s|:-]*$|^[\s|]+$/;
const canStart = /[\dte(rpnsi<*|\\]/i;
/** A title that lost its `Table I`, or has it misspelt. */
const tableTitle =
	/^[^\t|]{0,30}?\b(non[^\w\t|]{0,3})?deriva\w{2,6}\s+secur\w{2,6}\s+acqu\w+[^\w\t|]{0,3}dispos\w+\s+of\b/i;

/** Told by the line alone, so that it can be kept with the line. */
export function lineKind(text: string): LineKind {
	const first = text.search(/[^\s|#>*_\\]/);
	if (pipeRule.test(text))
		return text.includes('|') || text.includes('-') ? 'rule' : text.includes('\t') ? 'other' : 'blank';
	if (first < 0) return 'other';
	if (!canStart.test(text.charAt(first))) return otherKind(text);
	const match = lineStart.exec(text);
	if (!match) return otherKind(text);
	const [, table, , heading, tail, closing] = match;
	if (table !== undefined) return /ii/i.test(table) ? 'tableII' : 'tableI';
	if (heading !== undefined) return /derivative/i.test(heading) ? 'headingII' : 'headingI';
	if (tail !== undefined) return 'tail';
	if (closing === undefined && text.includes('\t')) return 'closing';
	return 'closing';
}

/** What a line is whose first words are no caption's: a heading line, whole or with mistakes, or a line of a table. */
function otherKind(text: string): LineKind {
	// Most rows have a date, and no heading does.
	if (/\d\/\d\d?\/\d/.test(text)) return 'other';
	const title = text.length < 300 ? tableTitle.exec(text) : null;
	if (title) return title[1] === undefined ? 'tableII' : 'tableI';
	if (/^\W*explan[a-z]{3,8}\s+o[fr]\s+re[a-z]{4,9}\s*:?\s*$/i.test(text)) return 'closing';
	if (!/[\t|]| {3}/.test(text)) return /\d/.test(text) ? 'other' : subheading(text);
	if ((text.match(/\(\s*(?:Instr|Month)/gi) ?? []).length > 3)
		return /derivative\s+security|exercise/i.test(text) ? 'headingII' : 'headingI';
	return /\d/.test(text) ? 'other' : subheading(text);
}

/** The second heading line: its words however they are divided, or most of its cells. */
function subheading(text: string): LineKind {
	if (!/\bcode\b|\bamount\b|\([ad]\)/i.test(text)) return 'other';
	const plain = text.replaceAll('\\', '');
	const words = plain.replace(/[\s|*]+/g, ' ').trim();
	if (/^code v amount \(a\) or \(d\)( price)?$/i.test(words)) return 'subheadingI';
	if (/^code v \(a\) \(d\) date exercisable/i.test(words)) return 'subheadingII';
	const cells = plain
		.split(/[\t|]| {3,}/)
		.map((cell) => cell.replace(/[\s*]+/g, ' ').trim())
		.filter((cell) => cell !== '');
	const isOne = (wanted: readonly string[]): boolean => {
		const known = cells.filter((cell) => wanted.includes(cell.toLowerCase())).length;
		return known >= 3 && known >= cells.length - 2;
	};
	if (isOne(['code', 'v', '(a)', '(d)', 'date exercisable', 'expiration date', 'title', 'amount or number of shares']))
		return 'subheadingII';
	return isOne(['code', 'v', 'amount', '(a) or (d)', 'price']) ? 'subheadingI' : 'other';
}
