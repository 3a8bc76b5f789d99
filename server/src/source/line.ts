/**
 * One line of a document, without its line end. A line has identity: what an edit did not touch stays the same object,
 * so that everything read from a line can be kept with it.
 */
export class Line {
	/** Where the line stood when it was last looked up. A guess that `Source.numberOf` checks before it believes it. */
	private hint = 0;

	/** What a reader takes the line for, as a number of its own; 0 as long as it has not looked. */
	kind = 0;

	constructor(
		readonly text: string,
		/** `\n`, `\r\n`, `\r`, or nothing at the end of the document. */
		readonly end: string,
	) {}

	/** Says where the line stands, so that nobody has to look for it. */
	standsAt(number: number): void {
		this.hint = number;
	}

	/** The line's number among `lines`, from 0. -1 when it is not one of them. */
	numberAmong(lines: readonly Line[]): number {
		if (lines[this.hint] === this) return this.hint;
		for (const [number, line] of lines.entries()) line.hint = number;
		return lines[this.hint] === this ? this.hint : -1;
	}
}
