import type { Note } from './filing';
import { memoryOf } from './kept';

/** Facts of the notes of a filing, which outlive an edit of anything else. */
export const ofNotes = memoryOf<readonly Note[]>();

/** Whether the notes are numbered 1, 2, 3 as the language writes it: nearly all are, and then many questions are answered. */
export const areInOrder: (notes: readonly Note[]) => boolean = ofNotes.kept((notes) =>
	notes.every(({ number }, index) => number.kind === 'known' && number.canonical && number.value === index + 1),
);
