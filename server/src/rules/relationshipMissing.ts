import { cite } from '../facts/citations';
import type { Rule } from './rule';

export const relationshipMissing: Rule = {
	id: 'relationship-missing',
	title: 'Item 5 has no box checked',
	why: 'Why the person reports at all is what item 5 says; EDGAR suspends a form without it.',
	condition: 'None of Director, 10% Owner, Officer and Other is checked, and all of them can be read.',
	source: [cite('spec', '3.3 cm(1)'), cite('form4', 'item 5')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [],
	*check(filing) {
		const caption = filing.parts.get('item5');
		for (const { director, tenPercentOwner, officer, other, at } of filing.relationships) {
			const boxes = [director, tenPercentOwner, officer, other];
			if (!boxes.some(({ present }) => present) || boxes.some(({ checked }) => checked !== false)) continue;
			yield { message: 'Item 5 has no box checked; EDGAR wants at least one', at: caption?.at ?? at };
		}
	},
};
