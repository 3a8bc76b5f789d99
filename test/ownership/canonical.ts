import { XmlC14NMode, XmlDocument } from 'libxml2-wasm';

/**
 * The canonical form of a filing: Canonical XML 1.0 without comments (W3C), and without the white space between elements, which
 * ownership XML has for layout alone. What stands in an element without elements counts to the last blank. Two filings are the
 * same document when their canonical forms are the same bytes.
 */
export function canonicalForm(xml: string): string {
	const document = XmlDocument.fromString(xml);
	try {
		const text = document.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_1_0, withComments: false });
		// White space before a start tag, or behind an end tag; between the tags of one element it is its value.
		return text.replace(/\s+(?=<[^/])/g, '').replace(/(<\/[^<>]*>)\s+(?=<)/g, '$1');
	} finally {
		document.dispose();
	}
}
