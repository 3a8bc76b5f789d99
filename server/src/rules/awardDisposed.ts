import { cite } from '../facts/citations';
import { turnSide } from './totalFinding';
import type { Rule } from './rule';

export const awardDisposed: Rule = {
	id: 'award-disposed',
	title: 'An award that was disposed of',
	why: 'A is what the owner received from the issuer; what went back to it is D, and what lapsed has its own code too.',
	condition: 'Code A with the letter D.',
	source: [cite('spec', '3.6.10')],
	severity: 'hint',
	edgar: null,
	applies: 'both',
	hits: 1,
	examples: [
		{
			title: 'A forfeiture as A',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥A⇥⇥10,000⇥D⇥\\$0⇥90,000⇥D⇥\n                                   ^ award-disposed: Code A is an acquisition; a forfeiture or cancellation has its own code',
			good: 'Common Stock⇥09/20/2004⇥⇥A⇥⇥10,000⇥A⇥\\$0⇥90,000⇥D⇥',
		},
		{
			title: 'The figure under (D)',
			frame: 'tableII',
			bad: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥A⇥⇥⇥1,000⇥09/20/2005⇥09/20/2014⇥Common Stock⇥1,000⇥\\$0⇥1,000⇥D⇥\n                                          ^^^^^ award-disposed: Code A is an acquisition; a forfeiture or cancellation has its own code',
			good: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥A⇥⇥1,000⇥⇥09/20/2005⇥09/20/2014⇥Common Stock⇥1,000⇥\\$0⇥1,000⇥D⇥',
		},
		{ title: 'Returned to the issuer', frame: 'tableI', bad: 'Common Stock⇥09/20/2004⇥⇥D⇥⇥10,000⇥D⇥\\$0⇥90,000⇥D⇥' },
	],
	row(row) {
		const { code, side } = row;
		if (code.kind !== 'known' || code.value.letter !== 'A' || side.kind !== 'known' || side.value !== 'D')
			return undefined;
		return [
			{
				message: 'Code A is an acquisition; a forfeiture or cancellation has its own code',
				at: side.at,
				related: [{ message: 'Code A', at: code.at }],
				fixes: [{ title: 'Write (A)', safe: false, changes: turnSide(row, 'A') }],
			},
		];
	},
};
