import { cite } from '../facts/citations';
import type { Rule } from './rule';

export const noteNumberTwice: Rule = {
	id: 'note-number-twice',
	title: 'Two footnotes with one number',
	why: 'A mark can lead to one footnote only.',
	condition: 'A footnote has the number of an earlier one.',
	source: [cite('spec', '4.3.5, 5')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	otherForms: true,
	hits: 0,
	examples: [],
	*check(filing) {
		const first = new Map<number, (typeof filing.notes)[number]>();
		const numbers = filing.notes.flatMap(({ number }) => (number.kind === 'known' ? [number.value] : []));
		const free = Math.max(0, ...numbers) + 1;
		for (const note of filing.notes) {
			const { number } = note;
			if (number.kind !== 'known') continue;
			const earlier = first.get(number.value);
			if (!earlier) {
				first.set(number.value, note);
				continue;
			}
			const changes = [{ do: 'replace', at: number.at, text: String(free) }] as const;
			yield {
				message: `Footnote ${String(number.value)} is given twice`,
				at: number.at,
				related: [{ message: 'The first one', at: earlier.number.at }],
				fixes: [{ title: `Make it footnote ${String(free)}`, safe: false, changes }],
			};
		}
	},
};
