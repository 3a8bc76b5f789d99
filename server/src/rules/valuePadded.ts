import { cite } from '../facts/citations';
import { structureFaults } from './structureFaults';
import type { Rule } from './rule';

export const valuePadded: Rule = {
	id: 'value-padded',
	title: 'Blanks around a value that keeps them',
	why: 'Blanks and line ends count as part of a code, a letter or a number of the schema, which then is none of its list.',
	condition:
		'Blanks or line ends stand at the edges of a CIK, a document or form type, a version, a code, a letter, a state or a country. Dates, numbers, flags and timeliness may have them.',
	source: [cite('spec', '4.1'), cite('schema', 'xs:string')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'xml',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'A symbol that is too long with its blank',
			frame: 'xml',
			instead: 'issuerTradingSymbol',
			bad: '<issuerTradingSymbol>EXAMPLEWID </issuerTradingSymbol>\n                     ^^^^^^^^^^ value-padded: Blanks and line ends around "EXAMPLEWID" count as part of issuerTradingSymbol',
			good: '<issuerTradingSymbol>EXAMPLEWID</issuerTradingSymbol>',
		},
		{
			title: 'A blank behind a code',
			frame: 'xml',
			instead: 'transactionCode',
			bad: '<transactionCode>M </transactionCode>\n                 ^ value-padded: Blanks and line ends around "M" count as part of transactionCode',
			good: '<transactionCode>M</transactionCode>',
		},
	],
	check: (filing) => structureFaults(filing, 'padded'),
};
