import type { Change } from '../model/change';
import type { PlacedEdit } from '../model/placedEdit';
import type { Place } from '../source/place';
import type { Position } from '../source/source';
import { namedAt, renameNamed } from './named';
import { citingsOf, definitionsOf, noteAt } from './notes';
import type { Read } from './read';
import { renameNote } from './renameNote';

/** What the cursor stands on and what stands elsewhere too: a footnote, a class of securities, an owner. */
export interface Thing {
	readonly at: Place;
	/** What it is called now. */
	readonly name: string;
	/** Where it is explained, or named first. */
	readonly definitions: readonly Place[];
	/** Where it is cited or named again. */
	readonly references: readonly Place[];
	readonly rename: (name: string) => Renamed;
}

export type Renamed =
	{ readonly edits: readonly PlacedEdit[] } | { readonly changes: readonly Change[] } | { readonly refused: string };

export function thingAt(read: Read, position: Position): Thing | undefined {
	const note = noteAt(read, position);
	if (note) {
		const { number, at } = note;
		return {
			at,
			name: String(number),
			definitions: definitionsOf(read.filing, number),
			references: citingsOf(read.filing, number).map((citing) => citing.at),
			rename: (name) => renameNote(read, note, name),
		};
	}
	const named = namedAt(read, position);
	if (!named) return undefined;
	const [first, ...others] = named.places.map(({ at }) => at);
	return {
		at: named.at,
		name: named.name,
		definitions: first ? [first] : [],
		references: others,
		rename: (name) => renameNamed(named, name),
	};
}
