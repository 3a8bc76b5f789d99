/** Where the XML lies in a document, and what is around it. */
export interface XmlExtent {
	/** Behind `<XML>` of a full submission file, else the start. */
	readonly start: number;
	/** Before `</XML>`, else the end. */
	readonly end: number;
	/** A header stands before it: a full submission file or its dissemination form. */
	readonly isSubmission: boolean;
}

/** A header of a submission is a page long; a filing that has its root behind that is looked for all the same. */
const headLength = 20_000;

/** Whether a text is ownership XML, bare or in a submission: by its root element, or by one that is just being typed. */
export function isOwnershipXml(text: string): boolean {
	const head = text.length > headLength ? text.slice(0, headLength) : text;
	if (hasRoot(head)) return true;
	const begin = head.trimStart();
	if (/^(?:\ufeff)?<\?xml\b/.test(begin)) return !/<[A-Za-z_]/.test(begin.replace(/<owner.*/s, '')) || hasRoot(text);
	if (/^<(?:SEC-DOCUMENT|SUBMISSION|SEC-HEADER)>/.test(begin)) return hasRoot(text);
	return /^<(?:ownershipD|edgarSu)\w*\s*$/.test(begin);
}

function hasRoot(text: string): boolean {
	return /<(?:ownershipDocument|edgarSubmission)[\s>/]/.test(text);
}

/** The stretch of a document that is XML. In a submission of several documents it is the one with the root. */
export function xmlExtent(text: string): XmlExtent {
	const root = /<(?:ownershipDocument|edgarSubmission)[\s>/]/.exec(text)?.index ?? text.length;
	const open = text.lastIndexOf('<XML>', root);
	if (open < 0) return { start: 0, end: text.length, isSubmission: false };
	let start = open + 5;
	while (/\s/.test(text.charAt(start))) start++;
	const close = text.indexOf('</XML>', start);
	return { start, end: close < 0 ? text.length : close, isSubmission: true };
}
