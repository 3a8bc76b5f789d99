import { allRows, type Filing } from '../model/filing';
import type { Row } from '../model/row';
import { textOf, type TextValue } from '../model/value';
import type { Place } from '../source/place';
import type { Position } from '../source/source';
import type { Change } from '../model/change';
import { limits } from '../facts/limits';
import { contains, type Read } from './read';
import { rowsIn } from './rowsIn';

/** What has one name in several places of a form: a class of securities, or an owner. */
export interface Named {
	readonly kind: 'title' | 'owner';
	readonly name: string;
	/** Where it is named, in the order of the document. The first one is taken for its definition. */
	readonly places: readonly TextValue[];
	/** The one at the cursor. */
	readonly at: Place;
}

/** The title of a security or the name of an owner at a position. */
export function namedAt(read: Read, position: Position): Named | undefined {
	const { source, filing } = read;
	for (const kind of ['title', 'owner'] as const) {
		const near = kind === 'title' ? rowsIn(read, position.line, position.line).flatMap(titlesOf) : ownersOf(filing);
		const here = near.find((value) => value.kind === 'known' && contains(source, value.at, position));
		if (!here) continue;
		const name = textOf(here);
		const all = kind === 'title' ? allRows(filing).flatMap(titlesOf) : near;
		const places = all.filter((value) => sameName(textOf(value), name));
		return { kind, name, places, at: here.at };
	}
	return undefined;
}

/** Another name in every place, with the marks that each has; refused in a sentence where EDGAR would not take it. */
export function renameNamed(
	{ kind, places }: Named,
	name: string,
): { readonly changes: readonly Change[] } | { readonly refused: string } {
	const text = name.trim();
	const { max } = limits[kind === 'title' ? 'title' : 'name'];
	const what = kind === 'title' ? 'A title' : 'A name';
	if (text === '') return { refused: `${what} cannot be empty.` };
	if (text.length > max)
		return { refused: `${what} has at most ${String(max)} characters; this one has ${String(text.length)}.` };
	if (/[\t\r\n]/.test(text)) return { refused: `${what} stands on one line.` };
	return { changes: places.map((value): Change => ({ do: 'set', value, to: { kind: 'text', text } })) };
}

/** The title of a row, and of what lies under a derivative. */
function titlesOf(row: Row): readonly TextValue[] {
	return row.table === 'II' ? [row.title, row.underlyingTitle] : [row.title];
}

/** The names in item 1 and where owners are listed again. */
function ownersOf(filing: Filing): readonly TextValue[] {
	const seen = new Set<Place['line']>();
	return [...filing.owners, ...filing.ownerBlocks]
		.map((owner) => owner.name)
		.filter(({ at }) => !seen.has(at.line) && seen.add(at.line));
}

/** Letter case and the width of blanks do not tell two names apart. */
function sameName(a: string, b: string): boolean {
	const folded = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
	return folded(a) === folded(b);
}
