import { cite } from '../facts/citations';
import { limits } from '../facts/limits';
import type { Rule } from './rule';

export const cccMissing: Rule = {
	id: 'ccc-missing',
	title: 'No CCC in a form that is to be sent',
	why: "EDGAR takes a form only with the password of every owner's account; it is never published.",
	condition:
		'A document meant for submission (it lies in an edgarSubmission, or gives no name of issuer and owners) has an owner without rptOwnerCcc, or with one that is not eight characters.',
	source: [cite('spec', '3.3 o(1)'), cite('schema', 'rptOwnerCcc')],
	severity: 'information',
	edgar: 'suspense',
	applies: 'xml',
	otherForms: true,
	examples: [
		{
			title: 'One of seven characters',
			frame: 'xml',
			instead: 'reportingOwnerId',
			bad: '<reportingOwnerId>\n    <rptOwnerCik>0000000002</rptOwnerCik>\n                 ^^^^^^^^^^ ccc-missing: The CCC of owner 0000000002 has 7 characters; it has 8\n    <rptOwnerCcc>abcd#12</rptOwnerCcc>\n</reportingOwnerId>',
		},
	],
	*check({ owners, structure }) {
		if (!structure?.isDraft) return;
		for (const { cik, ccc, at } of owners) {
			const where = cik.kind === 'empty' ? at : cik.at;
			const length = ccc?.raw.length ?? 0;
			if (length === limits.cccCharacters.max) continue;
			const said =
				length === 0
					? `EDGAR needs the CCC of owner ${cik.raw} when the form is sent`
					: `The CCC of owner ${cik.raw} has ${String(length)} characters; it has ${String(limits.cccCharacters.max)}`;
			yield { message: said, at: where };
		}
	},
};
