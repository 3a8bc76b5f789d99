import { cite } from '../facts/citations';
import { structureFaults } from './structureFaults';
import type { Rule } from './rule';

export const xmlProlog: Rule = {
	id: 'xml-prolog',
	title: 'Something that EDGAR does not take before the document',
	why: 'EDGAR takes the XML declaration as the very first thing, version 1.0, and no processing instruction.',
	condition:
		'Anything before the XML declaration, a version other than 1.0, a stylesheet or another processing instruction.',
	source: [cite('spec', '4.1, 5')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'xml',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'A blank before the declaration',
			frame: 'xml',
			instead: 'xml',
			bad: ' <?xml version="1.0"?>\n^ xml-prolog: Nothing may stand before the XML declaration',
			good: '<?xml version="1.0"?>',
		},
		{
			title: 'A stylesheet',
			frame: 'xml',
			instead: 'xml',
			bad: '<?xml version="1.0"?>\n<?xml-stylesheet href="form4.xsl"?>\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ xml-prolog: EDGAR takes no processing instruction, such as xml-stylesheet',
			good: '<?xml version="1.0"?>',
		},
	],
	check: (filing) => structureFaults(filing, 'prolog'),
};
