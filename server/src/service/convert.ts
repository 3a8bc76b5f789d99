import { blockKeyOf } from '../facts/edgarBlock';
import { writeForm } from '../formtext/writeForm';
import { writeMarkdown } from '../formtext/writeMarkdown';
import type { Filing } from '../model/filing';
import type { Unsaid } from '../ownership/tree';
import { unnamedInJson, writeJson } from '../ownership/writeJson';
import { writeOwnership } from '../ownership/writeOwnership';
import { writePage } from '../page/writePage';
import type { CsvOptions, UnsaidByTables } from './writeCsv';
import { isXml, type Document } from './document';
import { leftOut, treeOfDocument } from './documentTree';
import { textWithBlock } from './edgarBlock';
import type { Snapshot } from './snapshot';

export const conversions = ['text', 'xml', 'html', 'markdown', 'json', 'csv'] as const;
export type Conversion = (typeof conversions)[number];

export interface ConvertSettings {
	readonly to: Exclude<Conversion, 'csv'>;
	/** To text: with all that XML has and the page does not show. */
	readonly edgarBlock?: boolean;
	/** To XML: the version of the schema; without it the filing's own, or the newest. */
	readonly schema?: string;
}

export interface Converted {
	readonly text: string;
	/** What the target needs and the filing does not say, and what it cannot hold, as sentences. */
	readonly missing: readonly string[];
}

/** A filing in any other language. What writes CSV is loaded when it is asked for. */
export async function convertTo(
	snapshot: Snapshot,
	{ to, edgarBlock, schema, ...csv }: Omit<ConvertSettings, 'to'> & CsvOptions & { readonly to: Conversion },
): Promise<Converted> {
	if (to !== 'csv') {
		const settings = {
			...(edgarBlock === undefined ? {} : { edgarBlock }),
			...(schema === undefined ? {} : { schema }),
		};
		return convert(snapshot, { to, ...settings });
	}
	const { writeCsv } = await import('./writeCsv');
	return withLosses(snapshot.document, withMissing(writeCsv(snapshot.document, csv)));
}

/** A filing in another language, or in the canonical form of its own; tables of it are `convertTo`'s. */
export function convert(snapshot: Snapshot, { to, edgarBlock = false, schema }: ConvertSettings): Converted {
	const { document, filing } = snapshot;
	switch (to) {
		case 'text': {
			if (!edgarBlock || !isXml(document)) return { text: writeForm(filing), missing: otherForm(filing) };
			const { text, lost } = textWithBlock(document);
			return { text, missing: [...otherForm(filing), ...lost] };
		}
		case 'markdown':
			return { text: writeMarkdown(filing), missing: otherForm(filing) };
		case 'html':
			return { text: writePage(filing), missing: otherForm(filing) };
		case 'xml': {
			const { root, ...found } = treeOfDocument(document, schema);
			return withLosses(document, withMissing({ text: writeOwnership(root), ...found }));
		}
		case 'json': {
			const { root, ...found } = treeOfDocument({ ...document, filing: withAllBoxes(filing) });
			const { missing, text } = withMissing({ text: writeJson(root), ...found });
			const unnamed = unnamedInJson(root).map((path) =>
				path.endsWith('/rptOwnerCcc')
					? `${path} is a password and stays out of JSON`
					: `${path} is left out: JSON has no name for it`,
			);
			return withLosses(document, { text, missing: [...missing, ...unnamed] });
		}
	}
}

/** Forms 3 and 5 have pages with other items and columns. */
function otherForm({ formType }: Filing): readonly string[] {
	if (formType.kind !== 'known' || formType.value.startsWith('4')) return [];
	return [`This is a Form ${formType.value}, and is laid out as a Form 4`];
}

/** With what stands beside the elements of the document and is lost in any other. */
export function withLosses<T extends Pick<Converted, 'missing'>>(document: Document, result: T): T {
	return { ...result, missing: [...leftOut(document), ...result.missing] };
}

/** JSON says of each box whether it is checked, also where the XML had no element for it. */
function withAllBoxes(filing: Filing): Filing {
	return { ...filing, edgarBlock: filing.edgarBlock.filter(({ key }) => blockKeyOf(key) !== 'noElement') };
}

/** What is written under the names of EDGAR's elements, with what it leaves open in words. */
export function withMissing<T extends Unsaid & Partial<UnsaidByTables>>({
	gaps,
	refused,
	tooNew,
	version,
	withoutColumn = [],
	...rest
}: T): Omit<T, keyof UnsaidByTables> & Pick<Converted, 'missing'> {
	const missing = [
		...gaps.map(({ element, place }) => `${element} is not given (${place})`),
		...tooNew.map((element) => `${element} is left out: schema ${version} does not have it`),
		...refused.map(({ path }) => `${path} is left out: the form says something else there, or has no such element`),
		...withoutColumn.map((path) => `${path} is left out: the data sets have no column for it`),
	];
	return { ...rest, missing };
}
