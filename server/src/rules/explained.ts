import type { Filing } from '../model/filing';
import { textOf } from '../model/value';

/** Whether a footnote or the remarks of an amendment say, in a word at least, what it amends. Form 4, Instr. 9. */
export function isExplained({ notes, remarks }: Filing): boolean {
	return [...notes.map(({ text }) => text), remarks].some((text) => explaining.test(textOf(text)));
}

const explaining = /amend|correct|restat|omit|omission|inadvertent|previously|original/i;
