import { cite } from '../facts/citations';
import { structureFaults } from './structureFaults';
import type { Rule } from './rule';

export const xmlSingleLine: Rule = {
	id: 'xml-single-line',
	title: 'A document in one line',
	why: 'The SEC asks for a file that people can read: an element a line.',
	condition: 'The document has fewer than five line breaks.',
	source: [cite('spec', '4.1')],
	severity: 'hint',
	edgar: null,
	applies: 'xml',
	otherForms: true,
	hits: 3,
	examples: [
		{
			title: 'All in one line',
			frame: 'xml',
			instead: 'document',
			bad: '<ownershipDocument><documentType>4</documentType><periodOfReport>2026-06-16</periodOfReport><issuer><issuerCik>1</issuerCik><issuerTradingSymbol>EXWI</issuerTradingSymbol></issuer></ownershipDocument>\n^^^^^^^^^^^^^^^^^^^ xml-single-line: The SEC asks for XML that people can read; this is one line',
		},
	],
	check: (filing) => structureFaults(filing, 'single-line'),
};
