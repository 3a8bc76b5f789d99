import type { Position, Source } from '../source/source';
import type { Line } from '../source/line';
import type { Place } from '../source/place';

/** The text of a source as one string, and the places of its offsets. */
export class Offsets {
	readonly text: string;
	/** The offset at which each line begins. */
	private readonly starts: readonly number[];
	private hint = 0;

	constructor(readonly source: Source) {
		const starts: number[] = [];
		let offset = 0;
		for (const { text, end } of source.lines) {
			starts.push(offset);
			offset += text.length + end.length;
		}
		this.starts = starts;
		this.text = source.text;
	}

	place(start: number, end: number): Place {
		const first = this.lineAt(start);
		const { line, column } = this.inLine(first, start);
		const next = this.starts[first + 1];
		if (next === undefined || end < next) {
			return { line, start: column, end: Math.min(line.text.length, column + end - start) };
		}
		const last = this.inLine(this.lineAt(end), end);
		return { line, start: column, end: last.column, lastLine: last.line };
	}

	/** The offset of a position; past the end of its line it is that end. */
	offsetAt({ line, character }: Position): number {
		const length = this.source.lines[line]?.text.length ?? 0;
		return (this.starts[line] ?? this.text.length) + Math.min(character, length);
	}

	/** The offset of the start of a place. */
	startOf({ line, start }: Place): number {
		return (this.starts[this.source.numberOf(line)] ?? 0) + start;
	}

	endOf({ line, end, lastLine }: Place): number {
		return (this.starts[this.source.numberOf(lastLine ?? line)] ?? 0) + end;
	}

	/** The lines that a stretch touches, from the first to the last. */
	linesOf(start: number, end: number): readonly Line[] {
		return this.source.lines.slice(this.lineAt(start), this.lineAt(end) + 1);
	}

	/** How far a line start lies before an offset. */
	columnOf(offset: number): number {
		return offset - (this.starts[this.lineAt(offset)] ?? 0);
	}

	/** Most questions are about the line of the last one, or the next. */
	private lineAt(offset: number): number {
		const { starts } = this;
		let line = this.hint;
		const begins = starts[line] ?? 0;
		const ends = starts[line + 1];
		if (offset < begins || (ends !== undefined && offset >= ends)) line = this.search(offset);
		this.hint = line;
		return line;
	}

	private search(offset: number): number {
		let low = 0;
		let high = this.starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	private inLine(number: number, offset: number): { line: Line; column: number } {
		const line = this.source.lines[number] ?? this.source.lines[0];
		if (!line) throw new RangeError('A source has a line');
		return { line, column: Math.min(line.text.length, offset - (this.starts[number] ?? 0)) };
	}
}

/** A document that lies in another one as base64: all its places are the one of the block that holds it. */
export class EmbeddedOffsets extends Offsets {
	constructor(
		source: Source,
		readonly block: Place,
	) {
		super(source);
	}

	override place(): Place {
		return this.block;
	}
}
