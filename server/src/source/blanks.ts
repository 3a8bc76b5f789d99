/** A single space is left alone, so that a text that has no others is only looked at. */
const otherBlanks = /[^\S ]\s*| \s+/g;

/** Each run of blanks as one space: `Common  Stock\n` is `Common Stock `. */
export function singleBlanks(text: string): string {
	return text.replace(otherBlanks, ' ');
}
