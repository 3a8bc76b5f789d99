import { cite } from '../facts/citations';
import { structureFaults } from './structureFaults';
import type { Rule } from './rule';

export const elementMissing: Rule = {
	id: 'element-missing',
	title: 'A mandatory element is missing',
	why: 'EDGAR suspends a document without an element that the schema asks for.',
	condition:
		'A mandatory element is missing that no other rule names: the type of the document, issuer, CIKs, owner, relationship, the Rule 10b5-1 flag from X0407 on, form type and swap flag of a row, a value, the id of a footnote.',
	source: [cite('schema', 'minOccurs'), cite('spec', '3.5')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'xml',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'The swap flag of a row',
			frame: 'xml',
			instead: 'transactionCoding',
			bad: '<transactionCoding>\n^^^^^^^^^^^^^^^^^^^ element-missing: equitySwapInvolved is missing in transactionCoding\n    <transactionFormType>4</transactionFormType>\n    <transactionCode>M</transactionCode>\n</transactionCoding>',
			good: '<transactionCoding>\n    <transactionFormType>4</transactionFormType>\n    <transactionCode>M</transactionCode>\n    <equitySwapInvolved>0</equitySwapInvolved>\n</transactionCoding>',
		},
	],
	check: (filing) => structureFaults(filing, 'missing'),
};
