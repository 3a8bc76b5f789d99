import { limits } from '../facts/limits';
import { markText } from '../formtext/marks';
import type { PlacedEdit } from '../model/change';
import { citingsOf, definitionsOf, type NoteHere } from './notes';
import type { Read } from './read';

export type Renamed = { readonly edits: readonly PlacedEdit[] } | { readonly refused: string };

/** Gives a footnote another number, at its explanation, at all its marks and where a sentence speaks of it. */
export function renameNote({ filing }: Read, { number }: NoteHere, name: string): Renamed {
	const digits = /^\W*(\d{1,3})\W*$/.exec(name)?.[1];
	const wanted = digits === undefined ? undefined : Number(digits);
	if (wanted === undefined || wanted < 1 || wanted > limits.notes.max)
		return { refused: `A footnote is a number from 1 to ${String(limits.notes.max)}; "${name}" is none.` };
	if (wanted === number) return { edits: [] };
	if (definitionsOf(filing, wanted).length > 0 || citingsOf(filing, wanted).length > 0)
		return { refused: `There is a footnote ${String(wanted)} already. Give it another number first.` };
	const numbers = definitionsOf(filing, number).map((at) => ({ at, text: String(wanted) }));
	const marks = citingsOf(filing, number).map(({ at, mark }) => ({
		at,
		text:
			mark === undefined ? String(wanted) : mark.canonical ? markText(wanted) : mark.raw.replace(/\d+/, String(wanted)),
	}));
	return { edits: [...numbers, ...marks] };
}
