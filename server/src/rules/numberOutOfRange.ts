import { cite } from '../facts/citations';
import { largestNumber, limits } from '../facts/limits';
import { decimal, formatNumber, isAtMost, rounded } from '../model/decimal';
import type { Figure, FigureValue } from '../model/value';
import { wantedBy } from './numberInvalid';
import { figuresOf, someFigure } from './figuresOf';
import { place } from '../source/place';
import type { Finding, Rule } from './rule';

export const numberOutOfRange: Rule = {
	id: 'number-out-of-range',
	title: 'More digits than EDGAR takes',
	why: 'EDGAR keeps four decimals and numbers below a million million, and suspends a form with more.',
	condition: 'A number has more than four decimals or is above 999,999,999,999.9999.',
	source: [cite('spec', '3.2'), cite('schema', 'POSITIVE_DECIMAL')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'Five decimals',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.12345⇥90,000⇥D⇥\n                                             ^ number-out-of-range: 5.12345 has 5 decimals; EDGAR takes 4',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.1235⇥90,000⇥D⇥',
		},
		{
			title: 'A million million',
			frame: 'tableI',
			bad: 'Common Stock⇥⇥⇥⇥⇥⇥⇥⇥1,000,000,000,000⇥D⇥\n                    ^^^^^^^^^^^^^^^^^ number-out-of-range: 1,000,000,000,000 is above what EDGAR takes, 999,999,999,999.9999',
		},
		{
			title: 'The line below tells the total',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥9,000,000,090,000⇥D⇥\n                                            ^^^^^^^^^^^^^^^^^ number-out-of-range: 9,000,000,090,000 is above what EDGAR takes, 999,999,999,999.9999\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.78⇥80,000⇥D⇥',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.78⇥80,000⇥D⇥',
		},
		{ title: 'Four decimals', frame: 'tableI', bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.1234⇥90,000⇥D⇥' },
	],
	suspects: (row) => someFigure(row, isOutOfRange),
	*tell({ row, table, isOneOfMany }, { filing }) {
		for (const value of figuresOf(row)) {
			if (value.kind !== 'known') continue;
			if (value.value.decimals > limits.decimals.max) yield { ...tooFine(value, value.value), row };
			else if (isTooLarge(value)) {
				yield {
					message: `${formatNumber(value.value.number)} is above what EDGAR takes, ${largestSaid}`,
					at: value.at,
					row,
					fixesLater: () => {
						const wanted = isOneOfMany ? undefined : wantedBy(value, { row, table, filing });
						return wanted ? [{ title: `Write ${wanted.said}`, safe: false, changes: [wanted.change] }] : [];
					},
				};
			}
		}
	},
};

function isOutOfRange(value: FigureValue): boolean {
	return value.kind === 'known' && (value.value.decimals > limits.decimals.max || isTooLarge(value));
}

function isTooLarge(value: FigureValue): boolean {
	return value.kind === 'known' && largest !== undefined && !isAtMost(value.value.number, largest);
}

function tooFine(value: FigureValue, { number, decimals }: Figure): Finding {
	const to = { kind: 'number', number: rounded(number, 4), decimals: 4 } as const;
	const { line, end } = value.at;
	return {
		message: `${formatNumber(number, decimals)} has ${String(decimals)} decimals; EDGAR takes 4`,
		at: place(line, end - (decimals - limits.decimals.max), end),
		fixes: [
			{ title: `Write ${formatNumber(rounded(number, 4), 4)}`, safe: false, changes: [{ do: 'set', value, to }] },
		],
	};
}

const largest = decimal(largestNumber);
const largestSaid = '999,999,999,999.9999';
