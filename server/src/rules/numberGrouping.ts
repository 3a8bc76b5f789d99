import { cite } from '../facts/citations';
import { decimal, formatNumber, type Decimal } from '../model/decimal';
import { figuresOf } from './numberInvalid';
import { sayRaw } from './say';
import type { Rule } from './rule';

export const numberGrouping: Rule = {
	id: 'number-grouping',
	title: 'Commas in the wrong place',
	why: 'A misplaced comma leaves open whether a digit is missing or the comma stands for a point.',
	condition: 'A number whose commas do not divide the digits before the point into threes.',
	source: [cite('practice')],
	severity: 'warning',
	edgar: null,
	applies: 'text',
	examples: [
		{
			title: 'Two digits behind the comma',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,00⇥D⇥\\$5.79⇥90,000⇥D⇥\n                            ^^^^^ number-grouping: 10,00 is grouped wrongly; it could be 1,000 or 10.00',
		},
	],
	*row(row) {
		for (const value of figuresOf(row)) {
			const found = value.kind === 'unreadable' ? groupings(value.raw) : undefined;
			if (!found) continue;
			const isPrice = value === row.price || (row.table === 'II' && value === row.exercisePrice);
			const ordered = isPrice ? [...found].reverse() : found;
			const kind = value.raw.includes('$') ? 'dollars' : 'number';
			yield {
				message: `${sayRaw(value)} is grouped wrongly; it could be ${found.map(({ said }) => said).join(' or ')}`,
				at: value.at,
				fixes: ordered.map(({ said, number, decimals }) => ({
					title: `Write ${said}`,
					safe: false,
					changes: [{ do: 'set', value, to: { kind, number, decimals } }],
				})),
			};
		}
	},
};

interface Grouping {
	readonly said: string;
	readonly number: Decimal;
	readonly decimals: number;
}

/** What digits with misplaced commas could mean: the digits regrouped, or the last comma as a point. Undefined for anything else. */
export function groupings(raw: string): readonly Grouping[] | undefined {
	const match = /^(?:\\?\$\s?)?(\d[\d,]*,[\d,]*\d|\d[\d,]*,)(\.\d+)?$/.exec(raw);
	if (!match) return undefined;
	const [, whole = '', fraction = ''] = match;
	const regrouped = reading(whole.replaceAll(',', '') + fraction);
	const last = whole.lastIndexOf(',');
	const behind = whole.length - last - 1;
	const asPoint =
		fraction === '' && behind > 0 && behind <= 2
			? reading(whole.slice(0, last).replaceAll(',', '') + '.' + whole.slice(last + 1))
			: undefined;
	return [regrouped, asPoint].filter((found) => found !== undefined);
}

function reading(digits: string): Grouping | undefined {
	const number = decimal(digits);
	const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
	return number && { said: formatNumber(number, decimals), number, decimals };
}
