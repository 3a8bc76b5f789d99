import { Line } from './line';
import type { Place } from './place';
import { Sequence, type Block } from './sequence';

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

/** So many lines are kept together; what an edit copies of the others is a few numbers. */
const blockSize = 64;

/** A document as lines. It never changes: an edit gives a new one that shares the untouched lines. */
export class Source {
	private flat: readonly Line[] | undefined;

	private constructor(
		/** The lines as edits share them. What is asked after each edit is asked of these. */
		readonly inBlocks: Sequence<Line>,
	) {}

	static from(text: string): Source {
		const lines = Sequence.from(splitLines(text), blockSize);
		placeLines(lines.blocks());
		return new Source(lines);
	}

	/** All lines in one list, which is made when someone asks for it. */
	get lines(): readonly Line[] {
		return (this.flat ??= this.inBlocks.slice());
	}

	/** The same bytes that were read. */
	get text(): string {
		return textOf(this.inBlocks.slice());
	}

	/** The line's number, from 0. -1 when it is not one of the document's. */
	numberOf(line: Line): number {
		const { found, start } = this.inBlocks.nearest(line.place);
		const index = found.items.indexOf(line);
		if (index >= 0) return start + index;
		// Since it was looked up last its block was parted or joined to another, or it is gone.
		placeLines(this.inBlocks.blocks());
		const again = this.inBlocks.nearest(line.place);
		const number = again.found.items.indexOf(line);
		return number >= 0 ? again.start + number : -1;
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
		return (
			line.text.slice(start) + line.end + textOf(this.inBlocks.slice(first + 1, last)) + lastLine.text.slice(0, end)
		);
	}

	/** The text of a range that lies in the document. */
	textIn({ start, end }: Range): string {
		const [first, last] = [this.inBlocks.at(start.line), this.inBlocks.at(end.line)];
		if (!first || !last) return '';
		if (first === last) return (first.text + first.end).slice(start.character, end.character);
		return (
			(first.text + first.end).slice(start.character) +
			textOf(this.inBlocks.slice(start.line + 1, end.line)) +
			(last.text + last.end).slice(0, end.character)
		);
	}

	/** A position past the end of a line or of the document is taken to mean that end, as LSP asks. */
	edit({ range, text }: Edit): { source: Source; change: LineChange } {
		if (!range) {
			const source = Source.from(text);
			return { source, change: { start: 0, removed: this.inBlocks.length, inserted: source.inBlocks.length } };
		}
		const [from, to] = inOrder(this.clamp(range.start), this.clamp(range.end));
		const first = this.inBlocks.at(from.line);
		const last = this.inBlocks.at(to.line);
		if (!first || !last) return this.edit({ text });
		const middle = first.text.slice(0, from.character) + text + last.text.slice(to.character) + last.end;
		return this.replaceLines(from.line, to.line, middle);
	}

	/** Line ends may only be judged with their neighbours: a `\r` typed before a `\n` makes one end of two. */
	private replaceLines(from: number, to: number, middle: string): { source: Source; change: LineChange } {
		const before = this.inBlocks.at(from - 1);
		if (before?.end === '\r' && middle.startsWith('\n')) {
			return this.replaceLines(from - 1, to, before.text + before.end + middle);
		}
		const after = this.inBlocks.at(to + 1);
		if (middle.endsWith('\r') && after?.text === '' && after.end === '\n') {
			return this.replaceLines(from, to + 1, middle + after.end);
		}
		const inserted = splitLines(middle);
		// Text that ends in a line end is followed by the lines that are there already, not by an empty one of its own.
		if (after !== undefined && inserted.at(-1)?.text === '' && inserted.at(-1)?.end === '') inserted.pop();
		const removed = to - from + 1;
		const lines = this.inBlocks.splice({ start: from, removed, inserted });
		// A block that has become too long is parted, and what stood behind the edit may be in the second half.
		placeLines(lines.blocks(from, from + inserted.length + 2 * blockSize));
		return { source: new Source(lines), change: { start: from, removed, inserted: inserted.length } };
	}

	private clamp({ line, character }: Position): Position {
		if (!(line >= 0)) return { line: 0, character: 0 };
		const known = this.inBlocks.at(line);
		if (!known) {
			const last = this.inBlocks.length - 1;
			return { line: last, character: this.inBlocks.at(last)?.text.length ?? 0 };
		}
		return { line, character: Math.max(0, Math.min(character, known.text.length)) };
	}
}

function inOrder(a: Position, b: Position): [Position, Position] {
	return a.line < b.line || (a.line === b.line && a.character <= b.character) ? [a, b] : [b, a];
}

function placeLines(blocks: readonly Block<Line>[]): void {
	for (const { items, place } of blocks) for (const line of items) line.place = place;
}

function textOf(lines: readonly Line[]): string {
	let whole = '';
	for (const { text, end } of lines) whole += text + end;
	return whole;
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
