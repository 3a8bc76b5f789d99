import { cite } from '../facts/citations';
import { structureFaults } from './structureFaults';
import type { Rule } from './rule';

export const edgarFilled: Rule = {
	id: 'edgar-filled',
	title: 'Given, though EDGAR fills it in',
	why: 'EDGAR writes names, the version and the state by itself, and warns of a submission that gives them.',
	condition:
		'A document meant for submission (it holds a CCC, or lies in an edgarSubmission) gives the version, a name, the description of a state or the good-address flag.',
	source: [cite('spec', '4.3, 4.3.1, 4.3.2, 5')],
	severity: 'information',
	edgar: 'warning',
	applies: 'xml',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'A name beside the CCC',
			frame: 'xml',
			instead: 'document',
			bad: '<ownershipDocument>\n    <documentType>4</documentType>\n    <reportingOwner>\n        <reportingOwnerId>\n            <rptOwnerCik>0000000002</rptOwnerCik>\n            <rptOwnerCcc>abcd#123</rptOwnerCcc>\n            <rptOwnerName>DOE JANE Q</rptOwnerName>\n            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ edgar-filled: EDGAR fills rptOwnerName itself and drops what is given, with a warning\n        </reportingOwnerId>\n    </reportingOwner>\n</ownershipDocument>',
		},
	],
	check: (filing) => structureFaults(filing, 'filled'),
};
