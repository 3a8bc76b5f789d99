import type { Place } from '../source/place';

/** Characters as they stand in HTML, in text and in a quoted attribute. */
export function escapedHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** How the parts of a page say where in the document their values stand: the words of an attribute, with a blank before it. */
export type Whence = (at: Place) => string;

/** The attribute `data-at` for each place that the caller has a word for. */
export function whence(say: ((at: Place) => string | undefined) | undefined): Whence {
	if (!say) return () => '';
	return (at) => {
		const word = say(at);
		return word === undefined ? '' : ` data-at="${escapedHtml(word)}"`;
	};
}

export function span(style: string, text: string, attributes = ''): string {
	return `<span class="${style}"${attributes}>${escapedHtml(text)}</span>`;
}

/** A table that only sets things in their places; whoever hears the page read is not told of it. */
export function setting(attributes: string, ...rows: readonly string[]): string {
	return `<table role="presentation" ${attributes}><tbody>${rows.join('\n')}</tbody></table>`;
}

/** A caption of the form, its breaks and its one word in italics as the SEC's page has them. */
export function caption(text: string): string {
	return `<span class="MedSmallFormText">${escapedHtml(text)}</span>`;
}

/** The form's sentences, with *see* slanted before an instruction or a statute. */
export function sentence(text: string): string {
	return escapedHtml(text).replace(/\b[Ss]ee\b(?= (?:Instruction|18 U\.S\.C\.))/g, '<i>$&</i>');
}
