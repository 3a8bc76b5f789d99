import { cite } from '../facts/citations';
import { structureFaults } from './structureFaults';
import type { Rule } from './rule';

export const elementEmpty: Rule = {
	id: 'element-empty',
	title: 'An element without its value',
	why: 'A date, a flag or a number is never empty: the element is left out, or it has a value.',
	condition:
		'A date, flag or number has no characters. Deemed execution date and timeliness may be empty; values of rows have rules of their own.',
	source: [cite('spec', '3.2, 5')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'xml',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'No value beside a footnote',
			frame: 'xml',
			instead: 'exerciseDate',
			bad: '<exerciseDate>\n    <value></value>\n    ^^^^^^^^^^^^^^^ element-empty: exerciseDate is empty; leave it out or give a date\n    <footnoteId id="F1"/>\n</exerciseDate>',
			good: '<exerciseDate>\n    <footnoteId id="F1"/>\n</exerciseDate>',
		},
		{
			title: 'An empty flag',
			frame: 'xml',
			instead: 'notSubjectToSection16',
			bad: '<notSubjectToSection16></notSubjectToSection16>\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ element-empty: notSubjectToSection16 is empty; leave it out or give 0 or 1',
		},
	],
	check: (filing) => structureFaults(filing, 'empty'),
};
