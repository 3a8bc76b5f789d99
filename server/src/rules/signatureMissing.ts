import { cite } from '../facts/citations';
import { formatDate } from '../model/date';
import type { Rule } from './rule';

export const signatureMissing: Rule = {
	id: 'signature-missing',
	title: 'The form is not signed',
	why: 'A report counts from its signature; EDGAR suspends a form without name or date.',
	condition: 'There is no signature, or one has no name or no date.',
	source: [cite('schema', 'SIGNATURE'), cite('form4', 'Instr. 7')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'No date',
			frame: 'closing',
			bad: 'Explanation of Responses:\n\n/s/ Jane Q. Doe\n^^^^^^^^^^^^^^^ signature-missing: The signature has no date\n\n** Signature of Reporting Person Date',
		},
	],
	*check(filing, { today }) {
		const line = filing.parts.get('signature');
		if (filing.signatures.length === 0 && line) yield { message: 'The form is not signed', at: line.at };
		for (const { name, date, at } of filing.signatures) {
			if (name.kind === 'empty') yield { message: 'The signature has no name', at };
			if (date.kind !== 'empty') continue;
			const changes = [{ do: 'set', value: date, to: { kind: 'date', date: today } }] as const;
			yield {
				message: 'The signature has no date',
				at,
				fixes: [{ title: `Write ${formatDate(today)}`, safe: false, changes }],
			};
		}
	},
};
