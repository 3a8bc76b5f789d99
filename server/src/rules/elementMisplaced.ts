import { cite } from '../facts/citations';
import { structureFaults } from './structureFaults';
import type { Rule } from './rule';

export const elementMisplaced: Rule = {
	id: 'element-misplaced',
	title: 'An element out of its order',
	why: 'The schema fixes the order of elements at every level and how often each may stand.',
	condition:
		'An element that the schema has here stands out of its order, or more often than it may. Rows, owners and signatures beyond the limit have rules of their own.',
	source: [cite('schema', 'xs:sequence'), cite('spec', '2.1, 5')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'xml',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'The number behind the symbol',
			frame: 'xml',
			instead: 'issuer',
			bad: '<issuer>\n    <issuerName>EXAMPLE WIDGETS INC</issuerName>\n    <issuerCik>0000000001</issuerCik>\n    ^^^^^^^^^^^ element-misplaced: issuerCik stands behind issuerName, and belongs before it\n    <issuerTradingSymbol>EXWI</issuerTradingSymbol>\n</issuer>',
			good: '<issuer>\n    <issuerCik>0000000001</issuerCik>\n    <issuerName>EXAMPLE WIDGETS INC</issuerName>\n    <issuerTradingSymbol>EXWI</issuerTradingSymbol>\n</issuer>',
		},
		{
			title: 'Remarks twice',
			frame: 'xml',
			instead: 'remarks',
			bad: '<remarks>One</remarks>\n<remarks>Two</remarks>\n^^^^^^^^^ element-misplaced: remarks stands here more often than EDGAR takes it',
		},
	],
	check: (filing) => structureFaults(filing, 'misplaced'),
};
