import { cite } from '../facts/citations';
import { letterFixes } from './sideUnknown';
import { sayRaw } from './say';
import type { Rule } from './rule';

export const ownershipUnknown: Rule = {
	id: 'ownership-unknown',
	title: 'Neither direct nor indirect',
	why: 'Each line says whether the owner holds directly (D) or indirectly (I); EDGAR suspends a form without it.',
	condition: 'Item 6 of Table I or item 10 of Table II is empty or neither D nor I.',
	source: [cite('schema', 'OWNERSHIP_TYPE'), cite('form4', 'Instr. 4')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'The word for the letter',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥Direct⇥\n                                                   ^^^^^^ ownership-unknown: Ownership form is "Direct"; it is D (direct) or I (indirect)',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'Empty, with a nature beside it',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥⇥By Spouse\n                                                   | ownership-unknown: Ownership form is empty; it is D (direct) or I (indirect)',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥I⇥By Spouse',
		},
		{
			title: 'A holding with another letter',
			frame: 'tableI',
			bad: 'Common Stock⇥⇥⇥⇥⇥⇥⇥⇥12,345⇥B⇥\n                           ^ ownership-unknown: Ownership form is "B"; it is D (direct) or I (indirect)',
			good: 'Common Stock⇥⇥⇥⇥⇥⇥⇥⇥12,345⇥D⇥',
		},
	],
	row({ ownership, nature }, form) {
		if (ownership.kind === 'known') return undefined;
		const said = ownership.kind === 'empty' ? 'empty' : `"${sayRaw(ownership)}"`;
		// EDGAR takes a nature with I only, and I with a nature only, so the one tells the other.
		const likely = nature.kind === 'empty' ? 'D' : 'I';
		const write = (letter: 'D' | 'I') =>
			({
				title: `Write ${letter}`,
				safe: false,
				changes: [{ do: 'set', value: ownership, to: { kind: 'letter', letter } }],
			}) as const;
		const certain = letterFixes(ownership, 'DI', form);
		return [
			{
				message: `Ownership form is ${said}; it is D (direct) or I (indirect)`,
				at: ownership.at,
				fixes: certain.length > 0 ? certain : [write(likely), write(likely === 'D' ? 'I' : 'D')],
			},
		];
	},
};
