import { largestNumber } from '../../facts/limits';
import { detached } from '../../source/detached';
import { areEqual, decimal, hasFraction, isAtMost, type Decimal } from '../decimal';
import { ofRows } from '../keptRows';
import type { Row } from '../row';
import {
	known,
	textOf,
	type AnyValue,
	type Figure,
	type FigureValue,
	type OwnershipForm,
	type TextValue,
} from '../value';

/** A row whose amount, letter, total and letter of ownership can be read, as one step of a balance. */
export interface Step {
	readonly row: Row;
	/** What makes rows one balance; `rules-catalogue.md`, section 3.1. */
	readonly key: string;
	/** Unit, title and letter only: the balances that a forgotten mark may confuse. */
	readonly looseKey: string;
	readonly ownership: OwnershipForm;
	/** Dollars of face value, and not a number of shares. */
	readonly inDollars: boolean;
	readonly amount: Decimal;
	/** The amount, negative when disposed of. */
	readonly signed: Decimal;
	readonly total: Decimal;
	readonly hasFraction: boolean;
	/** Both in ten-thousandths, the smallest part that EDGAR takes; undefined where there are smaller ones. */
	readonly units: { readonly signed: number; readonly total: number } | undefined;
}

/** A row as a step of its balance; undefined for a holding and for a row that is not whole. */
export const stepOf: (row: Row) => Step | undefined = ofRows.kept(readStep);

function readStep(row: Row): Step | undefined {
	const [amount, total] = [plausible(row.amount), plausible(row.owned)];
	const [side, ownership] = [known(row.side), known(row.ownership)];
	if (row.kind === 'holding' || !amount || !total || !side || !ownership) return undefined;
	if (row.title.kind !== 'known' || row.nature.kind === 'unreadable') return undefined;
	// I without a nature, D with one: which of two balances it belongs to is open.
	if ((ownership === 'I') !== (row.nature.kind === 'known')) return undefined;
	// Amounts of Table I are never dollars: a sign before one is a slip, and no other balance.
	const inDollars = total.dollars || (row.table === 'II' && amount.dollars);
	const looseKey = `${inDollars ? 'dollars' : 'count'}\n${folded(row.title)}\n${ownership}`;
	const signed = side === 'D' ? amount.number.neg() : amount.number;
	return {
		row,
		key: `${looseKey}\n${placeOf(row)}`,
		looseKey,
		ownership,
		inDollars,
		amount: amount.number,
		signed,
		total: total.number,
		hasFraction: hasFraction(amount.number) || hasFraction(total.number),
		units: unitsOf(signed, total.number),
	};
}

/** A number of shares that there can be; what EDGAR does not take is a slip, and nothing follows from it. */
export function plausible(value: FigureValue): Figure | undefined {
	const figure = known(value);
	return figure && largest && isAtMost(figure.number, largest) ? figure : undefined;
}

const largest = decimal(largestNumber);

/** Nature, marks and, in Table II, the terms: what tells the balances of one title and letter apart. */
export function placeOf(row: Row): string {
	const own = `${folded(row.nature)}\n${marksOf(row.ownership)}\n${marksOf(row.nature)}`;
	if (row.table === 'I') return own;
	const { exercisePrice, exercisable, expiration, underlyingTitle } = row;
	const terms = [exercisePrice, exercisable, expiration];
	const marks = [...terms, row.title].map(marksOf);
	return [own, ...terms.map(({ raw }) => raw), folded(underlyingTitle), ...marks].join('\n');
}

/** Letter case, blanks and punctuation do not tell two texts apart: `Common-Stock` is a slip, and no class of its own. */
export function folded(value: TextValue): string {
	const text = textOf(value);
	const kept = foldedTexts.get(text);
	if (kept !== undefined) return kept;
	if (foldedTexts.size >= mostTexts) foldedTexts.clear();
	const own = detached(text);
	const small = own.toLowerCase();
	const bare = small.replace(/[^\p{L}\p{N}]/gu, '') || small;
	foldedTexts.set(own, bare);
	return bare;
}

/** A form has few titles and natures, and each in many rows. */
const mostTexts = 1000;
const foldedTexts = new Map<string, string>();

function marksOf({ marks }: AnyValue): string {
	if (marks.length === 0) return '';
	return marks
		.map(({ number }) => number)
		.sort((a, b) => a - b)
		.join(',');
}

/** Equal; or less than one share apart where fractions are about. */
export function near(a: Decimal, b: Decimal, around: readonly Step[]): boolean {
	if (areEqual(a, b)) return true;
	return around.some((step) => step.hasFraction) && a.minus(b).abs().lt(1);
}

/** Whether the total of a step follows from that of the step above it. */
export function follows(above: Step, step: Step): boolean {
	if (!above.units || !step.units) return near(above.total.plus(step.signed), step.total, [above, step]);
	const gap = Math.abs(above.units.total + step.units.signed - step.units.total);
	return gap === 0 || (gap < unitsOfOne && (above.hasFraction || step.hasFraction));
}

/** How many units, ten-thousandths, one share is. */
export const unitsOfOne = 10_000;

/** What is asked of every step of a balance for each edit: as integers below 2 to the 51st, whose sums are exact. */
function unitsOf(signed: Decimal, total: Decimal): Step['units'] {
	const units = { signed: inUnits(signed), total: inUnits(total) };
	return isExact(units.signed) && isExact(units.total) ? units : undefined;
}

/** In ten-thousandths; no integer where the number has smaller parts. */
function inUnits({ c: digits, e: exponent, s: sign }: Decimal): number {
	const power = exponent - digits.length + 1 + decimalsOfUnit;
	if (power < 0) return NaN;
	let number = 0;
	for (const digit of digits) number = number * 10 + digit;
	return sign * number * 10 ** power;
}

const decimalsOfUnit = 4;

function isExact(units: number): boolean {
	return Math.abs(units) < 2 ** 51;
}
