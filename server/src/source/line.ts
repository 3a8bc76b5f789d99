/**
 * One line of a document, without its line end. A line has identity: what an edit did not touch stays the same object,
 * so that everything read from a line can be kept with it.
 */
export class Line {
	/** The place of the block of lines that the line stood in when it was last looked up. A guess that `Source.numberOf` checks. */
	place = 0;

	/** What a reader takes the line for, as a number of its own; 0 as long as it has not looked. */
	kind = 0;

	constructor(
		readonly text: string,
		/** `\n`, `\r\n`, `\r`, or nothing at the end of the document. */
		readonly end: string,
	) {}
}
