import { cite } from '../facts/citations';
import { limits } from '../facts/limits';
import { whole } from '../model/decimal';
import { known } from '../model/value';
import { sayNumber } from './say';
import type { Rule } from './rule';

export const smallAcquisitionLimit: Rule = {
	id: 'small-acquisition-limit',
	title: 'A small acquisition that is not small',
	why: 'Code L is for purchases of $10,000 at most in six months; above that the purchase is P and due within two business days.',
	condition: 'Code L, and amount times price is above 10,000.',
	source: [cite('rules', '16a-6(a)')],
	severity: 'warning',
	edgar: null,
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: '$12,400 of shares',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥L⇥⇥2,000⇥A⇥\\$6.20⇥90,000⇥D⇥\n                            ^^^^^ small-acquisition-limit: $12,400 is more than the $10,000 of a small acquisition',
			good: 'Common Stock⇥09/20/2004⇥⇥P⇥⇥2,000⇥A⇥\\$6.20⇥90,000⇥D⇥',
		},
		{ title: 'Exactly $10,000', frame: 'tableI', bad: 'Common Stock⇥09/20/2004⇥⇥L⇥⇥2,000⇥A⇥\\$5⇥90,000⇥D⇥' },
	],
	row({ code, amount, price }) {
		const [count, each] = [known(amount)?.number, known(price)?.number];
		if (code.kind !== 'known' || code.value.letter !== 'L' || !count || !each) return undefined;
		const value = count.times(each);
		if (value.lte(limits.smallAcquisition.max)) return undefined;
		const to = { kind: 'code', code: { letter: 'P', swap: code.value.swap } } as const;
		return [
			{
				message: `$${sayNumber(value)} is more than the $${sayNumber(limit)} of a small acquisition`,
				at: amount.at,
				related: [{ message: 'The price', at: price.at }],
				fixes: [{ title: 'Write P', safe: false, changes: [{ do: 'set', value: code, to }] }],
			},
		];
	},
};

const limit = whole(limits.smallAcquisition.max);
