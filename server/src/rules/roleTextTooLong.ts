import { cite } from '../facts/citations';
import { limits } from '../facts/limits';
import type { Rule } from './rule';

export const roleTextTooLong: Rule = {
	id: 'role-text-too-long',
	title: 'A title longer than item 5 takes',
	why: 'EDGAR takes 30 characters in item 5; a longer title goes to Remarks, and item 5 says See Remarks.',
	condition:
		'The title of an officer or the text for Other has more than 30 characters; where a / divides them, each side counts.',
	source: [cite('schema', 'STRING_30'), cite('spec', '3.5')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [],
	*check({ relationships }) {
		const { max } = limits.officerTitle;
		for (const { officerTitle, otherText } of relationships) {
			for (const value of new Set([officerTitle, otherText])) {
				if (value.kind !== 'known' || value.value.text.length <= max) continue;
				const { length } = value.value.text;
				yield {
					message: `The title has ${String(length)} characters; EDGAR takes 30`,
					at: value.value.part(max, length),
				};
			}
		}
	},
};
