import { cite } from '../facts/citations';
import { structureFaults } from './structureFaults';
import type { Rule } from './rule';

export const elementUnknown: Rule = {
	id: 'element-unknown',
	title: 'An element that the schema does not have here',
	why: 'EDGAR suspends a document with an element or attribute that is not in its schema, letter case counting.',
	condition:
		'An element or attribute that the schema does not have at this place, or text between elements; a footnote on the letter of Table II; coding or timeliness of a holding.',
	source: [cite('schema', 'all types'), cite('spec', '5')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'xml',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'A slip of the hand',
			frame: 'xml',
			instead: 'officerTitle',
			bad: '<officerTitel>R&amp;D Officer</officerTitel>\n^^^^^^^^^^^^^^ element-unknown: officerTitel is not an element of reportingOwnerRelationship',
			good: '<officerTitle>R&amp;D Officer</officerTitle>',
		},
		{
			title: 'A small letter',
			frame: 'xml',
			instead: 'issuerTradingSymbol',
			bad: '<issuertradingsymbol>EXWI</issuertradingsymbol>\n^^^^^^^^^^^^^^^^^^^^^ element-unknown: issuertradingsymbol is not an element of issuer',
			good: '<issuerTradingSymbol>EXWI</issuerTradingSymbol>',
		},
		{
			title: 'An attribute',
			frame: 'xml',
			instead: 'remarks',
			bad: '<remarks lang="en">None</remarks>\n         ^^^^^^^^^ element-unknown: lang is not an attribute of remarks',
		},
	],
	check: (filing) => structureFaults(filing, 'unknown'),
};
