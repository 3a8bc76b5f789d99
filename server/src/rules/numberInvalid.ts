import { cite } from '../facts/citations';
import type { FigureValue, Mark } from '../model/value';
import type { Fix } from '../model/change';
import { decimal } from '../model/decimal';
import type { Row } from '../model/row';
import { groupings } from './numberGrouping';
import { sayRaw } from './say';
import type { Rule } from './rule';

export const numberInvalid: Rule = {
	id: 'number-invalid',
	title: 'Text where a number belongs',
	why: 'EDGAR takes digits and one point; a sign, brackets, a word or a letter among them suspends the form.',
	condition:
		'An amount, a price or a total that is no number: letters, a minus, brackets, a percent sign, another currency. Commas in the wrong place are left to number-grouping.',
	source: [cite('spec', '3.2'), cite('schema', 'POSITIVE_DECIMAL')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'A negative amount',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥(10,000)⇥D⇥\\$5.79⇥90,000⇥D⇥\n                            ^^^^^^^^ number-invalid: "(10,000)" is not a number',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'A letter for a digit',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥1O,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n                            ^^^^^^ number-invalid: "1O,000" is not a number',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
	],
	*row(row) {
		for (const value of figuresOf(row)) {
			if (value.kind !== 'unreadable' || groupings(value.raw)) continue;
			yield { message: `"${sayRaw(value)}" is not a number`, at: value.at, fixes: repairs(value) };
		}
	},
};

/** Every cell of a row that holds a number. */
export function figuresOf(row: Row): readonly FigureValue[] {
	if (row.table === 'I') return [row.amount, row.price, row.owned];
	return [row.exercisePrice, row.acquired, row.disposed, row.underlyingAmount, row.price, row.owned];
}

/** Without sign, brackets, unit or word; letters that look like digits read as such. */
function repairs(value: FigureValue & { readonly marks: readonly Mark[] }): readonly Fix[] {
	const inner = value.raw
		.replace(/^[\s(\-–−+]+|[\s)%]+$|\s*(?:shares|shs|usd|dollars)\.?\s*$/gi, '')
		.replace(/^[\\$\s]+/, '');
	const digits = inner.replace(/[oO]/g, '0').replace(/[lI]/g, '1').replaceAll(',', '');
	const number = decimal(digits);
	if (!number) return [];
	const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
	const kind = value.raw.includes('$') ? 'dollars' : 'number';
	const changes = [{ do: 'set', value, to: { kind, number, decimals } }] as const;
	return [{ title: `Write ${inner.replace(/[oO]/g, '0').replace(/[lI]/g, '1')}`, safe: false, changes }];
}
