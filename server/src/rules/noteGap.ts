import { cite } from '../facts/citations';
import { known } from '../model/value';
import type { Rule } from './rule';

export const noteGap: Rule = {
	id: 'note-gap',
	title: 'Footnotes out of order',
	why: 'Readers look for the notes in the order 1, 2, 3.',
	condition:
		'The numbers of the footnotes are not 1, 2, 3 and so on in the order of the list; the first one that breaks it is named.',
	source: [cite('practice')],
	severity: 'hint',
	edgar: null,
	applies: 'both',
	otherForms: true,
	hits: 0,
	examples: [],
	*check({ notes }) {
		const seen = new Set<number>();
		let last = 0;
		for (const { number } of notes) {
			const value = known(number);
			if (value === undefined || seen.has(value)) return;
			seen.add(value);
			if (value !== last + 1) {
				const said = last === 0 ? 'is the first one' : `follows ${String(last)}`;
				yield { message: `Footnote ${String(value)} ${said}; ${String(last + 1)} was expected`, at: number.at };
				return;
			}
			last = value;
		}
	},
};
