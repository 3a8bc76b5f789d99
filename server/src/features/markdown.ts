import type { Citation } from '../facts/citations';

/** A filer's text inside Markdown: what would be read as markup is escaped. */
export function escaped(text: string): string {
	return text.replace(/[\\`*_{}[\]()#+\-.!|<>$~]/g, String.raw`\$&`);
}

/** Where a fact comes from, as a link where the source has an address. */
export function cited({ label, url }: Citation): string {
	return url === undefined ? label : `[${label}](${url})`;
}
