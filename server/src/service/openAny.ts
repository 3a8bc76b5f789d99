import { isPage } from '../page/isPage';
import { pageToText, type PageSettings } from './pageText';
import { Snapshot } from './snapshot';

/**
 * A filing in any language that is read, EDGAR's page too, which becomes Form 4 text first; so places are those of that text. Throws
 * where the page is of another form.
 */
export async function openAny(text: string, settings: PageSettings = {}): Promise<Snapshot> {
	return Snapshot.open(isPage(text) ? await pageToText(text, settings) : text);
}
