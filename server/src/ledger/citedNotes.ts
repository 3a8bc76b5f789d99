import type { Filing, Note } from '../model/filing';
import { known } from '../model/value';

/** The numbers of the footnotes that are cited, by those that they have now: from 1 on, in their order. */
export function renumbering({ notes }: Filing, cited: ReadonlySet<number>): ReadonlyMap<number, number> {
	const kept = notes.map(({ number }) => known(number)).filter((number) => number !== undefined && cited.has(number));
	return new Map([...new Set(kept)].flatMap((number, index) => (number === undefined ? [] : [[number, index + 1]])));
}

/** The footnotes with their new numbers; those without one are left out. */
export function renumbered(notes: readonly Note[], numbers: ReadonlyMap<number, number>): readonly Note[] {
	return notes.flatMap((note) => {
		const { number } = note;
		const value = number.kind === 'known' ? numbers.get(number.value) : undefined;
		return number.kind === 'known' && value !== undefined ? [{ ...note, number: { ...number, value } }] : [];
	});
}
