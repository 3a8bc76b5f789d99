import type { Filing } from '../model/filing';
import type { NewElement } from './layout';
import { treeOf, type Gap } from './tree';

export interface WrittenOwnership {
	readonly text: string;
	/** What EDGAR needs and the filing does not say; its element is there and empty. */
	readonly gaps: readonly Gap[];
}

/** A filing as ownership XML: an element a line, four blanks a level, a value on the line of its tags. */
export function writeOwnership(filing: Filing, version?: string): WrittenOwnership {
	const { root, gaps } = treeOf(filing, version);
	return { text: `<?xml version="1.0"?>\n${written(root, '')}`, gaps };
}

function written({ name, attribute, text, children = [] }: NewElement, indent: string): string {
	const open = attribute === undefined ? name : `${name} ${attribute}`;
	if (children.length > 0) {
		const inner = children.map((child) => written(child, `${indent}    `)).join('');
		return `${indent}<${open}>\n${inner}${indent}</${name}>\n`;
	}
	if (text === undefined && attribute !== undefined) return `${indent}<${open}/>\n`;
	return `${indent}<${open}>${text ?? ''}</${name}>\n`;
}
