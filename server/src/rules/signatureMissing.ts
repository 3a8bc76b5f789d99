import { cite } from '../facts/citations';
import { formatDate } from '../model/date';
import { known } from '../model/value';
import { writeDate } from './dateInvalid';
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
		const { signatures, parts } = filing;
		if (signatures.length === 0) {
			const line = parts.get('signature') ?? parts.get('reminder') ?? parts.get('explanation');
			yield { message: 'The form is not signed', at: line?.at ?? filing.tableII.end };
		}
		const others = signatures.flatMap(({ date }) => known(date) ?? []);
		for (const { name, date, at } of signatures) {
			if (name.kind === 'empty') yield { message: 'The signature has no name', at };
			if (date.kind !== 'empty') continue;
			const guesses = [...new Map([...others, today].map((day) => [formatDate(day), day])).values()];
			yield {
				message: 'The signature has no date',
				at,
				fixes: guesses.map((guess) => writeDate(date, guess)).slice(0, 2),
			};
		}
	},
};
