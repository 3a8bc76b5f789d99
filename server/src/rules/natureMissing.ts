import { cite } from '../facts/citations';
import type { Rule } from './rule';

export const natureMissing: Rule = {
	id: 'nature-missing',
	title: 'Indirect ownership without its nature',
	why: 'Who holds for the owner is part of the report; EDGAR suspends a form that only says I, and a footnote does not replace the words.',
	condition: 'I in the ownership form and no text in the nature, with or without marks.',
	source: [cite('spec', '3.3 cm(5)'), cite('form4', 'Instr. 4')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'A mark alone',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥P⇥⇥10,000⇥A⇥\\$5.79⇥90,000⇥I⇥⁽¹⁾\n                                                     | nature-missing: Indirect ownership needs its nature, such as By Spouse; a footnote alone is not enough',
			good: 'Common Stock⇥09/20/2004⇥⇥P⇥⇥10,000⇥A⇥\\$5.79⇥90,000⇥I⇥See footnote ⁽¹⁾',
		},
		{
			title: 'Nothing at all',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥P⇥⇥10,000⇥A⇥\\$5.79⇥90,000⇥I⇥\n                                                     | nature-missing: Indirect ownership needs its nature, such as By Spouse',
			good: 'Common Stock⇥09/20/2004⇥⇥P⇥⇥10,000⇥A⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'A nature of its own',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥P⇥⇥10,000⇥A⇥\\$5.79⇥90,000⇥I⇥By Spouse',
		},
	],
	*row({ ownership, nature }) {
		if (ownership.kind !== 'known' || ownership.value !== 'I' || nature.kind !== 'empty') return;
		const hasMark = nature.marks.length > 0;
		const footnote = { do: 'set', value: nature, to: { kind: 'text', text: 'See footnote' } } as const;
		const direct = { do: 'set', value: ownership, to: { kind: 'letter', letter: 'D' } } as const;
		yield {
			message: `Indirect ownership needs its nature, such as By Spouse${hasMark ? '; a footnote alone is not enough' : ''}`,
			at: nature.at,
			related: [{ message: 'Ownership form (I)', at: ownership.at }],
			fixes: [
				...(hasMark ? [{ title: 'Write See footnote', safe: false, changes: [footnote] }] : []),
				{ title: 'Make it direct', safe: false, changes: [direct] },
			],
		};
	},
};
