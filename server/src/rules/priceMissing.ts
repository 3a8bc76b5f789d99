import { cite } from '../facts/citations';
import { isBlank } from '../model/value';
import { whole } from '../model/decimal';
import { missingParts } from './rowIncomplete';
import type { Rule } from './rule';

export const priceMissing: Rule = {
	id: 'price-missing',
	title: 'A transaction without a price',
	why: 'EDGAR takes a figure or a footnote in the price, and suspends a form that has neither.',
	condition: 'The price of a transaction is empty and has no mark. Silent where row-incomplete speaks.',
	source: [cite('spec', '3.3 cm(8)')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'A gift without $0',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥G⇥⇥10,000⇥D⇥⇥90,000⇥D⇥\n                                     | price-missing: The price is empty; EDGAR takes a figure or a footnote',
			good: 'Common Stock⇥09/20/2004⇥⇥G⇥⇥10,000⇥D⇥\\$0⇥90,000⇥D⇥',
		},
		{ title: 'A footnote will do', frame: 'tableI', bad: 'Common Stock⇥09/20/2004⇥⇥G⇥⇥10,000⇥D⇥⁽¹⁾⇥90,000⇥D⇥' },
	],
	*row(row) {
		if (row.kind === 'holding' || !isBlank(row.price) || missingParts(row).length > 0) return;
		const zero = { do: 'set', value: row.price, to: { kind: 'dollars', number: whole(0) } } as const;
		const mayBeFree = row.code.kind === 'known' && 'ACGJMOWXZ'.includes(row.code.value.letter);
		yield {
			message: 'The price is empty; EDGAR takes a figure or a footnote',
			at: row.price.at,
			...(mayBeFree && { fixes: [{ title: 'Write $0', safe: false, changes: [zero] }] }),
		};
	},
};
