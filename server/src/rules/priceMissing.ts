import { cite } from '../facts/citations';
import type { Change, Fix } from '../model/change';
import { formatNumber } from '../model/decimal';
import { isBlank, known, type Figure } from '../model/value';
import type { FormContext } from './context';
import { addFootnote } from './footnoteFix';
import { likelyPrice } from './likely';
import type { RowInTable } from './rowInTable';
import type { Rule } from './rule';
import { writeZero } from './zeroPrice';
import type { Filing } from '../model/filing';

export const priceMissing: Rule = {
	id: 'price-missing',
	title: 'A transaction without a price',
	why: 'EDGAR takes a figure or a footnote in the price, and suspends a form that has neither.',
	condition: 'The price of a transaction is empty and has no mark. Silent where row-incomplete speaks.',
	source: [cite('spec', '3.3 cm(8)')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	yieldsTo: ['row-incomplete'],
	hits: 0,
	examples: [
		{
			title: 'A gift without $0',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥G⇥⇥10,000⇥D⇥⇥90,000⇥D⇥\n                                     | price-missing: The price is empty; EDGAR takes a figure or a footnote',
			good: 'Common Stock⇥09/20/2004⇥⇥G⇥⇥10,000⇥D⇥\\$0⇥90,000⇥D⇥',
		},
		{
			title: 'The other sale of the day has a price',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥⇥80,000⇥D⇥\n                                     | price-missing: The price is empty; EDGAR takes a figure or a footnote',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥80,000⇥D⇥',
		},
		{ title: 'A footnote will do', frame: 'tableI', bad: 'Common Stock⇥09/20/2004⇥⇥G⇥⇥10,000⇥D⇥⁽¹⁾⇥90,000⇥D⇥' },
	],
	suspects: ({ kind, price }) => kind === 'transaction' && isBlank(price),
	*tell(found, { filing, form }) {
		const { price } = found.row;
		const message = 'The price is empty; EDGAR takes a figure or a footnote';
		yield { message, at: price.at, row: found.row, fixesLater: () => fixesOf(found, filing, form) };
	},
};

/** Codes of dealings that mostly have no price. */
const mayBeFree = 'ACGJMOWXZ';

function fixesOf({ row, table }: RowInTable, filing: Filing, form: FormContext): readonly Fix[] {
	const letter = known(row.code)?.letter ?? '-';
	const alike = likelyPrice(row, { filing, table });
	const zero = { title: 'Write $0', safe: false, changes: [writeZero(row.price, table)] };
	return [
		...(alike?.number.gt(0) ? [writePrice(alike)] : []),
		...(mayBeFree.includes(letter) ? [zero] : []),
		addFootnote(row.price, form),
	];

	function writePrice({ number, decimals }: Figure): Fix {
		const change: Change = { do: 'set', value: row.price, to: { kind: 'dollars', number, decimals } };
		return { title: `Write $${formatNumber(number, decimals)}`, safe: false, changes: [change] };
	}
}
