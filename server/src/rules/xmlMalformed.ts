import { cite } from '../facts/citations';
import { structureFaults } from './structureFaults';
import type { Rule } from './rule';

export const xmlMalformed: Rule = {
	id: 'xml-malformed',
	title: 'Not well-formed XML',
	why: 'No parser takes such a file, so EDGAR suspends it before it looks at what it says.',
	condition:
		'A tag is not closed or closed under another name, a start tag is broken, an ampersand or a less-than sign stands bare, an entity is none of the five, or text stands outside the root.',
	source: [cite('spec', '3.2, 5')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'xml',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'A bare ampersand',
			frame: 'xml',
			instead: 'officerTitle',
			bad: '<officerTitle>R&D Officer</officerTitle>\n               ^ xml-malformed: A bare & stands here; it is written &amp;',
			good: '<officerTitle>R&amp;D Officer</officerTitle>',
		},
		{
			title: 'An end tag that is missing',
			frame: 'xml',
			instead: 'issuerTradingSymbol',
			bad: '<issuerTradingSymbol>EXWI\n^^^^^^^^^^^^^^^^^^^^^ xml-malformed: issuerTradingSymbol is not closed',
			good: '<issuerTradingSymbol>EXWI</issuerTradingSymbol>',
		},
		{
			title: 'An end tag with another name',
			frame: 'xml',
			instead: 'issuerTradingSymbol',
			bad: '<issuerTradingSymbol>EXWI</issuerTradingSimbol>\n                         ^^^^^^^^^^^^^^^^^^^^^^ xml-malformed: issuerTradingSymbol is closed under another name',
			good: '<issuerTradingSymbol>EXWI</issuerTradingSymbol>',
		},
	],
	check: (filing) => structureFaults(filing, 'malformed'),
};
