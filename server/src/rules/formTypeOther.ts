import { cite } from '../facts/citations';
import type { Rule } from './rule';

export const formTypeOther: Rule = {
	id: 'form-type-other',
	title: 'Form 3 or Form 5',
	why: 'The three forms share much and not all; what only Form 4 asks for is not looked at here.',
	condition: 'The title or the document type is that of Form 3 or Form 5.',
	source: [cite('form4', 'heading')],
	severity: 'information',
	edgar: null,
	applies: 'both',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'A Form 5',
			frame: 'xml',
			instead: 'documentType',
			bad: '<documentType>5</documentType>\n              ^ form-type-other: This is a Form 5; only what it shares with Form 4 is checked',
		},
		{ title: 'A Form 4', frame: 'xml', instead: 'documentType', bad: '<documentType>4</documentType>' },
	],
	check({ formType }) {
		if (formType.kind !== 'known' || formType.value.startsWith('4')) return undefined;
		return [
			{ message: `This is a Form ${formType.value}; only what it shares with Form 4 is checked`, at: formType.at },
		];
	},
};
