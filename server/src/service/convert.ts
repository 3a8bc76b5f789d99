import { writeForm } from '../formtext/writeForm';
import { writeMarkdown } from '../formtext/writeMarkdown';
import { writeJson } from '../ownership/writeJson';
import { writeOwnership, type WrittenOwnership } from '../ownership/writeOwnership';
import { writePage } from '../page/writePage';
import { writeCsv, type CsvOptions } from './csv';
import { isXml } from './document';
import { textWithBlock } from './edgarBlock';
import type { Snapshot } from './snapshot';

export const conversions = ['text', 'xml', 'html', 'markdown', 'json', 'csv'] as const;
export type Conversion = (typeof conversions)[number];

export interface ConvertSettings extends CsvOptions {
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
export function convert(snapshot: Snapshot, { to, edgarBlock = false, ...csv }: ConvertSettings): Converted {
	const { document, filing } = snapshot;
	switch (to) {
		case 'text': {
			if (!edgarBlock || !isXml(document)) return { text: writeForm(filing), missing: [] };
			const { text, lost } = textWithBlock(document);
			return { text, missing: lost };
		}
		case 'markdown':
			return { text: writeMarkdown(filing), missing: [] };
		case 'html':
			return { text: writePage(filing), missing: [] };
		case 'xml':
			return withMissing(writeOwnership(filing));
		case 'json':
			return withMissing(writeJson(filing));
		case 'csv':
			return withMissing(writeCsv(filing, csv));
	}
}

/** What is written under the names of EDGAR's elements, with what it leaves open in words. */
export function withMissing<T extends Pick<WrittenOwnership, 'gaps' | 'refused'>>({
	gaps,
	refused,
	...rest
}: T): Omit<T, 'gaps' | 'refused'> & Pick<Converted, 'missing'> {
	const lacking = gaps.map(({ element, place }) => `${element} is not given (${place})`);
	const unused = refused.map(({ path }) => `${path} of the EDGAR block is left out: the page does not say so`);
	return { ...rest, missing: [...lacking, ...unused] };
}
