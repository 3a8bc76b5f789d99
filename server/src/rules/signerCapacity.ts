import { cite } from '../facts/citations';
import { textOf } from '../model/value';
import type { Rule } from './rule';

export const signerCapacity: Rule = {
	id: 'signer-capacity',
	title: 'Someone else signs, and does not say as what',
	why: 'Who signs for another states the capacity, and a power of attorney is filed with the form or before.',
	condition:
		'One owner, and the signature shares no word of three letters or more with the name and names no capacity, such as attorney, trustee, by or for.',
	source: [cite('form4', 'Instr. 7')],
	severity: 'hint',
	edgar: null,
	applies: 'both',
	otherForms: true,
	hits: 1,
	examples: [
		{
			title: 'Another name',
			frame: 'closing',
			bad: 'Explanation of Responses:\n\nAlex Lau 09/22/2004\n^^^^^^^^ signer-capacity: Alex Lau is not DOE JANE Q; in what capacity does he or she sign?\n\n** Signature of Reporting Person Date',
		},
		{
			title: 'An attorney-in-fact',
			frame: 'closing',
			bad: 'Explanation of Responses:\n\n/s/ Alex Lau, Attorney-in-Fact 09/22/2004\n\n** Signature of Reporting Person Date',
		},
	],
	*check({ owners, signatures }) {
		const [owner] = owners;
		if (!owner || owners.length > 1) return;
		const name = textOf(owner.name);
		for (const { name: signed } of signatures) {
			const signer = textOf(signed);
			if (signer === '' || capacity.test(signer)) continue;
			const words = wordsOf(name);
			if (words.length === 0 || wordsOf(signer).some((word) => words.includes(word))) continue;
			yield {
				message: `${signer.replace(/^\/s\/\s*/, '')} is not ${name}; in what capacity does he or she sign?`,
				at: signed.at,
				related: [{ message: 'The owner', at: owner.name.at }],
			};
		}
	},
};

const capacity =
	/\b(?:attorney|poa|power of|by|on behalf|agent|trustee|manager|partner|member|president|officer|secretary|counsel|director|treasurer|vice|for|see)\b|\bC[EFO]O\b/i;

function wordsOf(text: string): readonly string[] {
	return text.toLowerCase().match(/[\p{L}]{3,}/gu) ?? [];
}
