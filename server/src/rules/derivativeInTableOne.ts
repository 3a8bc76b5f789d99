import { cite } from '../facts/citations';
import { textOf } from '../model/value';
import type { Rule } from './rule';
import { keptByTitle } from './keptByTitle';

export const derivativeInTableOne: Rule = {
	id: 'derivative-in-table-one',
	title: 'A derivative in Table I',
	why: 'Options, warrants and convertibles have terms that Table I has no columns for.',
	condition:
		'A title in Table I says stock option, option with a right to, warrant, put option, call option, right to buy, convertible note or convertible preferred.',
	source: [cite('form4', 'Instr. 4(c)(i)')],
	severity: 'information',
	edgar: null,
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'An option',
			frame: 'tableI',
			bad: 'Stock Option (right to buy)⇥09/20/2004⇥⇥A⇥⇥10,000⇥A⇥\\$0⇥90,000⇥D⇥\n^^^^^^^^^^^^^^^^^^^^^^^^^^^ derivative-in-table-one: "Stock Option (right to buy)" reads like a derivative; those go in Table II',
		},
		{
			title: 'A warrant that is held',
			frame: 'tableI',
			bad: 'Warrants⇥⇥⇥⇥⇥⇥⇥⇥12,345⇥D⇥\n^^^^^^^^ derivative-in-table-one: "Warrants" reads like a derivative; those go in Table II',
		},
		{
			title: 'Shares with a name',
			frame: 'tableI',
			bad: 'Nonconvertible Preferred Stock⇥09/20/2004⇥⇥A⇥⇥10,000⇥A⇥\\$0⇥90,000⇥D⇥',
		},
	],
	row({ table, title }) {
		if (table !== 'I' || title.kind !== 'known' || !isDerivative(textOf(title))) return undefined;
		return [{ message: `"${textOf(title)}" reads like a derivative; those go in Table II`, at: title.at }];
	},
};

const isDerivative = keptByTitle((title) =>
	/stock option|option.*right to|\bwarrants?\b|put option|call option|right to buy|\bconvertible (?:note|preferred)/i.test(
		title,
	),
);
