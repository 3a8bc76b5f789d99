import { limits } from '../facts/limits';
import { markText } from '../formtext/marks';
import type { PlacedEdit } from '../model/placedEdit';
import type { Mark } from '../model/value';
import { citingsOf, definitionsOf, type NoteHere } from './notes';
import type { Read } from './read';

/** Gives a footnote another number, at its explanation, at all its marks and where a sentence speaks of it. */
export function renameNote(
	{ filing }: Read,
	{ number }: NoteHere,
	name: string,
): { readonly edits: readonly PlacedEdit[] } | { readonly refused: string } {
	const isXml = filing.language === 'xml';
	const digits = /^[\WF]*(\d{1,3})\W*$/i.exec(name)?.[1];
	const wanted = digits === undefined ? undefined : Number(digits);
	if (wanted === undefined || wanted < 1 || wanted > limits.notes.max)
		return { refused: `A footnote is a number from 1 to ${String(limits.notes.max)}; "${name}" is none.` };
	if (wanted === number) return { edits: [] };
	if (definitionsOf(filing, wanted).length > 0 || citingsOf(filing, wanted).length > 0)
		return { refused: `There is a footnote ${String(wanted)} already. Give it another number first.` };
	// `(2)` and `2` keep their style, which is not for a rename to put right.
	const numbers = definitionsOf(filing, number).map((at) => {
		const written = at.line.text.slice(at.start, at.end);
		if (isXml) return { at, text: `F${String(wanted)}` };
		return { at, text: /\d/.test(written) ? written.replace(/\d+/, String(wanted)) : `${String(wanted)}.` };
	});
	const marks = citingsOf(filing, number).map(({ at, mark }) => ({
		at,
		text: mark === undefined ? String(wanted) : renamed(mark, wanted, isXml),
	}));
	return { edits: [...numbers, ...marks] };
}

function renamed({ canonical, raw }: Mark, wanted: number, isXml: boolean): string {
	if (isXml) return `F${String(wanted)}`;
	return canonical ? markText(wanted) : raw.replace(/\d+/, String(wanted));
}
