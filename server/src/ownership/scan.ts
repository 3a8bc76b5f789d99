import { badCharacterIn, firstInk, isNameStart, isSpace, lastInk, nameEndAt } from './characters';
import type { Markup, MarkupFault, Prolog, XmlAttribute, XmlElement } from './element';
import { knownName } from './names';
import { declarationVersion, doctypeEnd } from './prolog';
import { checkReference } from './references';

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
export type Closes = (open: string, next: string, around: readonly { readonly name: string }[]) => boolean;

/**
 * Reads the markup between two offsets in one pass. Our own scanner and no library's: rules need the offset of every tag,
 * attribute and value, half-typed documents need a tree, and nothing here may expand an entity or load a DTD.
 * Its verdict on well-formedness is held against two XML parsers in the tests.
 */
export function scan(text: string, stretch: Stretch): Markup {
	// What is cut is not well-formed, whatever stands in it.
	const strict = stretch.isCut ? undefined : scanOnce(text, { ...stretch, isTolerant: false });
	return strict?.faults.length === 0 ? strict : scanOnce(text, { ...stretch, isTolerant: true });
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
	hasText: boolean;
	isPlain: boolean;
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
	// What is looked for ahead is looked for once, however much stands before it.
	let greater = -1;
	let ampersand = next('&', from);
	let carriage = next('\r', from);
	let sectionEnd = next(']]>', from);
	let odd = Math.min(ampersand, carriage, sectionEnd);
	// A byte order mark at the start of a file is none of its characters.
	const first = from === 0 && text.charCodeAt(0) === 0xfeff ? 1 : from;
	let at = first;

	const fault = (kind: MarkupFault['kind'], start: number, end: number, name = '', insertAt?: number): void => {
		markOdd(true);
		if (faults.length < mostFaults)
			faults.push({ kind, start, end, name, ...(insertAt !== undefined && { insertAt }) });
	};
	/** The open element has more in it than elements, or characters that stand for themselves. */
	const markOdd = (hasText: boolean): void => {
		const open = stack[stack.length - 1];
		if (!open) return;
		open.isPlain = false;
		if (hasText) open.hasText = true;
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

	if (isCut) fault('too-many', to, to);
	while (at < to) {
		const less = Math.min(next('<', at), to);
		if (less > at) readText(at, less);
		if (less >= to) break;
		const unit = text.charCodeAt(less + 1);
		if (unit === 0x2f) {
			at = readEndTag(less);
		} else if (unit === 0x21) {
			at = readDeclarationLike(less);
		} else if (unit === 0x3f) {
			at = readInstruction(less);
		} else if (isNameStart(unit) && less + 1 < to) {
			at = readStartTag(less);
			if (at < 0) break;
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
	const bad = badCharacterIn(from === 0 && to === text.length ? text : text.slice(from, to));
	if (bad >= 0) fault('bad-character', from + bad, from + bad + 1);
	const before =
		declaration && declaration.start > from
			? { start: from, end: declaration.start, isMark: declaration.start === first }
			: undefined;
	return { root, prolog: { declaration, before, instructions, doctype }, comments, faults };

	/** Where a text stands next; beyond all offsets where it does not. */
	function next(searched: string, start: number): number {
		const found = text.indexOf(searched, start);
		return found < 0 ? Infinity : found;
	}

	/** What stands between two tags: nearly always blanks, or a value. */
	function readText(start: number, end: number): void {
		const open = stack[stack.length - 1];
		if (!open) {
			const ink = firstInk(text, start, end);
			if (ink < end) fault('text-outside', ink, lastInk(text, ink, end));
		} else if (!open.hasText) {
			const isValue = open.children === none && text.charCodeAt(end + 1) === 0x2f;
			open.hasText = isValue || firstInk(text, start, end) < end;
		}
		if (odd < end) readOddText(start, end, open);
	}

	/** There is a `&`, a carriage return or the end of a section before the end of this text. */
	function readOddText(start: number, end: number, open: Open | undefined): void {
		if (carriage < start) carriage = next('\r', start);
		if (sectionEnd < start) sectionEnd = next(']]>', start);
		if (ampersand < start) ampersand = next('&', start);
		if (open && (carriage < end || ampersand < end)) open.isPlain = false;
		if (open && sectionEnd < end) fault('cdata-end', sectionEnd, sectionEnd + 3);
		for (; ampersand < end; ampersand = next('&', ampersand + 1)) {
			if (open) checkReference(text, ampersand, end, fault);
		}
		if (carriage < end) carriage = next('\r', end);
		if (sectionEnd < end) sectionEnd = next(']]>', end);
		odd = Math.min(ampersand, carriage, sectionEnd);
	}

	function readEndTag(less: number): number {
		const innermost = stack[stack.length - 1];
		if (innermost && text.startsWith(innermost.name, less + 2)) {
			const end = less + 2 + innermost.name.length;
			if (end < to && text.charCodeAt(end) === 0x3e) {
				close(less, end + 1);
				return end + 1;
			}
		}
		return readOddEndTag(less);
	}

	/** An end tag with blanks in it, of another element than the innermost one, or broken. */
	function readOddEndTag(less: number): number {
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

	/** The offset behind the tag; -1 where nothing is read from here on. */
	function readStartTag(less: number): number {
		if (greater < less) greater = next('>', less);
		// Most tags are a name that is known, and nothing else.
		let nameEnd = greater;
		let name = greater < to ? knownName(text, less + 1, greater) : undefined;
		if (name === undefined) {
			nameEnd = nameEndAt(text, less + 1, Math.min(to, less + 2 + longestName));
			name = knownName(text, less + 1, nameEnd) ?? text.slice(less + 1, nameEnd);
		}
		if (++count > mostElements || name.length > longestName) {
			fault('too-many', less, less + 1);
			return -1;
		}
		for (let open = isTolerant ? stack.at(-1) : undefined; open; open = stack.at(-1)) {
			if (!closes(open.name, name, stack)) break;
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
			hasText: false,
			isPlain: true,
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
		let ampersands = 0;
		let valueEnd = valueStart;
		for (; ; valueEnd++) {
			const unit = valueEnd < to ? text.charCodeAt(valueEnd) : 0x3c;
			if (unit === quote) break;
			if (unit === 0x3c) return -1;
			if (unit === 0x26) ampersands++;
		}
		for (let found = valueStart; ampersands > 0; found++) {
			if (text.charCodeAt(found) !== 0x26) continue;
			checkReference(text, found, valueEnd, fault);
			ampersands--;
		}
		const name = text.slice(start, nameEnd);
		if (attributes.length === mostAttributes) fault('too-many', start, valueEnd + 1, name);
		if (attributes.length >= mostAttributes) return valueEnd + 1;
		if (attributes.length > 0 && attributes.some((other) => other.name === name))
			fault('attribute-twice', start, valueEnd + 1, name);
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
				markOdd(false);
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
			markOdd(true);
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
			markOdd(false);
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
