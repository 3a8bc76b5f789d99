import type { Position, Source } from '../source/source';
import type { Line } from '../source/line';
import type { Place } from '../source/place';
import { lastNotAbove } from '../source/search';

/** The text of a source as one string, and the places of its offsets. */
export class Offsets {
	readonly text: string;
	/** The offset at which each line begins. */
	private readonly starts: readonly number[];
	private hint = 0;

	/** `text` is that of the source, for those who have it at hand. */
	constructor(
		readonly source: Source,
		text = source.text,
	) {
		const starts: number[] = [];
		let offset = 0;
		for (const line of source.lines) {
			starts.push(offset);
			offset += line.text.length + line.end.length;
		}
		this.starts = starts;
		this.text = text;
	}

	place(start: number, end: number): Place {
		const number = this.lineAt(start);
		const line = this.line(number);
		const begins = this.starts[number] ?? 0;
		// Between a carriage return and its line feed there is no column.
		const column = Math.min(line.text.length, start - begins);
		const next = this.starts[number + 1];
		if (next === undefined || end < next) {
			return { line, start: column, end: Math.min(line.text.length, column + end - start) };
		}
		const last = this.lineAt(end);
		const lastLine = this.line(last);
		const lastColumn = Math.min(lastLine.text.length, end - (this.starts[last] ?? 0));
		return { line, start: column, end: lastColumn, lastLine };
	}

	/** The offset at which a line begins; past the last line the end of the text. */
	lineStart(line: number): number {
		return this.starts[line] ?? this.text.length;
	}

	/** The offset of a position; past the end of its line it is that end. */
	offsetAt({ line, character }: Position): number {
		const length = this.source.inBlocks.at(line)?.text.length ?? 0;
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
		return this.source.inBlocks.slice(this.lineAt(start), this.lineAt(end) + 1);
	}

	/** Most questions are about the line of the last one, or about one near to it. */
	private lineAt(offset: number): number {
		const { starts } = this;
		let line = this.hint;
		for (let steps = 0; steps < near; steps++) {
			if (offset < (starts[line] ?? 0)) line--;
			else if (offset >= (starts[line + 1] ?? Infinity)) line++;
			else {
				this.hint = line;
				return line;
			}
		}
		this.hint = lastNotAbove(starts, offset);
		return this.hint;
	}

	private line(number: number): Line {
		const line = this.source.inBlocks.at(number) ?? this.source.inBlocks.at(0);
		if (!line) throw new RangeError('A source has a line');
		return line;
	}
}

/** So many lines are gone through one by one before one is searched for. */
const near = 8;

/** A document that lies in another one as base64: all its places are the one of the block that holds it. */
export class EmbeddedOffsets extends Offsets {
	constructor(
		source: Source,
		text: string,
		readonly block: Place,
	) {
		super(source, text);
	}

	override place(): Place {
		return this.block;
	}
}
