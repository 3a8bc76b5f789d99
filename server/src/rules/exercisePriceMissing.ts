import { cite } from '../facts/citations';
import type { Fix } from '../model/change';
import { formatNumber } from '../model/decimal';
import type { Filing } from '../model/filing';
import type { DerivativeRow } from '../model/row';
import { isBlank, known } from '../model/value';
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
	suspects: (row) => row.table === 'II' && isBlank(row.exercisePrice),
	*tell({ row }, { filing, form }) {
		if (row.table !== 'II') return;
		yield {
			message: 'The exercise price is empty; EDGAR takes a figure or a footnote',
			at: row.exercisePrice.at,
			row,
			fixesLater: () => [...paid(row, filing), addFootnote(row.exercisePrice, form)],
		};
	},
};

/** What Table I says was paid for the shares of the same exercise. */
function paid(row: DerivativeRow, { tableI }: Filing): readonly Fix[] {
	const letter = known(row.code)?.letter;
	const shares = known(row.underlyingAmount)?.number;
	const twins = tableI.runs.slice(0, 60).flatMap((twin) => {
		const price = known(twin.price);
		const isTwin = known(twin.code)?.letter === letter && shares && known(twin.amount)?.number.eq(shares);
		return isTwin && price?.number.gt(0) ? price : [];
	});
	const [price] = twins;
	if (!price || !letter || !'MXO'.includes(letter) || twins.some(({ number }) => !number.eq(price.number))) return [];
	const { number, decimals } = price;
	const to = { kind: 'dollars', number, decimals } as const;
	return [
		{
			title: `Write $${formatNumber(number, decimals)}`,
			safe: false,
			changes: [{ do: 'set', value: row.exercisePrice, to }],
		},
	];
}
