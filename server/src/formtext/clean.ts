import { place, type Place } from '../source/place';
import { Line } from '../source/line';
import { letters } from './nearWording';
import { firstIndex, lastNotAbove } from '../source/search';

/** How a text writes what its characters mean. */
export interface Writing {
	/** Markdown escapes any punctuation with a backslash; the text language only the dollar sign. */
	readonly markdown: boolean;
	/** What divides cells outside the tables, beside tabs and tags. */
	readonly divider?: '|' | '    ';
	/** Keeps what divides cells and lines (as tab and line feed) and boxes (as the signs below), for the reading of whole parts. */
	readonly layout?: boolean;
	/** A text dump draws every mark as `^(1)`; brackets without the caret are the filer's. */
	readonly caretMarks?: boolean;
}

/** Signs of the private use area that stand for boxes in a cleaned layout. */
export const checkedSign = '\ue001';
export const uncheckedSign = '\ue002';
export const brokenSign = '\ue003';

/** A run of characters of `text` that stand in the raw text just so, or (`folded`) that a run of raw characters means. */
interface Run {
	readonly start: number;
	readonly raw: number;
	readonly length: number;
	readonly rawLength: number;
}

/** What raw text means, with the way back to where each character of it stands. */
export interface Cleaned {
	readonly text: string;
	readonly runs: readonly Run[];
	readonly rawLength: number;
}

// The text language gives a meaning to few characters, Markdown and layouts of blanks to more.
const specialInText = ['<', '\\', '&', '\u00a0', '\ufeff'];
const plainInMarkup = /(?:[^\\&<\u00a0\ufeff*_[|: -]+|:(?!-)| (?! {3})|-(?!--)){1,2000}/y;
const entities: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	sect: '§',
	ndash: '–',
	mdash: '—',
	lsquo: '‘',
	rsquo: '’',
	ldquo: '“',
	rdquo: '”',
	reg: '®',
	trade: '™',
	copy: '©',
	bull: '•',
	hellip: '…',
};
const entity = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/y;
const inputTag = /<input\b[^<>\n]{0,300}>/iy;
/** A tag that nothing closes ends where its attributes end; a label may follow. */
const openInputTag =
	/<input\b(?:\s+(?:checked|type|disabled|readonly|name|value|id|class)\b(?:\s*=\s*(?:"[^"<>\n]*"?|'[^'<>\n]*'?|[^\s"'<>/]*))?|\s+[^\s<>="]{1,20}=(?:"[^"<>\n]*"?|[^\s"'<>/]*))*(?:\s{0,4}\/)?/iy;
const tag =
	/<(\/?)(u|b|i|em|strong|sup|sub|span|font|a|p|br|hr|div|td|th|tr|tbody|thead|table|center)\b[^<>\n]{0,1000}>/iy;
/** Tags of nearly every text, and what they mean in a layout. */
const knownTags = [
	['<u>', ''],
	['</u>', ''],
	['<hr/>', '\n'],
	['<input checked="" type="checkbox"/>', checkedSign],
	['<input type="checkbox"/>', uncheckedSign],
] as const;
const lineTags = /^(?:br|hr|p|div|tr|table|center)$/i;
const cellTags = /^(?:td|th)$/i;
const markdownEscape = /\\([!-/:-@[-`{-~\n])/y;
const dollarEscape = /\\(\$)/y;
const link = /\[([^\][]{0,400})\](?:\([^()\s]{0,1000}\)|\{[^{}\n]{0,100}\})/y;
const emphasis = /\*\*|__/y;
const soleEmphasis = /[*_]/y;
const rule = /:?-{3,}:?|(?:\* ){2,}\*/y;

/** Whether a text surely means just what it says: no character of it may mean another, and no blank stands at its edges. */
export function isPlain(raw: string, { markdown, divider }: Writing): boolean {
	if (markdown || divider !== undefined) return false;
	return isInk(raw.charCodeAt(0)) && isInk(raw.charCodeAt(raw.length - 1)) && !/[<\\&\u00a0\ufeff]/.test(raw);
}

/** Letters, digits and signs of ASCII; beside them other characters may be blanks too. */
function isInk(unit: number): boolean {
	return unit > 32 && unit < 127;
}

/** What raw text means: escapes and entities resolved, tags and links reduced to what is read, no-break blanks to blanks. */
export function clean(raw: string, writing: Writing): Cleaned {
	const cleaner = new Cleaner(raw, writing);
	cleaner.read(0, raw.length);
	return { text: cleaner.text, runs: cleaner.runs, rawLength: raw.length };
}

/** Where the character `unit` of the cleaned text begins in the raw text; for the end of the text, where the last one ends. */
export function rawOffset({ runs, text, rawLength }: Cleaned, unit: number): number {
	if (unit >= text.length) return lastRawEnd(runs, rawLength);
	const run = runAt(runs, unit);
	if (!run) return 0;
	return run.length === run.rawLength ? run.raw + (unit - run.start) : run.raw;
}

/** Where the character before `unit` ends in the raw text. */
export function rawEnd({ runs }: Cleaned, unit: number): number {
	if (unit <= 0) return runs[0]?.raw ?? 0;
	const run = runAt(runs, unit - 1);
	if (!run) return 0;
	return run.length === run.rawLength ? run.raw + (unit - run.start) : run.raw + run.rawLength;
}

function lastRawEnd(runs: readonly Run[], rawLength: number): number {
	const last = runs.at(-1);
	return last ? last.raw + last.rawLength : rawLength;
}

/** The last run that begins at or before `unit`. */
function runAt(runs: readonly Run[], unit: number): Run | undefined {
	return runs[Math.max(0, firstIndex(runs.length, (index) => (runs[index]?.start ?? 0) > unit) - 1)];
}

class Cleaner {
	readonly runs: Run[] = [];
	text = '';

	private readonly isMarkup: boolean;
	/** Where the next one of each of `specialInText` stands, as far as it has been looked for. */
	private readonly nextSpecial = specialInText.map(() => -1);

	constructor(
		private readonly raw: string,
		private readonly writing: Writing,
	) {
		this.isMarkup = writing.markdown || writing.divider === '    ';
	}

	read(from: number, to: number): void {
		for (let at = from; at < to;) {
			const end = Math.min(to, this.isMarkup ? this.plainMarkupEnd(at) : this.plainTextEnd(at));
			at += end > at ? this.add(this.raw.slice(at, end), at, end - at) : this.readSpecial(at, to);
		}
	}

	private plainMarkupEnd(at: number): number {
		plainInMarkup.lastIndex = at;
		return plainInMarkup.test(this.raw) ? plainInMarkup.lastIndex : at;
	}

	private plainTextEnd(at: number): number {
		let end = this.raw.length;
		for (const [index, special] of specialInText.entries()) {
			let next = this.nextSpecial[index] ?? -1;
			if (next < at) {
				next = this.raw.indexOf(special, at);
				if (next < 0) next = Infinity;
				this.nextSpecial[index] = next;
			}
			if (next < end) end = next;
		}
		return end;
	}

	/** Reads what begins with a character that may mean another, and says how many raw characters that was. */
	private readSpecial(at: number, to: number): number {
		const { markdown, layout, divider } = this.writing;
		switch (this.raw.charAt(at)) {
			case '\\': {
				const escape = this.match(markdown ? markdownEscape : dollarEscape, at, to);
				return escape ? this.add(escape[1] ?? '', at, escape[0].length) : this.keep(at);
			}
			case '&': {
				const found = this.match(entity, at, to);
				const meant = found && resolve(found);
				if (!found || typeof meant !== 'string') return this.keep(at);
				return this.add(meant, at, found[0].length);
			}
			case '<':
				return this.readTag(at, to) ?? this.keep(at);
			case '\u00a0':
				return this.add(' ', at, 1);
			case '\ufeff':
				return 1;
			case '[': {
				const found = markdown ? this.match(link, at, to) : null;
				if (!found) return this.keep(at);
				this.read(at + 1, at + 1 + (found[1] ?? '').length);
				return found[0].length;
			}
			case '*':
			case '_':
			case '-':
			case ':':
				return this.readOrnament(at, to);
			case '|':
				return layout && divider === '|' ? this.add('\t', at, 1) : this.keep(at);
			case ' ':
				return layout && divider === '    ' ? this.add('\t', at, 4) : this.keep(at);
			default:
				return this.keep(at);
		}
	}

	private readTag(at: number, to: number): number | undefined {
		const { layout } = this.writing;
		const known = layout ? knownTags.find(([written]) => this.raw.startsWith(written, at)) : undefined;
		if (known && at + known[0].length <= to) return this.add(known[1], at, known[0].length);
		const box = layout ? (this.match(inputTag, at, to) ?? this.match(openInputTag, at, to)) : null;
		if (box) {
			const sign = isCheckbox(box[0]) ? (/\schecked\b/i.test(box[0]) ? checkedSign : uncheckedSign) : brokenSign;
			return this.add(sign, at, box[0].length);
		}
		const found = this.match(tag, at, to);
		if (!found) return undefined;
		const name = found[2] ?? '';
		if (layout && lineTags.test(name)) this.add('\n', at, found[0].length);
		else if (layout && cellTags.test(name) && found[1] === '') this.add('\t', at, found[0].length);
		else if (!layout && lineTags.test(name) && this.text !== '') this.add(' ', at, found[0].length);
		return found[0].length;
	}

	/** What Markdown draws: rules, and stars and underscores around words. */
	private readOrnament(at: number, to: number): number {
		const { markdown, layout } = this.writing;
		if (!markdown) return this.keep(at);
		const drawn = layout ? this.match(rule, at, to) : null;
		if (drawn) return drawn[0].length;
		if (/[-:]/.test(this.raw.charAt(at))) return this.keep(at);
		const strong = this.match(emphasis, at, to);
		if (strong) return strong[0].length;
		const before = this.raw.charAt(at - 1);
		const after = this.raw.charAt(at + 1);
		const opens = !isWord(before) && after !== '' && !/\s/.test(after);
		const closes = before !== '' && !/\s/.test(before) && !isWord(after);
		return layout && (opens || closes) && this.match(soleEmphasis, at, to) ? 1 : this.keep(at);
	}

	private keep(at: number): number {
		return this.add(this.raw.charAt(at), at, 1);
	}

	private add(text: string, raw: number, rawLength: number): number {
		if (text !== '') this.runs.push({ start: this.text.length, raw, length: text.length, rawLength });
		this.text += text;
		return rawLength;
	}

	private match(pattern: RegExp, at: number, to: number): RegExpExecArray | null {
		pattern.lastIndex = at;
		const found = pattern.exec(this.raw);
		return found && at + found[0].length <= to ? found : null;
	}
}

function isCheckbox(tagText: string): boolean {
	return /\btype\s*=\s*["']?checkbox["']?[\s/>]/i.test(tagText) && tagText.endsWith('>') && !hasNearlyChecked(tagText);
}

/** An attribute that a browser does not know, and that may be the one that checks the box. */
function hasNearlyChecked(tagText: string): boolean {
	const names = tagText.replace(/"[^"]*"|'[^']*'/g, '""').match(/(?<=\s)[^\s=/>"]+/g) ?? [];
	return names.some((name) => name.toLowerCase() !== 'checked' && letters(name.toLowerCase(), 'checked') <= 3);
}

function isWord(character: string): boolean {
	return /[\p{L}\p{N}]/u.test(character);
}

function resolve([, digits, hex, name]: RegExpExecArray): string | undefined {
	if (name !== undefined) return entities[name.toLowerCase()];
	const point = digits === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(digits, 10);
	if (point === 0xa0) return ' ';
	const isCharacter = point > 0 && point <= 0x10_ffff && (point < 0xd800 || point > 0xdfff);
	return isCharacter ? String.fromCodePoint(point) : undefined;
}

/** A stretch of a line that is read together with others. */
export interface Piece {
	readonly line: Line;
	readonly start: number;
	readonly end: number;
	/** What divides it from the piece before. */
	readonly before: string;
	/** It stands beside other columns, so that a place may not run on from its line to the next. */
	readonly inColumn?: boolean;
}

/** Stands, behind a blank or a line end, where a text was broken and nobody can say whether at a blank. */
export const maybeBlank = '\u205f';

/** Several lines, or pieces of lines, read as one text, with the way back to the document. Line ends are line feeds. */
export class Flat {
	private constructor(
		readonly text: string,
		private readonly cleaned: Cleaned,
		/** Whole lines, or pieces of lines. */
		private readonly stretches: readonly (Line | Piece)[],
		/** Where each begins in the raw text. */
		private readonly starts: readonly number[],
		/** Whether some of its texts were broken where nobody can say whether at a blank. */
		readonly hasDoubtfulBreaks: boolean,
	) {}

	static of(lines: readonly Line[], writing: Writing): Flat {
		const starts: number[] = [];
		let start = 0;
		for (const { text } of lines) {
			starts.push(start);
			start += text.length + 1;
		}
		const cleaned = clean(lines.map(({ text }) => text).join('\n'), { ...writing, layout: true });
		return new Flat(cleaned.text, cleaned, lines, starts, false);
	}

	static ofPieces(pieces: readonly Piece[], writing: Writing): Flat {
		const starts: number[] = [];
		let raw = '';
		let doubtful = false;
		for (const { line, start, end, before } of pieces) {
			if (starts.length > 0) raw += before;
			if (before.length > 1) doubtful = true;
			starts.push(raw.length);
			raw += line.text.slice(start, end);
		}
		const cleaned = clean(raw, { ...writing, layout: true });
		return new Flat(cleaned.text, cleaned, pieces, starts, doubtful);
	}

	/** A part without text, behind a line. */
	static nothingAt(line: Line | undefined): Flat {
		const end = line?.text.length ?? 0;
		const pieces = line ? [{ line, start: end, end, before: '' }] : [];
		return new Flat('', { text: '', runs: [], rawLength: 0 }, pieces, [0], false);
	}

	/** The place of the characters from `from` to `to` of the text. */
	place(from: number, to: number): Place {
		const offset = rawOffset(this.cleaned, from);
		const first = this.indexAt(offset);
		const begin = this.stretch(first);
		const start = columnOf(begin, offset - (this.starts[first] ?? 0));
		const line = lineOf(begin);
		if (to <= from) return place(line, start, start);
		const endOffset = rawEnd(this.cleaned, to);
		const last = this.indexAt(endOffset);
		const finish = this.stretch(last);
		const end = columnOf(finish, endOffset - (this.starts[last] ?? 0));
		const lastLine = lineOf(finish);
		if (lastLine === line) return place(line, start, Math.max(start, end));
		if (!(begin instanceof Line) && begin.inColumn) return place(line, start, begin.end);
		return { line, start, end, lastLine };
	}

	/** The index of the stretch in which a raw character stands. */
	private indexAt(offset: number): number {
		return lastNotAbove(this.starts, offset);
	}

	private stretch(index: number): Line | Piece {
		const stretch = this.stretches[index];
		if (!stretch) throw new RangeError('A text of lines has a line');
		return stretch;
	}
}

function lineOf(stretch: Line | Piece): Line {
	return stretch instanceof Line ? stretch : stretch.line;
}

/** The column of a character in its line, by its offset in the stretch. */
function columnOf(stretch: Line | Piece, offset: number): number {
	return stretch instanceof Line
		? Math.min(offset, stretch.text.length)
		: Math.min(stretch.start + offset, stretch.end);
}
