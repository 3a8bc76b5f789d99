import { cite } from '../facts/citations';
import { isBlank } from '../model/value';
import type { Rule } from './rule';

export const underlyingMissing: Rule = {
	id: 'underlying-missing',
	title: 'The underlying security is missing',
	why: 'A derivative is reported with what it turns into: the title, and the amount or a footnote.',
	condition: 'A row of Table II has no title of the underlying security, or its amount is empty and has no mark.',
	source: [cite('spec', '3.3 cm(6), cm(8)')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'No amount of underlying shares',
			frame: 'tableII',
			bad: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥A⇥⇥1,000⇥⇥09/20/2005⇥09/20/2014⇥Common Stock⇥⇥\\$0⇥1,000⇥D⇥\n                                                                                   | underlying-missing: The amount of underlying shares is missing; EDGAR takes a figure or a footnote',
		},
	],
	*row(row) {
		if (row.table !== 'II') return;
		const { underlyingTitle, underlyingAmount } = row;
		if (underlyingTitle.kind === 'empty') {
			yield { message: 'The title of the underlying security is missing', at: underlyingTitle.at };
		}
		if (isBlank(underlyingAmount)) {
			yield {
				message: 'The amount of underlying shares is missing; EDGAR takes a figure or a footnote',
				at: underlyingAmount.at,
			};
		}
	},
};
