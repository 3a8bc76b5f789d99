import { cite, type Citation } from '../facts/citations';

/** A filer's text inside Markdown: what would be read as markup is escaped. */
export function escaped(text: string): string {
	return text.replace(/[\\`*_{}[\]()#+\-.!|<>$~]/g, String.raw`\$&`);
}

/** Where a fact comes from, as a link where the source has an address. */
export function cited({ label, url }: Citation): string {
	return url === undefined ? label : `[${label}](${url})`;
}

/** Where a fact comes from; where the source has no address, with a link to the form that it is about. */
export function citedWithForm(source: Citation): string {
	return source.url === undefined ? `${source.label} · ${cited(cite('form4'))}` : cited(source);
}
