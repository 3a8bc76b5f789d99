import { cite } from '../facts/citations';
import type { Rule } from './rule';

export const ownerIsIssuer: Rule = {
	id: 'owner-is-issuer',
	title: 'Owner and issuer are one',
	why: 'A company does not report its own securities; most often a number was copied into the wrong place.',
	condition: 'The CIK of an owner is the CIK of the issuer, leading zeros aside.',
	source: [cite('logic', 'one number names one account')],
	severity: 'information',
	edgar: null,
	applies: 'xml',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'The same number',
			frame: 'xml',
			instead: 'rptOwnerCik',
			bad: '<rptOwnerCik>1</rptOwnerCik>\n             ^ owner-is-issuer: Owner and issuer have the same CIK',
		},
	],
	*check({ owners, issuer }) {
		if (issuer.cik.kind !== 'known') return;
		for (const { cik } of owners) {
			if (cik.kind !== 'known' || withoutZeros(cik.raw) !== withoutZeros(issuer.cik.raw)) continue;
			const related = [{ message: 'the issuer', at: issuer.cik.at }];
			yield { message: 'Owner and issuer have the same CIK', at: cik.at, related };
		}
	},
};

function withoutZeros(digits: string): string {
	return digits.replace(/^0+/, '');
}
