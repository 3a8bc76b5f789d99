import { cite } from '../facts/citations';
import type { Fix } from '../model/change';
import { formatNumber } from '../model/decimal';
import type { Filing } from '../model/filing';
import type { DerivativeRow } from '../model/row';
import { isBlank, known, textOf } from '../model/value';
import type { FormContext } from './context';
import { addFootnote } from './footnoteFix';
import { rowsThat } from './rowsThat';
import type { Rule } from './rule';
import { isOptionOrUnit } from './titleWords';

export const underlyingMissing: Rule = {
	id: 'underlying-missing',
	title: 'The underlying security is missing',
	why: 'A derivative is reported with what it turns into: the title, and the amount or a footnote.',
	condition: 'A row of Table II has no title of the underlying security, or its amount is empty and has no mark.',
	source: [cite('spec', '3.3 cm(6), cm(8)'), cite('schema', 'UNDERLYING_SECURITY')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'No amount of underlying shares',
			frame: 'tableII',
			bad: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥A⇥⇥1,000⇥⇥09/20/2005⇥09/20/2014⇥Common Stock⇥⇥\\$0⇥1,000⇥D⇥\n                                                                                   | underlying-missing: The amount of underlying shares is missing; EDGAR takes a figure or a footnote',
			good: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥A⇥⇥1,000⇥⇥09/20/2005⇥09/20/2014⇥Common Stock⇥1,000⇥\\$0⇥1,000⇥D⇥',
		},
		{
			title: 'No title',
			frame: 'tableII',
			bad: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥A⇥⇥1,000⇥⇥09/20/2005⇥09/20/2014⇥⇥1,000⇥\\$0⇥1,000⇥D⇥\n                                                                      | underlying-missing: The title of the underlying security is missing',
		},
	],
	*check(filing, form) {
		for (const { row } of incomplete(filing)) {
			if (row.table !== 'II') continue;
			const { underlyingTitle, underlyingAmount } = row;
			if (underlyingTitle.kind === 'empty') {
				const message = 'The title of the underlying security is missing';
				yield { message, at: underlyingTitle.at, row, fixes: titleFix(row, filing) };
			}
			if (isBlank(underlyingAmount)) {
				yield {
					message: 'The amount of underlying shares is missing; EDGAR takes a figure or a footnote',
					at: underlyingAmount.at,
					row,
					fixes: amountFixes(row, form),
				};
			}
		}
	},
};

const incomplete = rowsThat(
	(row) => row.table === 'II' && (row.underlyingTitle.kind === 'empty' || isBlank(row.underlyingAmount)),
);

/** The title that all other derivatives of the form turn into, else the one title of Table I. */
function titleFix({ underlyingTitle }: DerivativeRow, { tableI, tableII }: Filing): readonly Fix[] {
	const others = tableII.rows.flatMap((row) => (row.table === 'II' ? textOf(row.underlyingTitle) : []));
	const titles = new Set(others.filter((title) => title !== ''));
	if (titles.size === 0) for (const row of tableI.rows) titles.add(textOf(row.title));
	const [text = ''] = titles;
	if (titles.size !== 1 || text === '') return [];
	const changes = [{ do: 'set', value: underlyingTitle, to: { kind: 'text', text } }] as const;
	return [{ title: `Write ${text}`, safe: false, changes }];
}

/** An option or a unit is mostly over as many shares as there are options or units. */
function amountFixes({ title, amount, underlyingAmount }: DerivativeRow, form: FormContext): readonly Fix[] {
	const figure = known(amount);
	const footnote = addFootnote(underlyingAmount, form);
	if (!figure || !isOptionOrUnit(textOf(title))) return [footnote];
	const { number, decimals } = figure;
	const changes = [{ do: 'set', value: underlyingAmount, to: { kind: 'number', number, decimals } }] as const;
	return [{ title: `Write ${formatNumber(number, decimals)}`, safe: false, changes }, footnote];
}
