import { cite } from '../facts/citations';
import { limits } from '../facts/limits';
import type { Rule } from './rule';

export const noteTooLong: Rule = {
	id: 'note-too-long',
	title: 'A footnote longer than EDGAR takes',
	why: 'EDGAR takes 1,000 characters and suspends a form with a longer footnote; the rest belongs into a second one.',
	condition: 'A footnote has more than 1,000 characters, escapes resolved and marks not counted.',
	source: [cite('spec', '3.5')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	otherForms: true,
	hits: 0,
	examples: [],
	*check({ notes }) {
		const { max } = limits.note;
		for (const { number, text } of notes) {
			if (text.kind !== 'known' || text.value.text.length <= max) continue;
			const { length } = text.value.text;
			yield {
				message: `Footnote ${number.raw} has ${length.toLocaleString('en-US')} characters; EDGAR takes 1,000`,
				at: text.value.part(max, length),
			};
		}
	},
};
