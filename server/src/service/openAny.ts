import { isJson, readJson } from '../ownership/readJson';
import type { Accepted } from '../ownership/writeDataSets';
import { writeOwnership } from '../ownership/writeOwnership';
import { isPage } from '../page/isPage';
import { acceptedIn } from './accepted';
import { pageToText, type PageSettings } from './pageText';
import { Snapshot } from './snapshot';

export interface OpenSettings extends PageSettings {
	/** Which filing is meant, where tables hold several. */
	readonly accession?: string;
}

/** A filing that may have been in another language than the snapshot is. */
export interface Opened {
	readonly snapshot: Snapshot;
	/** What that language should have said and did not, as sentences. */
	readonly missing: readonly string[];
	readonly accepted: Accepted;
}

/**
 * A filing in any language that is read. EDGAR's page becomes Form 4 text first; JSON and the tables of the SEC's data sets become ownership
 * XML; so places are those of that text. Throws, with a reason, where the page is of another form or the JSON of something else.
 */
export async function openAny(text: string, settings: OpenSettings = {}): Promise<Opened> {
	if (isDataSet(text)) return openTables([text], settings);
	const accepted = acceptedIn(text);
	if (isPage(text)) return { snapshot: Snapshot.open(await pageToText(text, settings)), missing: [], accepted };
	return { snapshot: Snapshot.open(isJson(text) ? writeOwnership(readJson(text)) : text), missing: [], accepted };
}

/** A filing from its tables, each a text of its own; texts that are no such tables are passed over. */
export async function openTables(texts: readonly string[], { accession }: OpenSettings = {}): Promise<Opened> {
	const tables = texts.filter(isDataSet);
	if (tables.length === 0) throw new Error("it holds no table of the SEC's data sets");
	const { readCsv } = await import('./readCsv');
	const { root, ...read } = readCsv(tables, accession);
	return { snapshot: Snapshot.open(writeOwnership(root)), ...read };
}

/** Whether a text is a table of the SEC's data sets, or the rows of several under one line of headings. */
export function isDataSet(text: string): boolean {
	return /^\ufeff?(?:"?TABLE"?[,;\t])?"?ACCESSION_NUMBER"?(?=[,;\t\r\n])/.test(text);
}
