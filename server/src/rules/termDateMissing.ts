import { cite } from '../facts/citations';
import type { DerivativeRow } from '../model/row';
import { isBlank } from '../model/value';
import { addFootnote } from './footnoteFix';
import type { FormContext } from './context';
import type { Finding, Rule } from './rule';

export const termDateMissing: Rule = {
	id: 'term-date-missing',
	title: 'A derivative without its dates',
	why: 'EDGAR takes a date or a footnote in both cells of item 6, and suspends a form that has neither.',
	condition: 'Date Exercisable or Expiration Date of a row of Table II is empty and has no mark.',
	source: [cite('spec', '3.3 cm(8)')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'No expiration date',
			frame: 'tableII',
			bad: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥A⇥⇥1,000⇥⇥09/20/2005⇥⇥Common Stock⇥1,000⇥\\$0⇥1,000⇥D⇥\n                                                           | term-date-missing: Expiration Date is empty; EDGAR takes a date or a footnote',
		},
		{
			title: 'Neither date',
			frame: 'tableII',
			bad: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥A⇥⇥1,000⇥⇥⇥⇥Common Stock⇥1,000⇥\\$0⇥1,000⇥D⇥\n                                                | term-date-missing: Date Exercisable is empty; EDGAR takes a date or a footnote\n                                                 | term-date-missing: Expiration Date is empty; EDGAR takes a date or a footnote',
		},
		{
			title: 'A footnote will do',
			frame: 'tableII',
			bad: 'Restricted Stock Units⇥⁽¹⁾⇥09/20/2004⇥⇥A⇥⇥1,000⇥⇥⁽¹⁾⇥⁽¹⁾⇥Common Stock⇥1,000⇥\\$0⇥1,000⇥D⇥',
		},
	],
	row(row, form) {
		if (row.table !== 'II' || !(isBlank(row.exercisable) || isBlank(row.expiration))) return undefined;
		return missingTerms(row, form);
	},
};

function* missingTerms(row: DerivativeRow, form: FormContext): Iterable<Finding> {
	for (const [name, value] of [
		['Date Exercisable', row.exercisable] as const,
		['Expiration Date', row.expiration] as const,
	]) {
		if (!isBlank(value)) continue;
		const message = `${name} is empty; EDGAR takes a date or a footnote`;
		yield { message, at: value.at, fixes: [addFootnote(value, form)] };
	}
}
