import { cite } from '../facts/citations';
import { structureFaults } from './structureFaults';
import { sayRaw } from './say';
import type { Rule } from './rule';

export const valueNotAllowed: Rule = {
	id: 'value-not-allowed',
	title: 'A value outside its list',
	why: 'EDGAR suspends a value that is not in the list of its element.',
	condition:
		'A flag other than 0, 1, true and false; a form type other than 4 and 5; a timeliness other than E, L and nothing, or L with form type 5; a document type, a submission type or TEST and LIVE; a number with commas; a letter of Table II other than A and D. In a text: a Document Type that is not 4 or 4/A under the title of Form 4.',
	source: [cite('spec', '3.2, 3.6, 4.3.8.2')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'A flag in capitals',
			frame: 'xml',
			instead: 'isDirector',
			bad: '<isDirector>FALSE</isDirector>\n            ^^^^^ value-not-allowed: "FALSE" is no value of isDirector; it takes 0, 1, true or false',
			good: '<isDirector>false</isDirector>',
		},
		{
			title: 'A form type that no row has',
			frame: 'xml',
			instead: 'transactionFormType',
			bad: '<transactionFormType>3</transactionFormType>\n                     ^ value-not-allowed: "3" is no value of transactionFormType; it takes 4 or 5',
		},
		{
			title: 'Commas in a number',
			frame: 'xml',
			instead: 'sharesOwnedFollowingTransaction',
			bad: '<sharesOwnedFollowingTransaction><value>25,000</value></sharesOwnedFollowingTransaction>\n                                        ^^^^^^ value-not-allowed: "25,000" is no value of sharesOwnedFollowingTransaction; a number has no commas in XML',
			good: '<sharesOwnedFollowingTransaction><value>25000</value></sharesOwnedFollowingTransaction>',
		},
	],
	*check(filing) {
		yield* structureFaults(filing, 'not-allowed');
		const { formType, language } = filing;
		if (language !== 'form4' || formType.kind !== 'unreadable') return;
		yield { message: `"${sayRaw(formType)}" is no document type; Form 4 is 4, its amendment 4/A`, at: formType.at };
	},
};
