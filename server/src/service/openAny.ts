import { isJson, readJson } from '../ownership/readJson';
import { writeOwnership } from '../ownership/writeOwnership';
import { isPage } from '../page/isPage';
import { pageToText, type PageSettings } from './pageText';
import { Snapshot } from './snapshot';

/**
 * A filing in any language that is read. EDGAR's page becomes Form 4 text first and JSON becomes ownership XML, so places are those of that
 * text. Throws, with a reason, where the page is of another form or the JSON of something else.
 */
export async function openAny(text: string, settings: PageSettings = {}): Promise<Snapshot> {
	if (isPage(text)) return Snapshot.open(await pageToText(text, settings));
	return Snapshot.open(isJson(text) ? writeOwnership(readJson(text)) : text);
}
