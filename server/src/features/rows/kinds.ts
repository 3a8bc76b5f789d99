import { formatNumber } from '../../model/decimal';
import type { TableId } from '../../model/filing';
import type { DerivativeRow } from '../../model/row';
import { known, textOf } from '../../model/value';
import { asked, given, type DraftRow, type Written } from './draft';
import type { KnownOfForm } from './known';
import { exercised, grantRow, isUnit, numberCell, shareRow, soldAtOnce, titleCell, vested, zero } from './shapes';

/** A kind of transaction that can be entered as whole rows. */
export interface RowKind {
	readonly label: string;
	/** The code, the usual word, and what else someone may type to get it. */
	readonly words: readonly string[];
	/** The tables in which it has rows. */
	readonly tables: readonly TableId[];
	/** What the numbers behind the word stand for, in their order. */
	readonly figures: readonly string[];
	/** How it is reported, in a sentence. */
	readonly explain: string;
	/** Each derivative that it may be about is offered by itself. */
	readonly positions?: (row: DerivativeRow) => boolean;
	readonly rows: (
		form: KnownOfForm,
		figures: readonly (Written | undefined)[],
		position?: DerivativeRow,
	) => readonly DraftRow[];
}

const exercisePrice = 'exercise price';
const option = 'Stock Option (right to buy)';

export const rowKinds: readonly RowKind[] = [
	{
		label: 'Sale in the market',
		words: ['S', 'sale', 'sell', 'sold'],
		tables: ['I'],
		figures: ['shares', 'price'],
		explain: 'Code S, disposed of, with the price of a share.',
		rows: (form, [shares, price]) => [shareRow(form, { code: 'S', side: 'D', shares: shares?.number, price })],
	},
	{
		label: 'Purchase in the market',
		words: ['P', 'purchase', 'buy', 'bought'],
		tables: ['I'],
		figures: ['shares', 'price'],
		explain: 'Code P, acquired, with the price of a share.',
		rows: (form, [shares, price]) => [shareRow(form, { code: 'P', side: 'A', shares: shares?.number, price })],
	},
	{
		label: 'Grant of shares',
		words: ['A', 'grant', 'award', 'shares', 'stock', 'restricted'],
		tables: ['I'],
		figures: ['shares'],
		explain: 'Code A, acquired at $0: restricted shares, or units that are reported as shares.',
		rows: (form, [shares]) => [shareRow(form, { code: 'A', side: 'A', shares: shares?.number, price: zero })],
	},
	{
		label: 'Grant of options',
		words: ['A', 'grant', 'award', 'option', 'options'],
		tables: ['II'],
		figures: ['options', exercisePrice],
		explain: 'Code A in Table II at $0, with the exercise price and the day on which the option expires.',
		rows: (form, [options, price]) => [grantRow(form, { title: option, options: options?.number, price })],
	},
	{
		label: 'Grant of restricted stock units',
		words: ['A', 'grant', 'award', 'rsu', 'units', 'restricted'],
		tables: ['II'],
		figures: ['units'],
		explain: 'Code A in Table II at $0. A footnote says what a unit becomes and when it vests.',
		rows: (form, [options]) => [grantRow(form, { title: 'Restricted Stock Units', options: options?.number })],
	},
	{
		label: 'Exercise of an option',
		words: ['M', 'exercise'],
		tables: ['I', 'II'],
		figures: ['shares', exercisePrice],
		explain: 'Code M in both tables: the shares in Table I at the exercise price, the option in Table II at $0.',
		positions: (row) => !isUnit(row),
		rows: (form, [shares, price], position) =>
			exercised(form, { shares: shares?.number, price, position, title: option }),
	},
	{
		label: 'Exercise and same-day sale',
		words: ['M', 'exercise', 'sale', 'same-day', 'cashless'],
		tables: ['I', 'II'],
		figures: ['shares', exercisePrice, 'price of the sale'],
		explain: 'Codes M and S in Table I, M in Table II: what was bought at the exercise price is sold on the same day.',
		positions: (row) => !isUnit(row),
		rows: (form, [shares, price, sold], position) =>
			soldAtOnce(form, { shares: shares?.number, price, position, title: option }, sold),
	},
	{
		label: 'Vesting of units, shares withheld for tax',
		words: ['M', 'vest', 'F', 'vesting', 'rsu', 'units', 'tax', 'withholding'],
		tables: ['I', 'II'],
		figures: ['units', 'shares withheld', 'price of a share'],
		explain:
			'Codes M and F in Table I, M in Table II: a share for each unit at $0, and those that the issuer kept back for tax, at the price at which they were counted.',
		positions: isUnit,
		rows: (form, [units, withheld, price], position) =>
			vested(
				form,
				{ shares: units?.number, price: zero, position, title: 'Restricted Stock Units' },
				{ withheld: withheld?.number, price },
			),
	},
	{
		label: 'Gift made',
		words: ['G', 'gift', 'donation', 'gave'],
		tables: ['I'],
		figures: ['shares'],
		explain: 'Code G, disposed of at $0, due within two business days.',
		rows: (form, [shares]) => [shareRow(form, { code: 'G', side: 'D', shares: shares?.number, price: zero })],
	},
	{
		label: 'Conversion',
		words: ['C', 'conversion', 'convert'],
		tables: ['I', 'II'],
		figures: ['shares'],
		explain: 'Code C in both tables at $0: the shares in Table I, what was converted in Table II.',
		positions: (row) => !isUnit(row) && !/\boptions?\b|\bwarrants?\b/i.test(textOf(row.title)),
		rows: (form, [shares], position) =>
			exercised(form, { shares: shares?.number, price: zero, position, title: 'Convertible Preferred Stock' }, 'C'),
	},
	{
		label: 'Holding',
		words: ['holding', 'holds', 'held', 'indirect'],
		tables: ['I'],
		figures: ['shares'],
		explain: 'A line without a transaction: what is held in another way, such as by a spouse or a trust.',
		rows: (form, [shares]) => [
			{
				table: 'I',
				cells: {
					title: titleCell(form),
					owned: numberCell('owned', shares?.number),
					ownership: given({ kind: 'letter', letter: 'I' }),
					nature: asked('By Spouse'),
				},
			},
		],
	},
];

/** What the numbers behind the word stand for: a derivative that the form has brings its own exercise price. */
export function figuresOf({ figures }: RowKind, position: DerivativeRow | undefined): readonly string[] {
	const isPriced = position && known(position.exercisePrice);
	return isPriced ? figures.filter((name) => name !== exercisePrice) : figures;
}

/** The rows of a kind with the numbers that were typed. */
export function draftRows(
	form: KnownOfForm,
	{ kind, numbers, position }: { kind: RowKind; numbers: readonly Written[]; position: DerivativeRow | undefined },
): readonly DraftRow[] {
	const names = figuresOf(kind, position);
	const figures = kind.figures.map((name) => (names.includes(name) ? numbers[names.indexOf(name)] : undefined));
	return kind.rows(form, figures, position);
}

/** `5,000 shares, exercise price 10`: the numbers that were typed, by what they stand for. */
export function sayFigures(names: readonly string[], numbers: readonly Written[]): string {
	return names
		.flatMap((name, index) => {
			const written = numbers[index];
			if (!written) return [];
			const number = formatNumber(written.number, written.decimals);
			return index === 0 ? `${number} ${name}` : `${name} ${number}`;
		})
		.join(', ');
}
