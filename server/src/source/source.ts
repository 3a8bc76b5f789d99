import { Line } from './line';
import type { Place } from './place';

/** Zero-based; `character` counts UTF-16 units. */
export interface Position {
	readonly line: number;
	readonly character: number;
}

export interface Range {
	readonly start: Position;
	readonly end: Position;
}

/** One change of a document: the text of `range` gives way to `text`. Without a range the whole document does. */
export interface Edit {
	readonly range?: Range;
	readonly text: string;
}

/** Which lines an edit replaced: `removed` lines from `start` on gave way to `inserted` ones. */
export interface LineChange {
	readonly start: number;
	readonly removed: number;
	readonly inserted: number;
}

/** A document as lines. It never changes: an edit gives a new one that shares the untouched lines. */
export class Source {
	private constructor(readonly lines: readonly Line[]) {}

	static from(text: string): Source {
		return new Source(splitLines(text));
	}

	/** The same bytes that were read. */
	get text(): string {
		return this.lines.map(({ text, end }) => text + end).join('');
	}

	numberOf(line: Line): number {
		return line.numberAmong(this.lines);
	}

	/** Where a place stands now. A place whose line is gone collapses to the start of the document. */
	rangeOf({ line, start, end, lastLine }: Place): Range {
		const first = this.numberOf(line);
		if (first < 0) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
		const last = lastLine ? Math.max(first, this.numberOf(lastLine)) : first;
		return { start: { line: first, character: start }, end: { line: last, character: end } };
	}

	textAt({ line, start, end, lastLine }: Place): string {
		if (!lastLine) return line.text.slice(start, end);
		const first = this.numberOf(line);
		const last = this.numberOf(lastLine);
		const between = this.lines.slice(first + 1, last).map(({ text, end: lineEnd }) => text + lineEnd);
		return line.text.slice(start) + line.end + between.join('') + lastLine.text.slice(0, end);
	}

	/** A position past the end of a line or of the document is taken to mean that end, as LSP asks. */
	edit({ range, text }: Edit): { source: Source; change: LineChange } {
		if (!range) {
			const source = Source.from(text);
			return { source, change: { start: 0, removed: this.lines.length, inserted: source.lines.length } };
		}
		const [from, to] = inOrder(this.clamp(range.start), this.clamp(range.end));
		const first = this.lines[from.line];
		const last = this.lines[to.line];
		if (!first || !last) return this.edit({ text });
		const middle = first.text.slice(0, from.character) + text + last.text.slice(to.character) + last.end;
		return this.replaceLines(from.line, to.line, middle);
	}

	/** Line ends may only be judged with their neighbours: a `\r` typed before a `\n` makes one end of two. */
	private replaceLines(from: number, to: number, middle: string): { source: Source; change: LineChange } {
		const before = this.lines[from - 1];
		if (before?.end === '\r' && middle.startsWith('\n')) {
			return this.replaceLines(from - 1, to, before.text + before.end + middle);
		}
		const after = this.lines[to + 1];
		if (middle.endsWith('\r') && after?.text === '' && after.end === '\n') {
			return this.replaceLines(from, to + 1, middle + after.end);
		}
		const inserted = splitLines(middle);
		// Text that ends in a line end is followed by the lines that are there already, not by an empty one of its own.
		if (after !== undefined && inserted.at(-1)?.text === '' && inserted.at(-1)?.end === '') inserted.pop();
		for (const [index, line] of inserted.entries()) line.standsAt(from + index);
		const lines = this.lines.slice();
		if (inserted.length < 10_000) lines.splice(from, to - from + 1, ...inserted);
		else return this.joined(from, to, inserted);
		return { source: new Source(lines), change: { start: from, removed: to - from + 1, inserted: inserted.length } };
	}

	/** `splice` takes its lines as arguments, and there is a limit to those. */
	private joined(from: number, to: number, inserted: readonly Line[]): { source: Source; change: LineChange } {
		const lines = this.lines.slice(0, from).concat(inserted, this.lines.slice(to + 1));
		return { source: new Source(lines), change: { start: from, removed: to - from + 1, inserted: inserted.length } };
	}

	private clamp({ line, character }: Position): Position {
		if (!(line >= 0)) return { line: 0, character: 0 };
		const known = this.lines[line];
		if (!known) {
			const last = this.lines.length - 1;
			return { line: last, character: this.lines[last]?.text.length ?? 0 };
		}
		return { line, character: Math.max(0, Math.min(character, known.text.length)) };
	}
}

function inOrder(a: Position, b: Position): [Position, Position] {
	return a.line < b.line || (a.line === b.line && a.character <= b.character) ? [a, b] : [b, a];
}

function splitLines(text: string): Line[] {
	const lines: Line[] = [];
	let start = 0;
	let feed = text.indexOf('\n');
	let carriage = text.indexOf('\r');
	while (feed >= 0 || carriage >= 0) {
		const cut = feed < 0 || (carriage >= 0 && carriage < feed) ? carriage : feed;
		const end = cut === carriage && feed === cut + 1 ? '\r\n' : text.charAt(cut);
		lines.push(new Line(text.slice(start, cut), end));
		start = cut + end.length;
		if (feed >= 0 && feed < start) feed = text.indexOf('\n', start);
		if (carriage >= 0 && carriage < start) carriage = text.indexOf('\r', start);
	}
	lines.push(new Line(text.slice(start), ''));
	return lines;
}
