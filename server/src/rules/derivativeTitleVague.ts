import { cite } from '../facts/citations';
import { textOf } from '../model/value';
import { endOf } from '../source/place';
import type { Rule } from './rule';
import { keptByTitle } from './keptByTitle';

export const derivativeTitleVague: Rule = {
	id: 'derivative-title-vague',
	title: 'A derivative that does not say which way it goes',
	why: 'A right to buy and a right to sell gain by opposite moves of the price.',
	condition:
		'A title of Table II says option, warrant, put or call and no right, option or obligation to buy, purchase, acquire or sell; or it is no more than Common Stock, Common Shares or Ordinary Shares. Off unless asked for.',
	source: [cite('form4', 'Instr. 4(c)(ii)')],
	severity: 'off',
	edgar: null,
	applies: 'both',
	hits: 3,
	examples: [
		{
			title: 'An option',
			frame: 'tableII',
			bad: 'Employee Stock Option⇥\\$5⇥09/20/2004⇥⇥A⇥⇥1,000⇥⇥09/20/2005⇥09/20/2014⇥Common Stock⇥1,000⇥\\$0⇥1,000⇥D⇥\n^^^^^^^^^^^^^^^^^^^^^ derivative-title-vague: "Employee Stock Option" does not say whether it is a right to buy or to sell',
			good: 'Employee Stock Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥A⇥⇥1,000⇥⇥09/20/2005⇥09/20/2014⇥Common Stock⇥1,000⇥\\$0⇥1,000⇥D⇥',
		},
		{
			title: 'It says so',
			frame: 'tableII',
			bad: 'Option (obligation to sell)⇥\\$5⇥09/20/2004⇥⇥A⇥⇥1,000⇥⇥09/20/2005⇥09/20/2014⇥Common Stock⇥1,000⇥\\$0⇥1,000⇥D⇥',
		},
	],
	row({ table, title }) {
		if (table !== 'II' || title.kind !== 'known') return undefined;
		const text = textOf(title);
		const { isPlain, isOpen } = vaguenessOf(text);
		if (!isPlain && !isOpen) return undefined;
		const says = isPlain
			? 'is the name of a share, not of a derivative'
			: 'does not say whether it is a right to buy or to sell';
		return [
			{
				message: `"${text}" ${says}`,
				at: title.at,
				...(isOpen && {
					fixes: [
						{
							title: 'Add (right to buy)',
							safe: false,
							changes: [{ do: 'write-text', at: endOf(title.at), text: ' (right to buy)' }],
						},
					],
				}),
			},
		];
	},
};

const vaguenessOf = keptByTitle((title) => ({
	isPlain: /^(?:common stock|common shares|ordinary shares)$/i.test(title),
	isOpen:
		/option|warrant|\bput\b|\bcall\b/i.test(title) &&
		!/(?:right|option|obligation)s? to (?:buy|purchase|acquire|sell)/i.test(title),
}));
