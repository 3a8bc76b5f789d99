import { cite } from '../facts/citations';
import type { Rule } from './rule';

export const titleMissing: Rule = {
	id: 'title-missing',
	title: 'A row without a title',
	why: 'Every line names its class of securities.',
	condition: 'The first cell of a row of either table is empty.',
	source: [cite('schema', 'SECURITY_TITLE'), cite('form4', 'Instr. 3')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'No title',
			frame: 'tableI',
			bad: '⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n| title-missing: The title of the security is missing',
		},
	],
	*row({ title }) {
		if (title.kind === 'empty') yield { message: 'The title of the security is missing', at: title.at };
	},
};
