import { complexType, partWith, rootTypes, type ComplexType } from '../facts/ownershipSchema';
import type { PlacedEdit } from '../model/placedEdit';
import type { XmlElement } from './element';
import type { Offsets } from './offsets';
import { isSpace } from './characters';

/** An element to be written: characters as they stand in XML, or elements inside it. */
export interface NewElement {
	readonly name: string;
	/** Values with their escapes: `{ id: 'F1' }`. */
	readonly attributes?: Readonly<Record<string, string>>;
	readonly text?: string;
	readonly children?: readonly NewElement[];
}

/** The type of the element that these names lead to, from the root on. */
export function typeAt(names: readonly string[]): ComplexType | undefined {
	const [root = '', ...rest] = names;
	let type = complexType(rootTypes[root] ?? '');
	for (const name of rest) type = type && complexType(partWith(type, name)?.names[name] ?? '');
	return type;
}

/** The edit that puts elements among the children of another, where the schema has the first, on lines like theirs. */
export function insertion(
	offsets: Offsets,
	parent: XmlElement,
	names: readonly string[],
	given: NewElement | readonly NewElement[],
	after = lastBefore(parent, names, 'name' in given ? given.name : (given[0]?.name ?? '')),
): PlacedEdit {
	const layout = layoutOf(offsets, parent);
	const elements = 'name' in given ? [given] : given;
	const lines = elements.map((element) => elementText(element, layout)).join(layout.gap);
	if (parent.isEmptyTag) {
		const tag = offsets.text.slice(parent.start, parent.openEnd).replace(/\s*\/>$/, '>');
		const at = offsets.place(parent.start, parent.end);
		return { at, text: `${tag}${layout.gap}${lines}${layout.outerGap}</${parent.name}>` };
	}
	if (after) return { at: offsets.place(after.end, after.end), text: layout.gap + lines };
	const [first] = parent.children;
	if (first) return { at: offsets.place(parent.openEnd, parent.openEnd), text: layout.gap + lines };
	const at = offsets.place(parent.openEnd, parent.contentEnd);
	return { at, text: layout.gap + lines + layout.outerGap };
}

/** The last child that stands before a child of this name in the order of the schema. */
function lastBefore({ children }: XmlElement, names: readonly string[], name: string): XmlElement | undefined {
	const parts = typeAt(names)?.parts ?? [];
	const index = parts.findIndex(({ names: own }) => Object.hasOwn(own, name));
	if (index < 0) return children.at(-1);
	return children.findLast((child) => {
		const own = parts.findIndex(({ names: others }) => Object.hasOwn(others, child.name));
		return own >= 0 && own <= index;
	});
}

interface Layout {
	/** What divides the children of the parent, and what stands before its end tag. Empty in a document of one line. */
	readonly gap: string;
	readonly outerGap: string;
	readonly step: string;
}

/** How the document sets its elements: each on its own line, so much further in than the one around it, or all in one. */
function layoutOf(offsets: Offsets, parent: XmlElement): Layout {
	const [first] = parent.children;
	const own = gapBefore(offsets, parent.start);
	const step = stepOf(offsets);
	if (first) {
		const gap = gapBefore(offsets, first.start);
		return { gap, outerGap: gapBefore(offsets, parent.contentEnd) || own, step };
	}
	return { gap: own === '' ? '' : own + step, outerGap: own, step };
}

/** The line end and the blanks before an offset; nothing where something else stands on its line. */
function gapBefore({ text }: Offsets, offset: number): string {
	let start = offset;
	while (start > 0 && isSpace(text.charCodeAt(start - 1))) start--;
	const gap = text.slice(start, offset);
	const line = Math.max(gap.lastIndexOf('\n'), gap.lastIndexOf('\r'));
	if (line < 0) return '';
	const isPair = gap.charAt(line) === '\n' && gap.charAt(line - 1) === '\r';
	return gap.slice(isPair ? line - 1 : line);
}

/** How far an element stands inside the one around it: as the first indented line has it, else four blanks. */
function stepOf({ source }: Offsets): string {
	for (const { text } of source.inBlocks.slice(0, 60)) {
		const indent = /^([ \t]+)<[A-Za-z]/.exec(text)?.[1];
		if (indent !== undefined) return indent;
	}
	return '    ';
}

function elementText(element: NewElement, layout: Layout): string {
	const { name, text, children = [] } = element;
	const open = startTag(element);
	if (children.length === 0) return isEmptyTag(element) ? `<${open}/>` : `<${open}>${text ?? ''}</${name}>`;
	const inner = layout.gap === '' ? '' : layout.gap + layout.step;
	const lines = children.map((child) => inner + elementText(child, { ...layout, gap: inner }));
	return `<${open}>${lines.join('')}${layout.gap}</${name}>`;
}

/** What stands between the brackets of the start tag. */
export function startTag({ name, attributes = {} }: NewElement): string {
	return [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${value}"`)].join(' ');
}

/** An element that is all attribute, such as `<footnoteId id="F1"/>`. */
export function isEmptyTag({ attributes, text, children = [] }: NewElement): boolean {
	return attributes !== undefined && text === undefined && children.length === 0;
}

/** The edit that takes an element out, with its line where it has one of its own. */
export function removal(offsets: Offsets, { start, end }: Pick<XmlElement, 'start' | 'end'>): PlacedEdit {
	const gap = gapBefore(offsets, start);
	const next = offsets.text.charAt(end);
	const hasOwnLine = gap !== '' && (next === '\n' || next === '\r' || next === '');
	return { at: offsets.place(hasOwnLine ? start - gap.length : start, end), text: '' };
}
