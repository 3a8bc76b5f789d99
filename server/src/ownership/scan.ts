import type { Markup, MarkupFault, Prolog, XmlAttribute, XmlElement } from './element';

/** Ownership XML is seven levels deep. A document that goes further is no filing, and may mean harm. */
const deepest = 64;
/** A full form of sixty rows has four thousand elements. */
const mostElements = 50_000;
const mostAttributes = 64;
/** The longest name of the schema has thirty characters. */
const longestName = 1000;
/** Who has read that many has seen enough of them. */
const mostFaults = 500;

/**
 * Whether a start tag closes the open element although no end tag has: a half-typed `<issuerCik>1` before `<issuerName>`.
 * Asked only where the document is not well-formed anyway.
 */
export type Closes = (open: string, next: string, around: readonly string[]) => boolean;

/**
 * Reads the markup between two offsets in one pass. Our own scanner and no library's: rules need the offset of every tag,
 * attribute and value, half-typed documents need a tree, and nothing here may expand an entity or load a DTD.
 * Its verdict on well-formedness is held against two XML parsers in the tests.
 */
export function scan(text: string, stretch: Stretch): Markup {
	const strict = scanOnce(text, { ...stretch, isTolerant: false });
	return strict.faults.length === 0 ? strict : scanOnce(text, { ...stretch, isTolerant: true });
}

interface Stretch {
	readonly from: number;
	readonly to: number;
	/** There is more behind it that is not read. */
	readonly isCut: boolean;
	readonly closes: Closes;
}

/** An element whose end has not been read yet. One shape from start to end: a document has thousands of them. */
interface Open {
	readonly name: string;
	readonly start: number;
	openEnd: number;
	contentEnd: number;
	end: number;
	isEmptyTag: boolean;
	attributes: XmlAttribute[];
	children: XmlElement[];
}

/** What most elements have of attributes and of children. Nothing is ever put into it. */
const none: never[] = [];

function scanOnce(
	text: string,
	{ from, to, isCut, isTolerant, closes }: Stretch & { readonly isTolerant: boolean },
): Markup {
	const faults: MarkupFault[] = [];
	const stack: Open[] = [];
	const instructions: { start: number; end: number; name: string }[] = [];
	let comments = 0;
	let root: XmlElement | undefined;
	let declaration: Prolog['declaration'];
	let doctype: Prolog['doctype'];
	let count = 0;
	let ampersand = text.indexOf('&', from);
	let sectionEnd = text.indexOf(']]>', from);
	// A byte order mark at the start of a file is none of its characters.
	const first = from === 0 && text.charCodeAt(0) === 0xfeff ? 1 : from;
	let at = first;

	const fault = (kind: MarkupFault['kind'], start: number, end: number, name = '', insertAt?: number): void => {
		if (faults.length < mostFaults)
			faults.push({ kind, start, end, name, ...(insertAt !== undefined && { insertAt }) });
	};
	const close = (contentEnd: number, end: number, isEmptyTag = false): void => {
		const open = stack.pop();
		if (!open) return;
		open.contentEnd = contentEnd;
		open.end = end;
		open.isEmptyTag = isEmptyTag;
		const parent = stack[stack.length - 1];
		if (!parent) root ??= open;
		else if (parent.children.length === 0) parent.children = [open];
		else parent.children.push(open);
	};
	/** Where the content of the open element ends when its end tag is missing: behind its last child or its text. */
	const contentEndBefore = (limit: number): number => {
		const open = stack.at(-1);
		let end = limit;
		const floor = open ? (open.children.at(-1)?.end ?? open.openEnd) : limit;
		while (end > floor && isSpace(text.charCodeAt(end - 1))) end--;
		return end;
	};
	const closeMissing = (limit: number, isSaid: boolean): void => {
		const open = stack.at(-1);
		if (!open) return;
		const end = contentEndBefore(limit);
		if (isSaid) fault('not-closed', open.start, open.openEnd, open.name, end);
		close(end, end);
	};
	const readText = (start: number, end: number): void => {
		if (stack.length === 0) {
			const first = firstInk(text, start, end);
			if (first < end) fault('text-outside', first, lastInk(text, first, end));
		}
		while (sectionEnd >= 0 && sectionEnd < start) sectionEnd = text.indexOf(']]>', sectionEnd + 1);
		if (sectionEnd >= 0 && sectionEnd < end && stack.length > 0) fault('cdata-end', sectionEnd, sectionEnd + 3);
		while (ampersand >= 0 && ampersand < start) ampersand = text.indexOf('&', ampersand + 1);
		while (ampersand >= 0 && ampersand < end) {
			if (stack.length > 0) checkReference(text, ampersand, end, fault);
			ampersand = text.indexOf('&', ampersand + 1);
		}
	};

	if (isCut) fault('too-many', to, to);
	while (at < to) {
		let less = text.indexOf('<', at);
		if (less < 0 || less > to) less = to;
		if (less > at) readText(at, less);
		if (less >= to) break;
		const next = text.charCodeAt(less + 1);
		if (next === 0x2f) {
			at = readEndTag(less);
		} else if (next === 0x21) {
			at = readDeclarationLike(less);
		} else if (next === 0x3f) {
			at = readInstruction(less);
		} else if (isNameStart(next) && less + 1 < to) {
			if (++count > mostElements) {
				fault('too-many', less, less + 1);
				break;
			}
			if (nameEndAt(text, less + 1, Math.min(to, less + 2 + longestName)) > less + 1 + longestName) {
				fault('too-many', less, less + 1);
				break;
			}
			at = readStartTag(less);
		} else {
			fault('bare-less', less, less + 1);
			at = less + 1;
		}
	}
	if (stack.length > 0) {
		closeMissing(to, true);
		while (stack.length > 0) closeMissing(to, false);
	}
	if (!root && faults.length === 0) fault('no-root', from, from);
	const bad = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.exec(
		from === 0 && to === text.length ? text : text.slice(from, to),
	);
	if (bad) fault('bad-character', from + bad.index, from + bad.index + 1);
	const before =
		declaration && declaration.start > from
			? { start: from, end: declaration.start, isMark: declaration.start === first }
			: undefined;
	return { root, prolog: { declaration, before, instructions, doctype }, comments, faults };

	function readEndTag(less: number): number {
		const nameEnd = nameEndAt(text, less + 2, to);
		const name = text.slice(less + 2, nameEnd);
		let end = nameEnd;
		while (end < to && isSpace(text.charCodeAt(end))) end++;
		const isWhole = text.charCodeAt(end) === 0x3e && end < to && nameEnd > less + 2;
		const tagEnd = isWhole ? end + 1 : end;
		if (!isWhole) fault('broken-tag', less, tagEnd, name);
		const open = stack.at(-1);
		if (open?.name === name) {
			close(less, tagEnd);
			return tagEnd;
		}
		if (stack.some((candidate) => candidate.name === name)) {
			while (stack.at(-1)?.name !== name) closeMissing(less, true);
			close(less, tagEnd);
			return tagEnd;
		}
		if (!isWhole) return tagEnd;
		// A leaf whose end tag is misspelt: one mistake, and the value is still the leaf's.
		const isLeaf = open && open.children.length === 0 && firstInk(text, open.openEnd, less) < less;
		fault(isLeaf ? 'end-tag-wrong' : 'end-tag-stray', less, tagEnd, isLeaf ? open.name : name);
		if (isLeaf) close(less, tagEnd);
		return tagEnd;
	}

	function readStartTag(less: number): number {
		const nameEnd = nameEndAt(text, less + 1, to);
		const name = text.slice(less + 1, nameEnd);
		for (let open = stack.at(-1); open && isTolerant; open = stack.at(-1)) {
			if (
				!closes(
					open.name,
					name,
					stack.map((each) => each.name),
				)
			)
				break;
			closeMissing(less, true);
		}
		let attributes: XmlAttribute[] = none;
		let end = nameEnd;
		let isEmptyTag = false;
		for (;;) {
			const gapStart = end;
			while (end < to && isSpace(text.charCodeAt(end))) end++;
			const unit = end < to ? text.charCodeAt(end) : Number.NaN;
			if (unit === 0x3e) {
				end++;
				break;
			}
			if (unit === 0x2f && text.charCodeAt(end + 1) === 0x3e && end + 1 < to) {
				isEmptyTag = true;
				end += 2;
				break;
			}
			if (Number.isNaN(unit) || unit === 0x3c) {
				fault('broken-tag', less, end, name);
				break;
			}
			if (attributes.length === 0) attributes = [];
			const attributeEnd = isNameStart(unit) && end > gapStart ? readAttribute(end, attributes) : -1;
			if (attributeEnd < 0) {
				const stop = brokenUntil(end);
				fault('broken-attribute', end, stop, text.slice(end, stop));
				end = stop;
			} else end = attributeEnd;
		}
		if (stack.length === 0 && root) fault('second-root', less, end, name);
		if (stack.length >= deepest) {
			fault('too-deep', less, end, name);
			return to;
		}
		stack.push({
			name,
			start: less,
			openEnd: end,
			contentEnd: end,
			end,
			isEmptyTag: false,
			attributes,
			children: none,
		});
		if (isEmptyTag) close(end, end, true);
		return end;
	}

	/** The end of a broken piece of a tag: the next blank, `<`, `>` or `/>`. */
	function brokenUntil(start: number): number {
		let end = start + 1;
		for (; end < to; end++) {
			const unit = text.charCodeAt(end);
			if (isSpace(unit) || unit === 0x3c || unit === 0x3e || (unit === 0x2f && text.charCodeAt(end + 1) === 0x3e))
				break;
		}
		return end;
	}

	/** The offset behind the attribute; -1 where it is none. */
	function readAttribute(start: number, attributes: XmlAttribute[]): number {
		const nameEnd = nameEndAt(text, start, to);
		let end = nameEnd;
		while (end < to && isSpace(text.charCodeAt(end))) end++;
		if (text.charCodeAt(end) !== 0x3d) return -1;
		end++;
		while (end < to && isSpace(text.charCodeAt(end))) end++;
		const quote = text.charCodeAt(end);
		if (quote !== 0x22 && quote !== 0x27) return -1;
		const valueStart = end + 1;
		const valueEnd = text.indexOf(quote === 0x22 ? '"' : "'", valueStart);
		if (valueEnd < 0 || valueEnd >= to) return -1;
		// Looked for in the value alone: what stands behind it may be long, and is looked at for each attribute.
		const value = text.slice(valueStart, valueEnd);
		if (value.includes('<')) return -1;
		for (let found = value.indexOf('&'); found >= 0; found = value.indexOf('&', found + 1))
			checkReference(text, valueStart + found, valueEnd, fault);
		const name = text.slice(start, nameEnd);
		if (attributes.length === mostAttributes) fault('too-many', start, valueEnd + 1, name);
		if (attributes.length >= mostAttributes) return valueEnd + 1;
		if (attributes.some((other) => other.name === name)) fault('attribute-twice', start, valueEnd + 1, name);
		attributes.push({ name, start, valueStart, valueEnd });
		return valueEnd + 1;
	}

	/** A comment, a CDATA section or a document type, which is skipped and never processed. */
	function readDeclarationLike(less: number): number {
		if (text.startsWith('<!--', less)) {
			const dashes = text.indexOf('--', less + 4);
			const isWhole = dashes >= 0 && dashes + 2 < to && text.charCodeAt(dashes + 2) === 0x3e;
			if (isWhole) {
				comments++;
				return dashes + 3;
			}
			const end = text.indexOf('-->', less + 4);
			const stop = end < 0 || end >= to ? to : end + 3;
			fault('broken-comment', less, stop);
			return stop;
		}
		if (text.startsWith('<![CDATA[', less)) {
			const end = text.indexOf(']]>', less + 9);
			const isWhole = end >= 0 && end + 3 <= to;
			if (!isWhole || stack.length === 0) fault('broken-section', less, isWhole ? end + 3 : to);
			return isWhole ? end + 3 : to;
		}
		const isDoctype = text.startsWith('<!DOCTYPE', less) && isSpace(text.charCodeAt(less + 9));
		const end = isDoctype ? doctypeEnd(text, less, to) : undefined;
		if (!isDoctype || end === undefined || root || stack.length > 0 || doctype) {
			fault('broken-doctype', less, end ?? Math.min(to, less + 9));
			return end ?? (isDoctype ? to : Math.min(to, less + 2));
		}
		doctype = { start: less, end };
		return end;
	}

	function readInstruction(less: number): number {
		const close = text.indexOf('?>', less + 2);
		if (close < 0 || close + 2 > to) {
			fault('broken-instruction', less, to);
			return to;
		}
		const end = close + 2;
		const nameEnd = nameEndAt(text, less + 2, to);
		const name = text.slice(less + 2, nameEnd);
		if (name !== 'xml') {
			if (
				!isNameStart(name.charCodeAt(0)) ||
				/^xml$/i.test(name) ||
				(nameEnd < close && !isSpace(text.charCodeAt(nameEnd)))
			)
				fault('broken-instruction', less, end, name);
			if (instructions.length < mostFaults) instructions.push({ start: less, end, name });
			return end;
		}
		const version = declarationVersion(text.slice(nameEnd, close));
		if (version === undefined || declaration || root || stack.length > 0 || doctype || instructions.length > 0)
			fault('broken-instruction', less, end, name);
		declaration ??= { start: less, end, version: version ?? '' };
		return end;
	}
}

/** White space is blank, tab and line ends, as XML has it. */
const declarationParts =
	/^[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"([^"]*)"|'([^']*)')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*$/;

function declarationVersion(inner: string): string | undefined {
	const match = declarationParts.exec(inner);
	const version = match?.[1] ?? match?.[2];
	return version !== undefined && /^1\.\d+$/.test(version) ? version : undefined;
}

/** Behind the `>` of a document type, its inner part in square brackets skipped unread. */
function doctypeEnd(text: string, start: number, to: number): number | undefined {
	let quote = 0;
	let depth = 0;
	for (let at = start + 2; at < to; at++) {
		const unit = text.charCodeAt(at);
		if (quote !== 0) {
			if (unit === quote) quote = 0;
		} else if (unit === 0x22 || unit === 0x27) quote = unit;
		else if (unit === 0x5b) depth++;
		else if (unit === 0x5d) depth--;
		else if (unit === 0x3e && depth <= 0) return at + 1;
	}
	return undefined;
}

function checkReference(
	text: string,
	at: number,
	limit: number,
	fault: (kind: MarkupFault['kind'], start: number, end: number, name?: string) => void,
): void {
	const ahead = text.slice(at, Math.min(limit, at + 40));
	const length = ahead.indexOf(';');
	const isNear = length > 0;
	const semicolon = at + length;
	const inner = isNear ? ahead.slice(1, length) : '';
	if (isKnownReference(inner)) return;
	const isName = isNear && /^(?:#?[A-Za-z_][\w.-]*|#\d+|#x[\da-fA-F]+)$/.test(inner);
	if (isName) fault('unknown-entity', at, semicolon + 1, inner);
	else fault('bare-ampersand', at, at + 1);
}

function isKnownReference(inner: string): boolean {
	if (inner === 'amp' || inner === 'lt' || inner === 'gt' || inner === 'quot' || inner === 'apos') return true;
	const number = referencedCharacter(inner);
	return number !== undefined && isXmlCharacter(number);
}

/** The number of the character that `#38` or `#x26` stands for. */
export function referencedCharacter(inner: string): number | undefined {
	if (/^#\d{1,7}$/.test(inner)) return Number(inner.slice(1));
	return /^#x[\da-fA-F]{1,6}$/.test(inner) ? Number.parseInt(inner.slice(2), 16) : undefined;
}

function isXmlCharacter(number: number): boolean {
	return (
		number === 9 ||
		number === 10 ||
		number === 13 ||
		(number >= 0x20 && number <= 0xd7ff) ||
		(number >= 0xe000 && number <= 0xfffd) ||
		(number >= 0x10000 && number <= 0x10ffff)
	);
}

function nameEndAt(text: string, start: number, to: number): number {
	let end = start;
	while (end < to && isNameUnit(text.charCodeAt(end))) end++;
	return end;
}

function isNameStart(unit: number): boolean {
	return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95 || unit === 58 || unit >= 0xc0;
}

function isNameUnit(unit: number): boolean {
	return isNameStart(unit) || (unit >= 48 && unit <= 57) || unit === 45 || unit === 46 || unit === 0xb7;
}

export function isSpace(unit: number): boolean {
	return unit === 32 || unit === 10 || unit === 13 || unit === 9;
}

/** The first character from `start` that is no blank, or `end`. */
export function firstInk(text: string, start: number, end: number): number {
	let at = start;
	while (at < end && isSpace(text.charCodeAt(at))) at++;
	return at;
}

/** Behind the last character before `end` that is no blank, or `start`. */
export function lastInk(text: string, start: number, end: number): number {
	let at = end;
	while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
	return at;
}
