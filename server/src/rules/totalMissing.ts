import { cite } from '../facts/citations';
import type { Rule } from './rule';

export const totalMissing: Rule = {
	id: 'total-missing',
	title: 'The amount owned is missing',
	why: 'What is owned after the line is the reason for the report; no footnote replaces it.',
	condition: 'Item 5 of Table I or item 9 of Table II is empty, with or without marks.',
	source: [cite('spec', '3.3 cm(7)'), cite('schema', 'NUMBER_WITH_FOOTNOTE')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'No total',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥⇥D⇥\n                                            | total-missing: The amount owned after this line is missing',
		},
	],
	*row({ owned }) {
		if (owned.kind === 'empty') yield { message: 'The amount owned after this line is missing', at: owned.at };
	},
};
