import { cite } from '../facts/citations';
import { known } from '../model/value';
import type { Rule } from './rule';

export const originalDateMissing: Rule = {
	id: 'original-date-missing',
	title: 'An amendment without the date of its original',
	why: 'The date says which filing is amended; EDGAR suspends an amendment without it.',
	condition: 'The document type is 4/A, in a text by its EDGAR block, and item 4 has no date.',
	source: [cite('spec', '3.5'), cite('form4', 'item 4')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'An amendment without it',
			frame: 'xml',
			instead: 'documentType',
			bad: '<documentType>4/A</documentType>\n              ^^^ original-date-missing: An amendment needs the date its original was filed',
		},
		{ title: 'An original', frame: 'xml', instead: 'documentType', bad: '<documentType>4</documentType>' },
	],
	check({ formType, original, parts }) {
		if (known(formType) !== '4/A' || original.kind !== 'empty') return undefined;
		return [
			{
				message: 'An amendment needs the date its original was filed',
				at: parts.get('item4')?.at ?? formType.at,
			},
		];
	},
};
