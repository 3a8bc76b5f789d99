import { writeForm } from '../formtext/writeForm';
import type { Filing } from '../model/filing';
import { writeJson } from '../ownership/writeJson';
import { writeOwnership } from '../ownership/writeOwnership';
import { writePage } from '../page/writePage';

export const conversions = ['text', 'xml', 'html', 'json'] as const;
export type Conversion = (typeof conversions)[number];

export interface Converted {
	readonly text: string;
	/** What the target needs and the filing does not say, as sentences. */
	readonly missing: readonly string[];
}

/** A filing in another language, or in the canonical form of its own. */
export function convert(filing: Filing, to: Conversion): Converted {
	if (to === 'text') return { text: writeForm(filing), missing: [] };
	if (to === 'html') return { text: writePage(filing), missing: [] };
	const { text, gaps } = to === 'xml' ? writeOwnership(filing) : writeJson(filing);
	return { text, missing: gaps.map(({ element, place }) => `${element} is not given (${place})`) };
}
