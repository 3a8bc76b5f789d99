import { cite } from '../facts/citations';
import { datesOf } from './dateInvalid';
import type { Rule } from './rule';

export const yearImpossible: Rule = {
	id: 'year-impossible',
	title: 'A year before the Act',
	why: 'The Exchange Act is of 1934; an earlier year is a slip of the keyboard.',
	condition: 'A date on the form is in a year before 1934.',
	source: [cite('logic')],
	severity: 'error',
	edgar: null,
	applies: 'both',
	otherForms: true,
	hits: 0,
	examples: [],
	*check(filing) {
		for (const value of datesOf(filing)) {
			if (value.kind !== 'known' || value.value.year >= 1934) continue;
			yield { message: `The year ${String(value.value.year).padStart(4, '0')} cannot be`, at: value.at };
		}
	},
};
