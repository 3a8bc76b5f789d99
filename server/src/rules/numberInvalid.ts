import { cite } from '../facts/citations';
import type { Change, Fix } from '../model/change';
import { decimal, formatNumber, type Decimal } from '../model/decimal';
import type { Filing } from '../model/filing';
import { known, type FigureValue } from '../model/value';
import type { FormContext } from './context';
import { leaveToFootnote } from './footnoteFix';
import { likelyAmount, likelyPrice, likelyTotal } from './likely';
import { groupings } from './numberGrouping';
import type { RowInTable } from './rowInTable';
import { sayRaw } from './say';
import { bracketedNumber, referenceBehind } from './typedMarks';
import type { Rule } from './rule';
import { writeNumber } from './totalFinding';
import { writtenNumbers } from './writtenNumbers';
import { figuresOf, someFigure } from './figuresOf';

export const numberInvalid: Rule = {
	id: 'number-invalid',
	title: 'Text where a number belongs',
	why: 'EDGAR takes digits and one point; a sign, brackets, a word or a letter among them suspends the form.',
	condition:
		'An amount, a price or a total that is no number: letters, a minus, brackets, a percent sign, another currency. Text may have thousands commas and a dollar sign, XML digits and one point only. Commas in the wrong place are left to number-grouping.',
	source: [cite('spec', '3.2'), cite('schema', 'POSITIVE_DECIMAL'), cite('form4', 'Instr. 5(a)')],
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
			title: 'A small negative amount, and no such footnote',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥(50)⇥D⇥\\$5.79⇥90,000⇥D⇥\n                            ^^^^ number-invalid: "(50)" is not a number',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥50⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'A letter for a digit',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥1O,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n                            ^^^^^^ number-invalid: "1O,000" is not a number',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'A reference to a footnote, as another system writes it',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥923 F1⇥D⇥\\$5.79 ⁽¹⁾⇥90,000⇥D⇥\n                            ^^^^^^ number-invalid: "923 F1" is not a number',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥923 ⁽¹⁾⇥D⇥\\$5.79 ⁽¹⁾⇥90,000⇥D⇥',
		},
		{
			title: 'A word, and the totals tell the amount',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥2,000⇥D⇥\\$5.79⇥100,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥N/A⇥D⇥\\$5.79⇥90,000⇥D⇥\n                            ^^^ number-invalid: "N/A" is not a number',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥2,000⇥D⇥\\$5.79⇥100,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'Another currency',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥EUR 12⇥90,000⇥D⇥\n                                     ^^^^^^ number-invalid: "EUR 12" is not in US dollars',
		},
		{
			title: 'A unit behind the number',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000 shares⇥D⇥\\$5.79⇥90,000⇥D⇥\n                            ^^^^^^^^^^^^^ number-invalid: "10,000 shares" is not a number',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'Thousands and a point',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000.5⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
	],
	suspects: (row) => someFigure(row, mayBeInvalid),
	*tell(found, { filing, form }) {
		for (const value of figuresOf(found.row)) {
			const bracketed = bracketedNumber(value, form);
			if (bracketed) {
				const said = String(bracketed.number);
				yield {
					message: `"${bracketed.raw}" is not a number`,
					at: bracketed.at,
					row: found.row,
					fixes: [{ title: `Write ${said}`, safe: false, changes: [{ do: 'replace', at: bracketed.at, text: said }] }],
				};
			}
			if (!isInvalid(value)) continue;
			const said = sayRaw(value);
			yield {
				message: otherCurrency.test(said) ? `"${said}" is not in US dollars` : `"${said}" is not a number`,
				at: value.at,
				row: found.row,
				fixesLater: () => fixesOf(value, found, { filing, form }),
			};
		}
	},
};

/** A mark alone may be a number in brackets. */
function mayBeInvalid(value: FigureValue): boolean {
	return isInvalid(value) || (value.kind === 'empty' && value.marks.length === 1);
}

function isInvalid(value: FigureValue): boolean {
	return value.kind === 'unreadable' && value.lost !== true && !groupings(value.raw);
}

const otherCurrency =
	/^(?:EUR|GBP|CAD|CHF|JPY|AUD|HKD|CNY|RMB|ILS|NIS|SEK|NOK|DKK|BRL|MXN|INR|C\$|A\$|HK\$|€|£|¥)\s*[\d.,]+$|^[\d.,]+\s*(?:EUR|GBP|CAD|CHF|JPY|AUD|HKD|CNY|RMB|ILS|NIS|SEK|NOK|DKK|BRL|MXN|INR|€|£|¥)$/i;

function fixesOf(
	value: FigureValue,
	{ row, table }: RowInTable,
	{ filing, form }: { filing: Filing; form: FormContext },
): readonly Fix[] {
	const wanted = wantedBy(value, { row, table, filing });
	const read = otherCurrency.test(sayRaw(value)) ? [] : readingsOf(value, filing, wanted?.number);
	const isNoted =
		value === row.price || (row.table === 'II' && (value === row.exercisePrice || value === row.underlyingAmount));
	return [
		...markFixes(value, form),
		...read.map(({ said, isCertain, change }) => ({ title: `Write ${said}`, safe: isCertain, changes: [change] })),
		...(wanted && read.length === 0 ? [{ title: `Write ${wanted.said}`, safe: false, changes: [wanted.change] }] : []),
		...(isNoted ? [leaveToFootnote(value, form)] : []),
	];
}

/** `923 F1` is how a program writes 923 with footnote 1. */
function markFixes(value: FigureValue, { noteNumbers }: FormContext): readonly Fix[] {
	const reference = referenceBehind(value.raw);
	const match = reference && /^(\\?\$\s?)?([\d,]+(?:\.\d+)?)?$/.exec(reference.rest);
	if (!match || !noteNumbers.includes(reference.number)) return [];
	const note = reference.number;
	const [, sign = '', digits = ''] = match;
	const number = decimal(digits.replaceAll(',', ''));
	const set: Change = {
		do: 'set',
		value,
		to: number
			? { kind: sign === '' ? 'number' : 'dollars', number, decimals: decimalsOf(digits) }
			: { kind: 'nothing' },
	};
	const title = number
		? `Write ${formatNumber(number, decimalsOf(digits))} and cite footnote ${String(note)}`
		: `Cite footnote ${String(note)}`;
	return [{ title, safe: true, changes: [set, { do: 'add-mark', value, number: note }] }];
}

interface Reading {
	readonly said: string;
	/** In XML a number that only lacks its commas is the same number. */
	readonly isCertain: boolean;
	readonly change: Change;
}

/** What the writing may mean, what the rest of the form says first. */
function readingsOf(value: FigureValue, { language }: Filing, wanted: Decimal | undefined): readonly Reading[] {
	const { raw } = value;
	const found = writtenNumbers(raw);
	const borneOut = found.filter(({ number }) => wanted?.eq(number));
	const kind = /\$|\busd\b|dollar/i.test(raw) ? 'dollars' : 'number';
	return [...new Set([...borneOut, ...found])].map(({ said, number, decimals }) => ({
		said,
		isCertain: language === 'xml' && /^[\d,]+(?:\.\d+)?$/.test(raw),
		change: { do: 'set', value, to: { kind, number, decimals } },
	}));
}

function decimalsOf(digits: string): number {
	return digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
}

interface Wanted {
	readonly said: string;
	readonly number: Decimal;
	readonly change: Change;
}

/** What the rest of the form says that the number is. */
export function wantedBy(
	value: FigureValue,
	{ row, table, filing }: Pick<RowInTable, 'row' | 'table'> & { filing: Filing },
): Wanted | undefined {
	const said = (number: Decimal): Wanted => ({
		said: formatNumber(number),
		number,
		change: writeNumber(value, number, row.owned),
	});
	if (value === row.owned) {
		const total = likelyTotal(row, table);
		return total && said(total);
	}
	if (value === row.price) {
		const price = likelyPrice(row, { filing, table });
		if (!price) return undefined;
		const { number, decimals } = price;
		return {
			said: `$${formatNumber(number, decimals)}`,
			number,
			change: { do: 'set', value, to: { kind: 'dollars', number, decimals } },
		};
	}
	if (value === row.amount) {
		const amount = likelyAmount(row, { filing, table });
		return amount && said(amount);
	}
	if (row.table === 'II' && value === row.underlyingAmount) {
		const amount = known(row.amount);
		return amount && said(amount.number);
	}
	return undefined;
}
