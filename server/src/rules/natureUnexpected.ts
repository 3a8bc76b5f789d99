import { cite } from '../facts/citations';
import { textOf } from '../model/value';
import type { Rule } from './rule';

export const natureUnexpected: Rule = {
	id: 'nature-unexpected',
	title: 'Direct ownership with a nature',
	why: 'Direct ownership has no holder in between, and EDGAR suspends a form that names one. A mark alone is allowed.',
	condition: 'D in the ownership form and text in the nature.',
	source: [cite('spec', '3.3 cm(5)'), cite('form4', 'Instr. 4')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'A spouse and D',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥P⇥⇥10,000⇥A⇥\\$5.79⇥90,000⇥D⇥By Spouse\n                                                     ^^^^^^^^^ nature-unexpected: Direct ownership has no nature; "By Spouse" stands here',
			good: 'Common Stock⇥09/20/2004⇥⇥P⇥⇥10,000⇥A⇥\\$5.79⇥90,000⇥I⇥By Spouse',
		},
		{
			title: 'A word that says direct',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥P⇥⇥10,000⇥A⇥\\$5.79⇥90,000⇥D⇥Direct\n                                                     ^^^^^^ nature-unexpected: Direct ownership has no nature; "Direct" stands here',
			good: 'Common Stock⇥09/20/2004⇥⇥P⇥⇥10,000⇥A⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'A mark alone is allowed',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥P⇥⇥10,000⇥A⇥\\$5.79⇥90,000⇥D⇥⁽¹⁾',
		},
	],
	*row({ ownership, nature }) {
		if (ownership.kind !== 'known' || ownership.value !== 'D' || nature.kind !== 'known') return;
		const text = textOf(nature);
		const remove = {
			title: `Remove ${text}`,
			safe: false,
			changes: [{ do: 'set', value: nature, to: { kind: 'nothing' } }],
		} as const;
		const indirect = {
			title: 'Make it indirect',
			safe: false,
			changes: [{ do: 'set', value: ownership, to: { kind: 'letter', letter: 'I' } }],
		} as const;
		yield {
			message: `Direct ownership has no nature; "${text}" stands here`,
			at: nature.at,
			related: [{ message: 'Ownership form (D)', at: ownership.at }],
			// Nobody types the name of a holder by mistake; a letter, quite.
			fixes: saysNothing.test(text) ? [remove, indirect] : [indirect, remove],
		};
	},
};

const saysNothing = /^(?:direct(?:ly)?|n\/?a|none|-+|\.)$/i;
