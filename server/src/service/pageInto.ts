import { columnsOf } from '../facts/columns';
import { pageToText } from './pageText';
import { Snapshot } from './snapshot';

/**
 * What was copied from EDGAR's page as the text to put into a Form 4 text: a whole form, or whole rows of its tables. Undefined for
 * any other HTML, which is pasted as it is. `isEmpty`: it goes into an empty document.
 */
export async function pageInto(html: string, { isEmpty }: { readonly isEmpty: boolean }): Promise<string | undefined> {
	let text: string;
	try {
		text = await pageToText(html, { edgarBlock: isEmpty });
	} catch {
		// The page of another form.
		return undefined;
	}
	const { parts } = Snapshot.open(text).filing;
	if (parts.has('title')) return isEmpty ? text : undefined;
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	return lines.length > 0 && lines.every(isRow) ? lines.join('\n') : undefined;
}

const widths: ReadonlySet<number> = new Set([columnsOf('I').length, columnsOf('II').length]);

function isRow(line: string): boolean {
	return widths.has(line.split('\t').length);
}
