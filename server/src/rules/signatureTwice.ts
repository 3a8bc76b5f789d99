import { cite } from '../facts/citations';
import type { Rule } from './rule';

export const signatureTwice: Rule = {
	id: 'signature-twice',
	title: 'The same signature stands twice',
	why: 'A line that was put in twice becomes a second signature of the filing, of nobody.',
	condition:
		'Two lines of signatures are the same, name and date, and there are more signatures than owners. One who signs for several owners may write the same line for each.',
	source: [cite('form4', 'Instr. 7')],
	severity: 'hint',
	edgar: null,
	applies: 'text',
	hits: 0,
	examples: [
		{
			title: 'Pasted twice',
			frame: 'closing',
			bad: 'Explanation of Responses:\n\n/s/ Jane Q. Doe 09/21/2004\n/s/ Jane Q. Doe 09/21/2004\n^^^^^^^^^^^^^^^^^^^^^^^^^^ signature-twice: This signature stands above already\n\n** Signature of Reporting Person Date',
			good: 'Explanation of Responses:\n\n/s/ Jane Q. Doe 09/21/2004\n\n** Signature of Reporting Person Date',
		},
	],
	*check({ signatures, owners }) {
		let tooMany = signatures.length - owners.length;
		for (const [index, { name, date, at }] of signatures.entries()) {
			const first = signatures
				.slice(0, index)
				.find((other) => other.name.raw === name.raw && other.date.raw === date.raw);
			if (!first || tooMany-- <= 0) continue;
			yield {
				message: 'This signature stands above already',
				at,
				related: [{ message: 'The signature above', at: first.at }],
				fixes: [{ title: 'Remove this line', safe: false, changes: [{ do: 'remove-line', at }] }],
			};
		}
	},
};
