import { cite } from '../facts/citations';
import type { Rule } from './rule';

export const roleTextMissing: Rule = {
	id: 'role-text-missing',
	title: 'A role without its title',
	why: 'Officer needs a title and Other a text; EDGAR suspends a form that checks the box alone.',
	condition: 'Officer or Other is checked and no text stands in item 5.',
	source: [cite('spec', '3.3 cm(2), cm(3)'), cite('form4', 'item 5')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [],
	*check(filing) {
		for (const { officer, other, officerTitle, otherText } of filing.relationships) {
			if (officer.checked && officerTitle.kind === 'empty') {
				yield { message: 'Officer is checked and no title is given', at: officer.at };
			} else if (other.checked && otherText.kind === 'empty' && officerTitle.kind === 'empty') {
				yield { message: 'Other is checked and nothing says what it is', at: other.at };
			}
		}
	},
};
