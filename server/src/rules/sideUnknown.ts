import { cite } from '../facts/citations';
import type { Fix } from '../model/change';
import type { Value } from '../model/value';
import { sayRaw } from './say';
import type { Rule } from './rule';

export const sideUnknown: Rule = {
	id: 'side-unknown',
	title: 'Neither acquired nor disposed',
	why: 'The letter says which way the transaction went; EDGAR takes A and D only.',
	condition: 'The letter of a transaction in Table I is given and is not A or D.',
	source: [cite('schema', 'ACQ_DISP_CODE_PICKLIST'), cite('form4', 'item 4')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'A small letter',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥d⇥\\$5.79⇥90,000⇥D⇥\n                                   ^ side-unknown: "d" is neither A (acquired) nor D (disposed)',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
	],
	*row({ table, side }) {
		if (table !== 'I' || side.kind !== 'unreadable') return;
		yield {
			message: `"${sayRaw(side)}" is neither A (acquired) nor D (disposed)`,
			at: side.at,
			fixes: letterFixes(side, 'AD'),
		};
	},
};

/** A small letter or a whole word can mean one letter only. */
export function letterFixes(value: Value<string>, letters: 'AD' | 'DI'): readonly Fix[] {
	const words = { A: 'acquired', D: letters === 'AD' ? 'disposed' : 'direct', I: 'indirect' } as const;
	const raw = value.raw.toLowerCase().replaceAll(/[()]/g, '');
	const found = (['A', 'D', 'I'] as const).find(
		(letter) => letters.includes(letter) && (raw === letter.toLowerCase() || raw === words[letter]),
	);
	if (!found) return [];
	return [
		{ title: `Write ${found}`, safe: true, changes: [{ do: 'set', value, to: { kind: 'letter', letter: found } }] },
	];
}
