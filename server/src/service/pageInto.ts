import { captions } from '../facts/captions';
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
	const { filing } = Snapshot.open(text);
	if (filing.parts.has('title')) return isEmpty ? text : undefined;
	const lines = text.split('\n').filter((line) => line.trim() !== '' && !isHeading(line));
	return lines.length > 0 && lines.every(isRow) ? lines.join('\n') : undefined;
}

const widths: ReadonlySet<number> = new Set([columnsOf('I').length, columnsOf('II').length]);

function isRow(line: string): boolean {
	return widths.has(line.split('\t').length);
}

/** A line of a table that the form itself prints. */
function isHeading(line: string): boolean {
	const cells = line.split('\t').filter((cell) => cell.trim() !== '');
	return cells.every((cell) => printed.has(plainWords(cell)));
}

function plainWords(text: string): string {
	return text.replace(/[^a-z0-9]+/gi, ' ').trim();
}

/** The page sets the examples of Table II on a line of their own. */
const printed: ReadonlySet<string> = new Set(
	(['I', 'II'] as const).flatMap((table) =>
		[
			...captions[table === 'I' ? 'tableI' : 'tableII'].text.split(/ (?=\(e\.g\.)/),
			...columnsOf(table).flatMap(({ caption, sub = '' }) => [caption, sub]),
		].map(plainWords),
	),
);
