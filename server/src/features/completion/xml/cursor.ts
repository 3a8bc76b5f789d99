import type { XmlRead } from '../../../ownership/xmlRead';
import type { Position } from '../../../source/source';

/** Where the cursor stands among the tags, and which characters give way to what is written there. */
export interface XmlCursor {
	/** In the name of a start tag, of an end tag, in the value of the attribute `id`, between tags. */
	readonly kind: 'name' | 'end' | 'id' | 'content';
	/** The names from the root to the element around the cursor; of an `id` with the element that has it. */
	readonly names: readonly string[];
	/** The elements that stand before the cursor inside the innermost of `names`, and the first behind it. */
	readonly before: readonly string[];
	readonly after: string | undefined;
	/** The innermost of `names` has its end tag behind the cursor. */
	readonly isClosed: boolean;
	/** The tag that the cursor stands in goes on to its `>`. */
	readonly isWhole: boolean;
	readonly start: number;
	readonly end: number;
}

interface Open {
	readonly name: string;
	readonly children: string[];
}

/** Comments, sections and instructions whole; of a tag the slash, the name and the rest. */
const tokens =
	/<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<\?[^]*?(?:\?>|$)|<(\/?)([A-Za-z_][\w.:-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g;

/** Undefined where nothing can be completed: in a comment, behind a name, outside the root. */
export function cursorAt({ outer, extent }: XmlRead, position: Position): XmlCursor | undefined {
	const { text } = outer;
	const offset = outer.offsetAt(position);
	if (offset < extent.start || offset > extent.end) return undefined;
	const stack: Open[] = [];
	let last = extent.start;
	tokens.lastIndex = extent.start;
	for (let match = tokens.exec(text); match && match.index < extent.end; match = tokens.exec(text)) {
		const end = match.index + match[0].length;
		const tag = { start: match.index, end, isEnd: match[1] === '/', name: match[2] };
		if (tag.start >= offset) break;
		if (end > offset)
			return tag.name === undefined ? undefined : inTag(text, stack, { ...tag, name: tag.name }, offset);
		step(stack, match);
		last = end;
	}
	return inText(text, stack, last, offset);
}

function step(stack: Open[], [, slash, name, rest = '']: RegExpExecArray): void {
	if (name === undefined) return;
	if (slash === '/') {
		const depth = stack.findLastIndex((open) => open.name === name);
		if (depth >= 0) stack.length = depth;
		return;
	}
	stack.at(-1)?.children.push(name);
	if (!rest.endsWith('/')) stack.push({ name, children: [] });
}

interface Tag {
	readonly start: number;
	readonly end: number;
	readonly isEnd: boolean;
	readonly name: string;
}

/** In a tag that is whole, `<transactionCo|de>`: its name gives way, and no other tag is written. */
function inTag(text: string, stack: readonly Open[], tag: Tag, offset: number): XmlCursor | undefined {
	const nameStart = tag.start + (tag.isEnd ? 2 : 1);
	const nameEnd = nameStart + tag.name.length;
	const behind = lookAhead(text, tag.end);
	if (nameStart <= offset && offset <= nameEnd) {
		const kind = tag.isEnd ? 'end' : 'name';
		return { ...around(stack, behind), kind, isWhole: true, start: nameStart, end: nameEnd };
	}
	const value = /^[^"]*"/.exec(text.slice(offset, tag.end))?.[0];
	const open = /\bid\s*=\s*"([^"]*)$/.exec(text.slice(nameEnd, offset));
	if (tag.isEnd || !open || value === undefined) return undefined;
	const start = offset - (open[1] ?? '').length;
	const names = [...stack.map(({ name }) => name), tag.name];
	return { ...around(stack, behind), names, kind: 'id', isWhole: true, start, end: offset + value.length - 1 };
}

/** Between two tags, or in one that is being typed. */
function inText(text: string, stack: readonly Open[], from: number, offset: number): XmlCursor | undefined {
	const written = text.slice(from, offset);
	const behind = lookAhead(text, offset);
	const common = { ...around(stack, behind), isWhole: false };
	const tag = /<(\/?)([\w.:-]*)$/.exec(written);
	if (tag) {
		const length = (tag[2] ?? '').length;
		const rest = /^[\w.:-]*/.exec(text.slice(offset, offset + 100))?.[0].length ?? 0;
		return { ...common, kind: tag[1] === '/' ? 'end' : 'name', start: offset - length, end: offset + rest };
	}
	const attribute = /<(footnoteId|footnote)\s[^<>]*\bid\s*=\s*"(\w*)$/.exec(written);
	if (attribute) {
		const [, name = '', id = ''] = attribute;
		return { ...common, names: [...common.names, name], kind: 'id', start: offset - id.length, end: offset };
	}
	if (stack.length === 0 || written.includes('<')) return undefined;
	const line = written.slice(written.lastIndexOf('\n') + 1);
	const ink = line.length - line.trimStart().length;
	const rest = /^[^<\r\n]*/.exec(text.slice(offset, offset + 4000))?.[0].trimEnd().length ?? 0;
	return { ...common, kind: 'content', start: offset - line.length + ink, end: offset + rest };
}

interface Behind {
	readonly after: string | undefined;
	readonly closes: string | undefined;
}

/** The first element behind an offset, and the end tag of what is open there. */
function lookAhead(text: string, offset: number): Behind {
	let depth = 0;
	let after: string | undefined;
	const behind = new RegExp(tokens);
	behind.lastIndex = offset;
	for (let match = behind.exec(text); match; match = behind.exec(text)) {
		const [, slash, name, rest = ''] = match;
		if (name === undefined) continue;
		if (slash === '/') {
			if (depth === 0) return { after, closes: name };
			depth--;
		} else {
			if (depth === 0) after ??= name;
			if (!rest.endsWith('/')) depth++;
		}
	}
	return { after, closes: undefined };
}

function around(
	stack: readonly Open[],
	{ after, closes }: Behind,
): Pick<XmlCursor, 'names' | 'before' | 'after' | 'isClosed'> {
	const inner = stack.at(-1);
	return {
		names: stack.map(({ name }) => name),
		before: inner?.children ?? [],
		after,
		isClosed: inner !== undefined && closes === inner.name,
	};
}
