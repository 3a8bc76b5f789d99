import { cite } from '../facts/citations';
import type { Rule } from './rule';

export const noteEmpty: Rule = {
	id: 'note-empty',
	title: 'A footnote without text',
	why: 'A mark that leads to nothing explains nothing.',
	condition: 'A footnote has a number and no text.',
	source: [cite('practice')],
	severity: 'warning',
	edgar: null,
	applies: 'both',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'Only the number',
			frame: 'closing',
			bad: 'Explanation of Responses:\n\n1.\n^ note-empty: Footnote 1 is empty\n\nJane Q. Doe 09/22/2004\n\n** Signature of Reporting Person Date',
		},
	],
	*check({ notes }) {
		for (const { number, text } of notes) {
			if (text.kind === 'empty') yield { message: `Footnote ${number.raw} is empty`, at: number.at };
		}
	},
};
