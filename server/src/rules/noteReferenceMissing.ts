import { cite } from '../facts/citations';
import { noteNumbers } from '../model/citings';
import { ofNotes } from '../model/noteList';
import type { Note } from '../model/filing';
import type { Rule, Finding } from './rule';

export const noteReferenceMissing: Rule = {
	id: 'note-reference-missing',
	title: 'A footnote names one that is not there',
	why: 'Notes that were taken over from another form often point to its numbers.',
	condition:
		'The text of a footnote says footnote (n), and there is no footnote n. Not where of, to, in or a decimal follows: that is a note of another document.',
	source: [cite('logic')],
	severity: 'hint',
	edgar: null,
	applies: 'both',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'Footnote 9 of two',
			frame: 'form',
			bad: 'Explanation of Responses:\n\n1. As described in footnote (9).\n                             ^ note-reference-missing: This names footnote 9; the last one is 1\n\nJane Q. Doe 09/22/2004',
		},
		{
			title: 'A note of another document',
			frame: 'form',
			bad: 'Explanation of Responses:\n\n1. As described in footnote 9 to the financial statements.\n\nJane Q. Doe 09/22/2004',
		},
	],
	check({ notes }) {
		return haveReference(notes) ? missingIn(notes) : undefined;
	},
};

const haveReference = ofNotes.kept((notes) =>
	notes.some(({ text }) => text.kind === 'known' && /footnote/i.test(text.value.text)),
);

function* missingIn(notes: readonly Note[]): Iterable<Finding> {
	const given = noteNumbers(notes);
	const last = Math.max(0, ...given);
	for (const { text } of notes) {
		if (text.kind !== 'known' || !/footnote/i.test(text.value.text)) continue;
		for (const match of text.value.text.matchAll(reference)) {
			const digits = match[1] ?? '';
			if (given.includes(Number(digits))) continue;
			const from = match.index + match[0].indexOf(digits);
			yield {
				message: `This names footnote ${digits}; the last one is ${String(last)}`,
				at: text.value.part(from, from + digits.length),
			};
		}
	}
}

const reference = /\bfootnotes?\s+\(?(\d{1,3})(?!\d)\)?(?!\.\d|\s+(?:of|to|in)\b)/gi;
