import { decodedText, wholeContent } from './content';
import type { XmlElement } from './element';
import type { NewElement } from './layout';
import { escaped } from './notation';
import type { Offsets } from './offsets';

/**
 * The elements of a document as it has them: names, attributes, order and characters; white space between elements, comments and
 * instructions are left out. Two documents with the same tree and no instructions are the same in canonical form.
 */
export function elementTree(offsets: Offsets, element: XmlElement): NewElement {
	const { name, attributes, children } = element;
	const pairs = attributes.map(({ name: key, valueStart, valueEnd }) => {
		return [key, escaped(decodedText(offsets.text.slice(valueStart, valueEnd)))] as const;
	});
	return {
		name,
		...(pairs.length > 0 && { attributes: Object.fromEntries(pairs) }),
		...(children.length > 0
			? { children: children.map((child) => elementTree(offsets, child)), ...strayText(offsets, element) }
			: { text: escaped(wholeContent(offsets, element)) }),
	};
}

/** Characters between elements, where ownership XML has none. */
function strayText({ text }: Offsets, { openEnd, contentEnd, children }: XmlElement): { readonly text?: string } {
	const starts = [openEnd, ...children.map(({ end }) => end)];
	const stray = starts.map((start, index) => text.slice(start, children[index]?.start ?? contentEnd)).join('');
	return /[^ \t\n\r]/.test(stray) && /[^ \t\n\r]/.test(decodedText(stray)) ? { text: escaped(stray) } : {};
}
