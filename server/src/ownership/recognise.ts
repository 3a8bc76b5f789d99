/** Where the XML lies in a document, and what is around it. */
export interface XmlExtent {
	/** Behind `<XML>` of a full submission file, else the start. */
	readonly start: number;
	/** Before `</XML>`, else the end. */
	readonly end: number;
	/** How far it is read: a filing is no longer than that, unless documents lie in it. */
	readonly limit: number;
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

/** A full form of sixty rows and 99 notes has 400,000 characters. Behind that a document is no filing, and may mean harm. */
const mostCharacters = 2_000_000;

/** The stretch of a document that is XML. In a submission of several documents it is the one with the root. */
export function xmlExtent(text: string): XmlExtent {
	const found = /<(?:ownershipDocument|edgarSubmission)[\s>/]/.exec(text);
	const root = found?.index ?? text.length;
	const limited = (start: number, end: number, isSubmission: boolean): XmlExtent => {
		const holdsDocuments = found?.[0].startsWith('<edgarSubmission') === true;
		return { start, end, limit: holdsDocuments ? end : Math.min(end, start + mostCharacters), isSubmission };
	};
	const open = text.lastIndexOf('<XML>', root);
	if (open < 0) return limited(0, text.length, false);
	let start = open + 5;
	while (/\s/.test(text.charAt(start))) start++;
	const close = text.indexOf('</XML>', start);
	return limited(start, close < 0 ? text.length : close, true);
}
