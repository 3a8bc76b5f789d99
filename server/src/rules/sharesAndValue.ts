import { cite } from '../facts/citations';
import { structureFaults } from './structureFaults';
import type { Rule } from './rule';

export const sharesAndValue: Rule = {
	id: 'shares-and-value',
	title: 'Shares and a value for one amount',
	why: 'Each amount is a number of shares or a value in dollars; EDGAR suspends a row that gives both.',
	condition:
		'A row gives transactionShares and transactionTotalValue, underlyingSecurityShares and underlyingSecurityValue, or shares and value owned.',
	source: [cite('spec', '3.3 cm(4), cm(6), cm(7)')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'xml',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'Both totals',
			frame: 'xml',
			instead: 'sharesOwnedFollowingTransaction',
			bad: '<sharesOwnedFollowingTransaction><value>25000</value></sharesOwnedFollowingTransaction>\n<valueOwnedFollowingTransaction><value>25000</value></valueOwnedFollowingTransaction>\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shares-and-value: Both sharesOwnedFollowingTransaction and valueOwnedFollowingTransaction are given; EDGAR takes one of them',
			good: '<sharesOwnedFollowingTransaction><value>25000</value></sharesOwnedFollowingTransaction>',
		},
	],
	check: (filing) => structureFaults(filing, 'both'),
};
