import { isEmptyTag, startTag, type NewElement } from './layout';

/** A tree as ownership XML: an element a line, four blanks a level, a value on the line of its tags. */
export function writeOwnership(root: NewElement): string {
	return `<?xml version="1.0"?>\n${written(root, '')}`;
}

function written(element: NewElement, indent: string): string {
	const { name, text, children = [] } = element;
	const open = startTag(element);
	if (children.length > 0) {
		const inner = children.map((child) => written(child, `${indent}    `)).join('');
		return `${indent}<${open}>\n${inner}${indent}</${name}>\n`;
	}
	return `${indent}${isEmptyTag(element) ? `<${open}/>` : `<${open}>${text ?? ''}</${name}>`}\n`;
}
