import { cite } from '../facts/citations';
import { isBlank } from '../model/value';
import { addFootnote } from './footnoteFix';
import type { Rule } from './rule';

export const exercisePriceMissing: Rule = {
	id: 'exercise-price-missing',
	title: 'A derivative without an exercise price',
	why: 'EDGAR takes a figure or a footnote in item 2 of Table II, and suspends a form that has neither.',
	condition: 'Item 2 of a row of Table II is empty and has no mark.',
	source: [cite('spec', '3.3 cm(8)'), cite('staffFaq', 'question 2')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'No exercise price',
			frame: 'tableII',
			bad: 'Option (right to buy)⇥⇥09/20/2004⇥⇥A⇥⇥1,000⇥⇥09/20/2005⇥09/20/2014⇥Common Stock⇥1,000⇥\\$0⇥1,000⇥D⇥\n                      | exercise-price-missing: The exercise price is empty; EDGAR takes a figure or a footnote',
		},
		{
			title: 'A footnote will do',
			frame: 'tableII',
			bad: 'Restricted Stock Units⇥⁽¹⁾⇥09/20/2004⇥⇥A⇥⇥1,000⇥⇥⁽¹⁾⇥⁽¹⁾⇥Common Stock⇥1,000⇥\\$0⇥1,000⇥D⇥',
		},
	],
	*row(row, form) {
		if (row.table !== 'II' || !isBlank(row.exercisePrice)) return;
		yield {
			message: 'The exercise price is empty; EDGAR takes a figure or a footnote',
			at: row.exercisePrice.at,
			fixes: [addFootnote(row.exercisePrice, form)],
		};
	},
};
