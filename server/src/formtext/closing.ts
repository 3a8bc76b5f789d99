import type { Filing, Note, Owner, Shape, Signature } from '../model/filing';
import type { DateValue, TextValue, Value } from '../model/value';
import type { Flat } from './clean';
import { readOwner } from './cover';
import { readDate } from './notation';
import { closingCaptions, nextLine, type FoundCaption } from './recognise';
import { emptyValue, flatText, trimFlat } from './text';

/** What stands behind the tables. */
export type Closing = Pick<Filing, 'ownerBlocks' | 'notes' | 'remarks' | 'signatures'> & {
	readonly flat: Flat;
	readonly captions: readonly FoundCaption[];
	/** The empty place where the heading of the notes is missing. */
	readonly implied: readonly FoundCaption[];
	/** Offsets of the blocks that belong to no part. */
	readonly loose: readonly (readonly [number, number])[];
};

type Span = readonly [number, number];

/** Owners of a joint filing, notes, remarks and signatures. */
export function readClosing(flat: Flat, shape: Shape): Closing {
	const captions = closingCaptions(flat.text);
	const implied = impliedExplanation(flat.text, captions);
	// A heading that stands twice has its second copy in the part that it heads.
	const heads = [...captions, ...implied].sort((a, b) => a.start - b.start).filter(isFirst);
	const regions = heads.map((caption, index) => ({
		id: caption.id,
		start: caption.end,
		end: heads[index + 1]?.start ?? flat.text.length,
	}));
	const nothing = emptyAt(flat, 0);
	const ownerBlocks: Owner[] = [];
	for (const { id, start, end } of regions) {
		if (id === 'item1') ownerBlocks.push(readOwner(flat, { start, end }, nothing));
	}
	const explanation = regions.find(({ id }) => id === 'explanation');
	const remarks = regions.find(({ id }) => id === 'remarks');
	const firstClosing = captions.find(({ id }) => closingIds.has(id));
	const signable = remarks ?? explanation ?? { start: 0, end: firstClosing?.start ?? flat.text.length };
	const notes = explanation ? readNotes(flat, [explanation.start, explanation.end]) : { notes: [], rest: [] };
	const blocks = remarks
		? linesOf(flat, [remarks.start, remarks.end])
		: explanation
			? notes.rest
			: linesOf(flat, [signable.start, signable.end]);
	const isSigned = captions.some(({ id }) => id === 'signature');
	const { signatures, others } = readSignatures(flat, blocks, {
		hasRemarks: remarks !== undefined,
		isSigned,
		joins: shape === 'markdown' ? 'paragraphs' : shape === 'dump' ? 'nothing' : 'signers',
	});
	const first = others[0];
	const last = others.at(-1);
	const remarksAt = remarks?.start ?? 0;
	return {
		flat,
		captions,
		implied,
		ownerBlocks,
		notes: notes.notes,
		remarks: remarks && first && last ? flatText(flat, first[0], last[1]) : emptyAt(flat, remarksAt),
		signatures,
		loose: (remarks ? notes.rest : others).filter(([start]) => !captions.some((caption) => caption.start === start)),
	};
}

function isFirst({ id }: FoundCaption, index: number, all: readonly FoundCaption[]): boolean {
	return id === 'item1' || all.findIndex((other) => other.id === id) === index;
}

/** Notes without their heading begin with the first that has a number. */
function impliedExplanation(text: string, captions: readonly FoundCaption[]): readonly FoundCaption[] {
	if (captions.length < 2 || captions.some(({ id }) => id === 'explanation')) return [];
	const first = /(?<=^|\n)[ \t]*1[ \t]*\.[ \t]/.exec(text);
	const end = captions.find(({ id }) => id === 'remarks' || id === 'signature')?.start ?? text.length;
	if (!first || first.index > end) return [];
	return [{ id: 'explanation', start: first.index, end: first.index, isImplied: true }];
}

const closingIds: ReadonlySet<string> = new Set([
	'signature',
	'reminder',
	'starNote',
	'doubleStarNote',
	'copiesNote',
	'praNote',
]);

const noteStart = /([ \t]*)(\d{1,3})[ \t]*\.(?=\s|$)/y;

/** An empty line, or a line of a signature: a cell with the date behind the name. */
const noteEnding = /\n[ \t]*\n|\n(?=[^\n]*\t[ \t]*\d{1,2}\/\d{1,2}\/\d{4}[ \t]*(?:\n|$))|\n(?=[^\n]*\n[ \t]*By: )/;

/** Where a note ends that begins at `start` and goes on to `next` at most. */
function noteEnd(text: string, start: number, next: number): number {
	const feed = text.indexOf('\n', start);
	if (feed < 0 || feed >= next) return next;
	// Nearly every note is one line and an empty one.
	if (feed + 1 < next && text.charCodeAt(feed + 1) === 10) return feed;
	const end = noteEnding.exec(text.slice(start, next));
	return end ? start + end.index : next;
}

/** A note begins with its number, at the start of a block or as the next number at the start of a line, and ends with its block. */
function readNotes(flat: Flat, [start, end]: Span): { notes: Note[]; rest: Span[] } {
	const text = flat.text.slice(start, end);
	const starts = noteStarts(text);
	const notes: Note[] = [];
	const rest: Span[] = linesOf(flat, [start, start + (starts[0]?.at ?? text.length)]);
	for (const [index, found] of starts.entries()) {
		const { textAt } = found;
		const next = starts[index + 1]?.at ?? text.length;
		const textEnd = noteEnd(text, textAt, next);
		notes.push(note(flat, found, [start, start + textEnd]));
		rest.push(...linesOf(flat, [start + textEnd, start + next]));
	}
	return { notes, rest };
}

interface NoteStart {
	readonly number: number;
	/** `2` of `2.`, and all of `(2)`. */
	readonly raw: string;
	/** In another style than `2.`, so that all that stands for it is `raw`. */
	readonly isLoose: boolean;
	readonly at: number;
	readonly textAt: number;
}

function noteStarts(text: string): readonly NoteStart[] {
	const starts: NoteStart[] = [];
	const loose = looseStarts(text);
	for (let line = 0; line >= 0; line = nextLine(text, line)) {
		if (!beginsWithDigit(text, line)) continue;
		noteStart.lastIndex = line;
		const match = noteStart.exec(text);
		if (!match) continue;
		const at = match.index + (match[1] ?? '').length;
		const raw = match[2] ?? '';
		const isBlock = match.index <= 1 || isBehindEmptyLine(text, at);
		const previous = starts.at(-1);
		const isNext = !previous || Number(raw) === previous.number + 1;
		// A line that was put in twice is a note twice, and not the end of the first.
		const isTwice = previous?.raw === raw && lineFrom(text, previous.at) === lineFrom(text, at);
		if (isBlock || isNext || isTwice)
			starts.push({ number: Number(raw), raw, isLoose: false, at, textAt: match.index + match[0].length });
	}
	// A number in another style is one where the list lacks it right here.
	for (const start of loose) {
		const index = starts.findLastIndex(({ at }) => at < start.at);
		const isNext = start.number === (starts[index]?.number ?? 0) + 1;
		if (isNext && !starts.some(({ number }) => number === start.number)) starts.splice(index + 1, 0, start);
	}
	return starts;
}

function beginsWithDigit(text: string, line: number): boolean {
	let at = line;
	while (isBlankUnit(text.charCodeAt(at))) at++;
	const unit = text.charCodeAt(at);
	return unit >= 48 && unit <= 57;
}

function isBlankUnit(unit: number): boolean {
	return unit === 32 || unit === 9;
}

/** Whether nothing but blanks stands between the empty line above and `at`, or the start of the text, or what is far above. */
function isBehindEmptyLine(text: string, end: number): boolean {
	const least = Math.max(0, end - 40);
	let at = end;
	while (at > least && isBlankUnit(text.charCodeAt(at - 1))) at--;
	if (at === least || text.charCodeAt(at - 1) !== 10) return false;
	at--;
	while (at > least && isBlankUnit(text.charCodeAt(at - 1))) at--;
	return at === least || text.charCodeAt(at - 1) === 10;
}

function lineFrom(text: string, at: number): string {
	const end = text.indexOf('\n', at);
	return text.slice(at, end < 0 ? text.length : end).trimEnd();
}

/** `(2)`, `2)`, `[2]`, `F2.`, `2 -`, `⁽²⁾`, `l.` or `2` alone, and words behind it. */
const looseStart = /([([⁽]?F?[\dlIoO⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}[)\]⁾]?[.,:;]?(?: ?[-–—])?)[ \t]+(?=\S)/y;

function looseStarts(text: string): readonly NoteStart[] {
	return blockStarts(text).flatMap((at) => {
		if (isUsualStart(text, at)) return [];
		looseStart.lastIndex = at;
		const [whole = '', raw = ''] = looseStart.exec(text) ?? [];
		const number = looseNumber(raw);
		const isWord = /^[lIoO]+$/.test(raw) || /^\d+\.$/.test(raw);
		return number > 0 && !isWord ? [{ number, raw, isLoose: true, at, textAt: at + whole.length }] : [];
	});
}

/** `2.` and a letter, or a letter that nobody takes for a digit: the start of a note as it should be, or of no note. */
function isUsualStart(text: string, start: number): boolean {
	let at = start;
	while (text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
	if (at > start) return text.startsWith('. ', at) && isLetter(text.charCodeAt(at + 2));
	return isLetter(text.charCodeAt(at)) && !'FlIoO'.includes(text.charAt(at));
}

function isLetter(unit: number): boolean {
	return (unit | 32) >= 97 && (unit | 32) <= 122;
}

/** Where the first words stand, and the first of each line that is behind an empty one. */
function blockStarts(text: string): readonly number[] {
	const starts: number[] = [text.length - text.trimStart().length];
	let isBehindEmpty = false;
	for (let line = 0; line >= 0; line = nextLine(text, line)) {
		let at = line;
		while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++;
		if (isBehindEmpty && at > (starts.at(-1) ?? 0)) starts.push(at);
		isBehindEmpty = text.charCodeAt(at) === 10;
	}
	return starts;
}

function looseNumber(raw: string): number {
	const digits = [...raw.replace(/[lI]/g, '1').replace(/[oO]/g, '0')].map((character) => {
		const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(character);
		return raised < 0 ? character : String(raised);
	});
	return Number(digits.join('').replace(/\D/g, ''));
}

/** The note that begins there in a region from `start` on, and ends at `end`. */
function note(flat: Flat, found: NoteStart, [start, end]: Span): Note {
	const { number, raw, isLoose } = found;
	const at = start + found.at;
	const numberAt = flat.place(at, at + raw.length);
	const value: Value<number> = {
		kind: 'known',
		value: number,
		canonical: !isLoose && !raw.startsWith('0'),
		raw,
		at: numberAt,
		cell: numberAt,
		marks: [],
	};
	const [, last] = trimFlat(flat, at, end);
	return {
		number: value,
		text: flatText(flat, start + found.textAt, end),
		at: flat.place(at, Math.max(at + raw.length, last)),
	};
}

/** The non-empty lines of a region, lines of one paragraph joined where they wrapped. */
function linesOf(flat: Flat, [start, end]: Span): Span[] {
	const lines: Span[] = [];
	for (let from = start; from <= end;) {
		const feed = flat.text.indexOf('\n', from);
		const to = feed < 0 || feed > end ? end : feed;
		const line = from < to ? trimFlat(flat, from, to) : undefined;
		if (line && line[0] < line[1]) lines.push(line);
		from = to + 1;
	}
	return lines;
}

/** What a name takes from the lines above it: a paragraph that wrapped, the entity that someone signs for, or nothing. */
type Joins = 'paragraphs' | 'signers' | 'nothing';

// A date as it should be or as it may go wrong: `09\20/2004`, `on 09/20/2004`, `09/20/ 2004`, `09/20/2004 16:00`, `20040920`.
const datePart = String.raw`[\dOoIl?０-９]{1,4}`;
const divider = String.raw`[ \t]?[/.,|\\／-][ \t]?`;
const dateWritings = [
	String.raw`${datePart}${divider}(?:${datePart}${divider}'?${datePart}|\S*\d)\S*`,
	String.raw`\d{1,2} \d{1,2} \d{4}`,
	String.raw`[A-Za-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}`,
	String.raw`\d{1,2}(?:st|nd|rd|th)?\s+[A-Za-z]{3,9}\.?,?\s+\d{4}`,
	String.raw`\d{8}`,
];
const opened = String.raw`(?:(?:on|dated|[Dd]ate:|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,?)\s+)?["'“(\[]?`;
const clock = String.raw`(?:T|\s+)\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?`;
const signedDate = new RegExp(String.raw`(?:^|\s)(${opened}(?:${dateWritings.join('|')})(?:${clock})?["'”)\]*.]*)\s*$`);

/** The last lines that end with a date. Where none does, the last line may be a signature without a date. */
function readSignatures(
	flat: Flat,
	lines: readonly Span[],
	{ hasRemarks, isSigned, joins }: { hasRemarks: boolean; isSigned: boolean; joins: Joins },
): { signatures: Signature[]; others: Span[] } {
	const signatures: Signature[] = [];
	let index = lines.length - 1;
	for (; index >= 0; index--) {
		const line = lines[index];
		if (!line) break;
		const signature = readSignature(flat, line, lines.slice(0, index), joins);
		if (!signature) break;
		signatures.unshift(signature.signature);
		index -= signature.used;
	}
	const last = lines.at(-1);
	if (signatures.length === 0 && last && isSigned && looksSigned(flat, last, hasRemarks && lines.length === 1)) {
		const at = flat.place(...last);
		signatures.push({ name: flatText(flat, ...last), date: emptyAt(flat, last[1]), at });
		return { signatures, others: lines.slice(0, -1) };
	}
	return { signatures, others: lines.slice(0, index + 1) };
}

function readSignature(
	flat: Flat,
	[start, end]: Span,
	above: readonly Span[],
	joins: Joins,
): { signature: Signature; used: number } | undefined {
	const text = flat.text.slice(start, end);
	const raw = dateBehind(text);
	if (raw === undefined) return undefined;
	const dateStart = start + text.lastIndexOf(raw);
	const nameLine = text.slice(0, dateStart - start).trim();
	// A remark can end with a date in a sentence; a signature holds a name and no sentence.
	if (nameLine.length > 300) return undefined;
	// A name can take several lines: the date alone stands in the last, or a line says by whom an entity signs.
	let used = 0;
	let nameStart = start;
	const isParagraph = joins === 'paragraphs' && !nameLine.includes('\t') && !nameLine.startsWith('/s/');
	for (let line = above.at(-1); line; line = above.at(-1 - used)) {
		if (joins === 'nothing' || (!isParagraph && !continues(flat.text.slice(nameStart, dateStart).trim()))) break;
		const text = flat.text.slice(...line);
		if (
			dateBehind(text) !== undefined ||
			text.length > 100 ||
			/[.;]$/.test(text) ||
			/\n\s*\n/.test(flat.text.slice(line[1], nameStart))
		)
			break;
		nameStart = line[0];
		used++;
	}
	const name = flatText(flat, nameStart, dateStart);
	return {
		signature: { name, date: dateAt(flat, dateStart, end, raw), at: flat.place(nameStart, end) },
		used,
	};
}

/** The date with which a line ends. */
function dateBehind(text: string): string | undefined {
	const last = text.slice(-10);
	const blank = text.length - 11;
	// Nearly every line that is signed ends so, and nothing that belongs to the date stands before it.
	if (/^\d{2}\/\d{2}\/\d{4}$/.test(last) && text.charAt(blank) === ' ') {
		const word = text.slice(text.lastIndexOf(' ', blank - 1) + 1, blank);
		if (/^[A-Za-z][^\s]*$/.test(word) && !mayBelongToDate.test(word)) return last;
	}
	return signedDate.exec(text)?.[1];
}

/** `on`, `dated`, a day of the week, or a letter that may stand for a digit. */
const mayBelongToDate = /^(?:[oOIl]|[dD]at|Mon|Tue|Wed|Thu|Fri|Sat|Sun)/;

function continues(name: string): boolean {
	return name === '' || /^By: /i.test(name);
}

function looksSigned(flat: Flat, [start, end]: Span, isOnlyRemark: boolean): boolean {
	const text = flat.text.slice(start, end);
	if (/^\/s\/|attorney|\bPOA\b/i.test(text)) return text.length < 255;
	return !isOnlyRemark && text.length < 120 && !text.endsWith('.');
}

function dateAt(flat: Flat, start: number, end: number, raw: string): DateValue {
	const at = flat.place(...trimFlat(flat, start, end));
	const read = readDate(raw);
	return read
		? { kind: 'known', ...read, raw, at, cell: at, marks: [] }
		: { kind: 'unreadable', raw, at, cell: at, marks: [] };
}

function emptyAt(flat: Flat, offset: number): TextValue & { kind: 'empty' } {
	const at = flat.place(offset, offset);
	return emptyValue(at, at);
}
