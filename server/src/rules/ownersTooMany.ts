import { cite } from '../facts/citations';
import type { Rule } from './rule';

export const ownersTooMany: Rule = {
	id: 'owners-too-many',
	title: 'More owners than EDGAR takes',
	why: 'EDGAR takes ten owners and ten signatures on a form; the others file one of their own.',
	condition: 'There are more than ten owners, or more than ten signatures.',
	source: [cite('schema', 'maxOccurs'), cite('spec', '5')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'Eleven signatures',
			frame: 'closing',
			bad: 'Explanation of Responses:\n\nJane Q. Doe 09/22/2004\n\nJane Q. Doe 09/22/2004\n\nJane Q. Doe 09/22/2004\n\nJane Q. Doe 09/22/2004\n\nJane Q. Doe 09/22/2004\n\nJane Q. Doe 09/22/2004\n\nJane Q. Doe 09/22/2004\n\nJane Q. Doe 09/22/2004\n\nJane Q. Doe 09/22/2004\n\nJane Q. Doe 09/22/2004\n\nJane Q. Doe 09/22/2004\n^^^^^^^^^^^^^^^^^^^^^^ owners-too-many: 11 signatures; EDGAR takes 10 on a form\n\n** Signature of Reporting Person Date',
		},
		{
			title: 'Ten signatures',
			frame: 'closing',
			bad: 'Explanation of Responses:\n\nJane Q. Doe 09/22/2004\n\nJane Q. Doe 09/22/2004\n\nJane Q. Doe 09/22/2004\n\nJane Q. Doe 09/22/2004\n\nJane Q. Doe 09/22/2004\n\nJane Q. Doe 09/22/2004\n\nJane Q. Doe 09/22/2004\n\nJane Q. Doe 09/22/2004\n\nJane Q. Doe 09/22/2004\n\nJane Q. Doe 09/22/2004\n\n** Signature of Reporting Person Date',
		},
	],
	*check({ owners, signatures }) {
		const owner = owners[most];
		const signature = signatures[most];
		if (owner) yield { message: `${String(owners.length)} owners; EDGAR takes 10 on a form`, at: owner.at };
		if (signature)
			yield { message: `${String(signatures.length)} signatures; EDGAR takes 10 on a form`, at: signature.at };
	},
};

const most = 10;
