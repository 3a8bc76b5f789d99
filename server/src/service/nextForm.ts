import { blockKeyOf, blockKeys, pathOfKey } from '../facts/edgarBlock';
import { headings, type ColumnId } from '../facts/columns';
import { readForm } from '../formtext/readForm';
import { blockLines, writeForm, type BlockLine } from '../formtext/writeForm';
import { carriedRows, citedIn, nextCover, type CarriedRow } from '../ledger/carriedOver';
import { renumbered, renumbering } from '../ledger/citedNotes';
import type { Filing } from '../model/filing';
import { Source } from '../source/source';
import { isXml } from './document';
import { textWithNames } from './edgarBlock';
import { rowText } from './rowText';
import type { Snapshot } from './snapshot';

/** The next form of who filed this one, as far as it is known before anything has happened: `carriedRows` and `nextCover` say what. */
export function nextForm({ document, filing }: Snapshot): Filing {
	// A text holds all of an XML that may be carried over, and its block divides addresses.
	const previous = isXml(document) ? opened(textWithNames(document)) : filing;
	return opened(formWithRows(nextCover(previous), carriedRows(previous)));
}

/** A form with these rows as Form 4 text, and of its footnotes those that have a new number: without `numbers` those that the rows cite. */
export function formWithRows(
	cover: Filing,
	rows: readonly CarriedRow[],
	numbers = renumbering(cover, citedIn(rows)),
): string {
	const blank = { tableI: { ...cover.tableI, rows: [] }, tableII: { ...cover.tableII, rows: [] } };
	const text = writeForm({ ...cover, ...blank, notes: renumbered(cover.notes, numbers) }, lastingBlock(cover));
	const lines = rows.map((row) => ({
		table: row.table,
		text: rowText({ ...row, marks: withNumbers(row.marks, numbers) }),
	}));
	return (['I', 'II'] as const).reduce((form, table) => {
		const [, heading] = headings[table];
		const own = lines.filter((line) => line.table === table).map((line) => line.text);
		return form.replace(heading, () => [heading, ...own].join('\n'));
	}, text);
}

/** A mark that cites no footnote is left out. */
function withNumbers(
	marks: CarriedRow['marks'],
	numbers: ReadonlyMap<number, number>,
): ReadonlyMap<ColumnId, readonly number[]> {
	return new Map([...marks].map(([id, cited]) => [id, cited.flatMap((number) => numbers.get(number) ?? [])]));
}

/** What the EDGAR block says of issuer and owners stays from form to form; what it says of this one does not. */
function lastingBlock(filing: Filing): readonly BlockLine[] {
	return blockLines(filing).filter(({ key }) => {
		const id = blockKeyOf(key);
		if (id === undefined) return false;
		const { of } = blockKeys[id];
		return of === 'issuer' || of === 'owner' || /^(?:issuer|reportingOwner)\b/.test(pathOfKey(key) ?? '');
	});
}

function opened(text: string): Filing {
	return readForm(Source.from(text)).filing;
}
