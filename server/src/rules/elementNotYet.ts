import { cite } from '../facts/citations';
import { structureFaults } from './structureFaults';
import type { Rule } from './rule';

export const elementNotYet: Rule = {
	id: 'element-not-yet',
	title: 'An element newer than the version',
	why: 'A reader of that version does not know the element; EDGAR itself writes the version that it takes.',
	condition:
		'An element that came with a later version than the schemaVersion of the file: aff10b5One with X0407; foreign symbol, address flag, territory and country with X0609.',
	source: [cite('spec', '1.2')],
	severity: 'warning',
	edgar: null,
	applies: 'xml',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'An element of 2026 in a file of 2024',
			frame: 'xml',
			version: 'X0508',
			instead: 'rptOwnerNonUSAddressFlag',
			bad: '<rptOwnerNonUSAddressFlag>false</rptOwnerNonUSAddressFlag>\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ element-not-yet: rptOwnerNonUSAddressFlag came with X0609; this file says X0508',
		},
	],
	check: (filing) => structureFaults(filing, 'not-yet'),
};
