import { writeForm } from '../formtext/writeForm';
import { writeJson } from '../ownership/writeJson';
import { writeOwnership } from '../ownership/writeOwnership';
import { writePage } from '../page/writePage';
import { isXml } from './document';
import { textWithBlock } from './edgarBlock';
import type { Snapshot } from './snapshot';

export const conversions = ['text', 'xml', 'html', 'json'] as const;
export type Conversion = (typeof conversions)[number];

export interface ConvertSettings {
	readonly to: Conversion;
	/** To text: with all that XML has and the page does not show. */
	readonly edgarBlock?: boolean;
}

export interface Converted {
	readonly text: string;
	/** What the target needs and the filing does not say, and what it cannot hold, as sentences. */
	readonly missing: readonly string[];
}

/** A filing in another language, or in the canonical form of its own. */
export function convert({ document, filing }: Snapshot, { to, edgarBlock = false }: ConvertSettings): Converted {
	if (to === 'text') {
		if (!edgarBlock || !isXml(document)) return { text: writeForm(filing), missing: [] };
		const { text, lost } = textWithBlock(document);
		return { text, missing: lost };
	}
	if (to === 'html') return { text: writePage(filing), missing: [] };
	const { text, gaps, refused } = to === 'xml' ? writeOwnership(filing) : writeJson(filing);
	const lacking = gaps.map(({ element, place }) => `${element} is not given (${place})`);
	const unused = refused.map(({ path }) => `${path} of the EDGAR block is left out: the page does not say so`);
	return { text, missing: [...lacking, ...unused] };
}
