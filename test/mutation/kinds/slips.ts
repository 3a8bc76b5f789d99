import { write, type Kind } from '../kind';
import { cell, figure, numberIn, type Page, type PageRow, type Span } from '../page';
import type { Random } from '../random';
import { rowDate, period, latestSignature, isAmendment, turned } from './dates';
import { stepsOf } from './numbers';

// One key wrong in a value that can still be read: only the rest of the form tells that it cannot be.

/** Another day in the notation of the form. */
function moved(date: string, { months = 0, days = 0 }: { months?: number; days?: number }): string {
	const [month, day, year] = [date.slice(0, 2), date.slice(3, 5), date.slice(6)].map(Number);
	const at = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1 + months, (day ?? 0) + days));
	if (days === 0 && at.getUTCDate() !== day) return date;
	const parts = [at.getUTCMonth() + 1, at.getUTCDate()].map((part) => String(part).padStart(2, '0'));
	return `${parts.join('/')}/${String(at.getUTCFullYear())}`;
}

/** Day and month exchanged, both of them being months. */
function exchanged(date: string): string | undefined {
	const [month, day] = [date.slice(0, 2), date.slice(3, 5)];
	return Number(day) <= 12 && day !== month ? `${day}/${month}${date.slice(5)}` : undefined;
}

const orderRules = [
	'signed-before-transaction',
	'period-not-earliest',
	'date-implausible',
	'signed-late',
	'trade-on-weekend',
];

/** The date of a row that another row's bears out: what is wrong with it the form can tell. */
function inRow(turn: (date: string) => string | undefined): Kind['mutate'] {
	return (page, random) => {
		const date = rowDate(page, random);
		const [item3, signature] = [period(page), latestSignature(page)];
		const hasV = page.rows.some((row) => cell(row, 'early')?.text === 'V');
		if (!date || !item3 || !signature || hasV || isAmendment(page)) return undefined;
		const text = turn(date.text);
		// A day between item 3 and the signature is as good as the one that was there.
		if (text === undefined || isBetween(text, item3.text, signature.text)) return undefined;
		return write(date, text, [item3, signature]);
	};
}

function isBetween(date: string, from: string, until: string): boolean {
	const day = (text: string): string => text.slice(6) + text.slice(0, 2) + text.slice(3, 5);
	return day(date) >= day(from) && day(date) <= day(until);
}

function inPeriod(turn: (date: string) => string | undefined): Kind['mutate'] {
	return (page, random) => {
		const dates = page.rows.flatMap((row) => (cell(row, 'date')?.text ? [row] : []));
		const hasV = page.rows.some((row) => cell(row, 'early')?.text === 'V');
		return dates.length === 0 || hasV || isAmendment(page) ? undefined : turned(period, turn)(page, random);
	};
}

/** The amount of a step whose total above and own total hold. */
function inAmount(turn: (text: string, random: Random) => string | undefined): Kind['mutate'] {
	return (page: Page, random: Random) => {
		// The total of the first row is borne out by nothing above it, so that it may be the one that is wrong.
		const step = random.of(stepsOf(page).filter(({ above, below, group }) => below && above !== group[0]));
		const of = step && cell(step.row, 'amount');
		const text = of && turn(figure(of).text, random);
		if (!step || !of || text === undefined || isAmendment(page)) return undefined;
		return write(figure(of), text, totalsOf(step.row));
	};
}

function totalsOf(row: PageRow): readonly Span[] {
	return [cell(row, 'owned') ?? [], cell(row, 'price') ?? []].flat();
}

function grouped(digits: string): string {
	return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

function digitsTurned(
	turn: (digits: string, at: number) => string,
): (text: string, random: Random) => string | undefined {
	return (text, random) => {
		if (!/^[\d,]{3,}$/.test(text)) return undefined;
		const digits = text.replaceAll(',', '');
		const written = turn(digits, random.below(digits.length - 1));
		return written === digits || written.startsWith('0') ? undefined : grouped(written);
	};
}

const amountRules = [
	'total-mismatch',
	'total-below-amount',
	'price-is-total',
	'exercise-shares-differ',
	'exercise-unpaired',
];

/** An amount of Table I that came from an exercise, where Table II has as many shares under its derivatives. */
function inExercise(turn: (text: string, random: Random) => string | undefined): Kind['mutate'] {
	return (page, random) => {
		const exercised = page.rows.filter((row) => cell(row, 'code')?.text === 'M');
		const came = exercised.filter((row) => row.table === 'I' && cell(row, 'side')?.text === 'A');
		const went = exercised.filter((row) => row.table === 'II' && cell(row, 'disposed')?.text !== '');
		const all = (rows: readonly PageRow[], column: 'amount' | 'underlyingAmount'): number =>
			rows.reduce((sum, row) => sum + (numberIn(cell(row, column)) ?? Number.NaN), 0);
		const row = random.of(came);
		const of = row && cell(row, 'amount');
		if (!of || isAmendment(page) || all(came, 'amount') !== all(went, 'underlyingAmount')) return undefined;
		const text = turn(figure(of).text, random);
		return text === undefined ? undefined : write(figure(of), text, page.rows.flatMap(totalsOf));
	};
}

export const slips: readonly Kind[] = [
	{
		id: 'exercise-digit-missing',
		rules: amountRules,
		isRepaired: true,
		mutate: inExercise(digitsTurned((digits, at) => digits.slice(0, at) + digits.slice(at + 1))),
	},
	{
		id: 'exercise-digits-exchanged',
		rules: amountRules,
		isRepaired: true,
		mutate: inExercise(
			digitsTurned(
				(digits, at) => digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2),
			),
		),
	},
	{ id: 'row-month-after', rules: orderRules, isRepaired: true, mutate: inRow((date) => moved(date, { months: 1 })) },
	{ id: 'row-month-before', rules: orderRules, isRepaired: true, mutate: inRow((date) => moved(date, { months: -1 })) },
	{ id: 'row-day-after', rules: orderRules, isRepaired: false, mutate: inRow((date) => moved(date, { days: 10 })) },
	{ id: 'row-day-month-exchanged', rules: orderRules, isRepaired: true, mutate: inRow(exchanged) },
	{
		id: 'period-month-after',
		rules: orderRules,
		isRepaired: true,
		mutate: inPeriod((date) => moved(date, { months: 1 })),
	},
	{
		id: 'period-month-before',
		rules: orderRules,
		isRepaired: true,
		mutate: inPeriod((date) => moved(date, { months: -1 })),
	},
	{ id: 'period-day-month-exchanged', rules: orderRules, isRepaired: true, mutate: inPeriod(exchanged) },
	{
		id: 'signature-month-before',
		rules: orderRules,
		isRepaired: true,
		mutate: (page, random) => {
			const hasV = page.rows.some((row) => cell(row, 'early')?.text === 'V');
			return page.signatures.length !== 1 || hasV
				? undefined
				: turned(latestSignature, (date) => moved(date, { months: -1 }))(page, random);
		},
	},
	{
		id: 'amount-digits-exchanged-in-chain',
		rules: amountRules,
		isRepaired: true,
		mutate: inAmount(
			digitsTurned(
				(digits, at) => digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2),
			),
		),
	},
	{
		id: 'amount-digit-missing-in-chain',
		rules: amountRules,
		isRepaired: true,
		mutate: inAmount(digitsTurned((digits, at) => digits.slice(0, at) + digits.slice(at + 1))),
	},
	{
		id: 'amount-digit-doubled-in-chain',
		rules: amountRules,
		isRepaired: true,
		mutate: inAmount(digitsTurned((digits, at) => digits.slice(0, at) + digits.charAt(at) + digits.slice(at))),
	},
	{
		id: 'amount-digit-wrong-in-chain',
		rules: amountRules,
		isRepaired: true,
		mutate: inAmount(
			digitsTurned(
				(digits, at) => digits.slice(0, at) + String((Number(digits.charAt(at)) % 9) + 1) + digits.slice(at + 1),
			),
		),
	},
	{
		id: 'amount-factor-ten-in-chain',
		rules: amountRules,
		isRepaired: true,
		mutate: inAmount(digitsTurned((digits) => `${digits}0`)),
	},
];
