import { blockKeys } from '../facts/edgarBlock';
import { escapedText } from '../formtext/escape';
import { writeForm, type BlockLine } from '../formtext/writeForm';
import type { Filing } from '../model/filing';
import { known, textOf } from '../model/value';
import { Snapshot } from './snapshot';

export interface PageSettings {
	/** With the numbers that EDGAR's links give, in an EDGAR block. */
	readonly edgarBlock?: boolean;
}

/**
 * EDGAR's page of a filing as Form 4 text; of a piece of it, such as some rows that were copied, the lines of that piece. Throws where
 * the page is of another form. The parser of HTML is loaded when it is first asked for.
 */
export async function pageToText(html: string, { edgarBlock = false }: PageSettings = {}): Promise<string> {
	const { readPage } = await import('../page/readPage');
	const { text, ciks } = readPage(html);
	const lines = text.split('\n').map(escapedText).join('\n');
	const { filing } = Snapshot.open(lines);
	if (!filing.parts.has('title')) return lines;
	const form = known(filing.formType)?.charAt(0) ?? '4';
	if (form !== '4') throw new Error(`it is the page of a Form ${form}, and only that of Form 4 is read`);
	return writeForm(filing, edgarBlock ? numbersOf(filing, ciks) : []);
}

function numbersOf({ issuer, owners }: Filing, ciks: ReadonlyMap<string, string>): readonly BlockLine[] {
	const line = (key: string, name: string): readonly BlockLine[] => {
		const value = ciks.get(name.replace(/\s+/g, ' ').trim());
		return value === undefined ? [] : [{ key, value }];
	};
	return [
		...line(blockKeys.issuerCik.key, textOf(issuer.name)),
		...owners.flatMap(({ name }) => line(blockKeys.ownerCik.key, textOf(name))),
	];
}
