import { clean } from './clean';

const writing = { markdown: false } as const;

/** Plain text as the canonical shape writes it: a dollar sign has its backslash, and what would be read as a tag or an entity an entity. */
export function escapedText(text: string): string {
	const plain = text.replaceAll('$', '\\$');
	if (!/[&<]/.test(text) || clean(plain, writing).text === text) return plain;
	const sparing = plain.replaceAll('&', '&amp;');
	return clean(sparing, writing).text === text ? sparing : sparing.replaceAll('<', '&lt;');
}
