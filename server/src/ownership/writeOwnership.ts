import type { Filing } from '../model/filing';
import { isEmptyTag, startTag, type NewElement } from './layout';
import { treeOf, type FilingTree, type Gap } from './tree';

export interface WrittenOwnership {
	readonly text: string;
	/** What EDGAR needs and the filing does not say; its element is there and empty. */
	readonly gaps: readonly Gap[];
	readonly refused: FilingTree['refused'];
}

/** A filing as ownership XML: an element a line, four blanks a level, a value on the line of its tags. */
export function writeOwnership(filing: Filing, version?: string): WrittenOwnership {
	const { root, ...found } = treeOf(filing, version);
	return { text: `<?xml version="1.0"?>\n${written(root, '')}`, ...found };
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
