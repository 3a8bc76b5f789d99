import {
	cell,
	figure,
	isTransaction,
	marksIn,
	numberIn,
	part,
	value,
	type Page,
	type PageRow,
	type Span,
} from '../page';
import type { ColumnName } from '../page';
import type { Random } from '../random';
import { write, type Kind } from '../kind';
import { codeOf } from './codes';

type Turn = (text: string, random: Random) => string | undefined;

/** A figure of one of these columns, without its dollar sign and marks. */
export function inCell(
	columns: readonly ColumnName[],
	turn: Turn,
	wanted: (row: PageRow) => boolean = () => true,
): Kind['mutate'] {
	return (page, random) => {
		const row = random.of(page.rows.filter(wanted));
		const column = random.of(columns);
		const of = row && column && cell(row, column);
		if (!of || figure(of).text === '') return undefined;
		return write(figure(of), turn(figure(of).text, random));
	};
}

const amounts: readonly ColumnName[] = ['amount', 'owned', 'price', 'acquired', 'disposed', 'underlyingAmount'];
const shares: readonly ColumnName[] = ['amount', 'owned', 'acquired', 'disposed', 'underlyingAmount'];
const prices: readonly ColumnName[] = ['price', 'exercisePrice'];
const numberRules = ['number-invalid'];

function put(text: string, at: number, what: string, instead = 0): string {
	return text.slice(0, at) + what + text.slice(at + instead);
}

/** A chain of rows of one balance in Table I, as catalogue section 3 has it, of which the second and later totals follow. */
export interface Step {
	readonly row: PageRow;
	readonly above: PageRow;
	readonly below: PageRow | undefined;
	readonly group: readonly PageRow[];
}

export function stepsOf(page: Page): readonly Step[] {
	const groups = new Map<string, PageRow[]>();
	for (const row of page.rows) {
		const isWhole =
			row.table === 'I' &&
			isTransaction(row) &&
			signed(row) !== undefined &&
			numberIn(cell(row, 'owned')) !== undefined;
		if (!isWhole) continue;
		const key = [cell(row, 'title'), cell(row, 'ownership'), cell(row, 'nature')].map((of) => of?.text ?? '');
		const title = cell(row, 'title');
		key[0] = title ? value(title).text.toLowerCase().trim() : '';
		groups.set(key.join('\t'), [...(groups.get(key.join('\t')) ?? []), row]);
	}
	const isMarked = (row: PageRow): boolean => marksIn(cell(row, 'owned') ?? row.line).length > 0;
	return [...groups.values()].flatMap((group) => {
		const runs = group.every((row, index) => {
			const above = group[index - 1];
			return !above || follows(above, row);
		});
		if (!runs || group.some(isMarked)) return [];
		return group.slice(1).flatMap((row, index) => {
			const above = group[index];
			return above ? [{ row, above, below: group[index + 2], group }] : [];
		});
	});
}

function signed(row: PageRow): number | undefined {
	const amount = numberIn(cell(row, 'amount'));
	return amount === undefined ? undefined : cell(row, 'side')?.text === 'D' ? -amount : amount;
}

function follows(above: PageRow, row: PageRow, total = numberIn(cell(row, 'owned'))): boolean {
	const before = numberIn(cell(above, 'owned'));
	const change = signed(row);
	return (
		before !== undefined && change !== undefined && total !== undefined && Math.abs(before + change - total) < 0.01
	);
}

function isAmendment(page: Page): boolean {
	return /Date of Original Filed \(Month\/Day\/Year\) \d/.test(page.text);
}

/** A total that follows from the row above, written otherwise; not where some other row of the class leads to what is written. */
function total(turn: (text: string, random: Random, step: Step) => string | undefined): Kind['mutate'] {
	return (page, random) => {
		const step = random.of(stepsOf(page));
		const of = step && cell(step.row, 'owned');
		if (!step || !of || isAmendment(page)) return undefined;
		const text = turn(figure(of).text, random, step);
		const wrong = text === undefined ? undefined : Number(text.replaceAll(',', ''));
		if (text === undefined || wrong === undefined) return undefined;
		if (step.group.some((other) => other !== step.row && follows(other, step.row, wrong))) return undefined;
		// Rows that all show one total are a reading of their own, and so is a chain that holds from the last row to the first.
		const totals = step.group.map((row) => (row === step.row ? wrong : numberIn(cell(row, 'owned'))));
		if (new Set(totals).size === 1) return undefined;
		const below = step.below && cell(step.below, 'owned');
		return write(figure(of), text, below ? [figure(below)] : []);
	};
}

const totalRules = ['total-mismatch', 'total-below-amount'];

function plain(text: string): string {
	return text.replaceAll(',', '');
}

function grouped(digits: string): string {
	const [whole = '', fraction] = digits.split('.');
	return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
}

function otherDigit(digit: string, random: Random): string {
	return String((Number(digit) + 1 + random.below(9)) % 10);
}

export const numbers: readonly Kind[] = [
	{
		id: 'number-letter-o',
		rules: numberRules,
		isRepaired: true,
		mutate: inCell(amounts, (text) => (text.includes('0') ? text.replace('0', 'O') : undefined)),
	},
	{
		id: 'number-letter-l',
		rules: numberRules,
		isRepaired: true,
		mutate: inCell(amounts, (text) => (text.includes('1') ? text.replace('1', 'l') : undefined)),
	},
	{ id: 'number-negative', rules: numberRules, isRepaired: true, mutate: inCell(shares, (text) => `-${text}`) },
	{
		id: 'number-brackets',
		rules: numberRules,
		isRepaired: true,
		mutate: inCell(
			shares,
			(text) => `(${text})`,
			(row) => !/\(\d{1,2}\)/.test(row.line.text),
		),
	},
	{ id: 'number-plus', rules: numberRules, isRepaired: true, mutate: inCell(shares, (text) => `+${text}`) },
	{
		id: 'number-unit-behind',
		rules: numberRules,
		isRepaired: true,
		mutate: inCell(
			shares,
			(text, random) => text + (random.of([' shares', ' shs', ' Shares', ' units', ' sh.']) ?? ''),
		),
	},
	{
		id: 'number-about',
		rules: numberRules,
		isRepaired: true,
		mutate: inCell(shares, (text, random) => `${random.of(['approx. ', '~', 'about ', 'ca. ']) ?? ''}${text}`),
	},
	{ id: 'number-percent', rules: numberRules, isRepaired: true, mutate: inCell(shares, (text) => `${text}%`) },
	{ id: 'number-usd', rules: numberRules, isRepaired: true, mutate: inCell(prices, (text) => `${text} USD`) },
	{
		id: 'number-point-doubled',
		rules: numberRules,
		isRepaired: true,
		mutate: inCell(prices, (text) => (text.includes('.') ? text.replace('.', '..') : undefined)),
	},
	{
		id: 'number-point-as-comma-separator',
		rules: numberRules,
		isRepaired: true,
		mutate: inCell(shares, (text) => (/^\d{1,3},\d{3},\d{3}$/.test(text) ? text.replaceAll(',', '.') : undefined)),
	},
	{
		id: 'number-blank-inside',
		rules: ['number-invalid', 'number-grouping'],
		isRepaired: true,
		mutate: inCell(shares, (text) => (text.includes(',') ? text.replace(',', ', ') : undefined)),
	},
	{
		id: 'number-blank-for-comma',
		rules: ['number-invalid', 'number-grouping'],
		isRepaired: true,
		mutate: inCell(shares, (text) => (text.includes(',') ? text.replace(',', ' ') : undefined)),
	},
	{
		id: 'number-apostrophe',
		rules: numberRules,
		isRepaired: true,
		mutate: inCell(shares, (text) => (text.includes(',') ? text.replaceAll(',', "'") : undefined)),
	},
	{
		id: 'number-word',
		rules: numberRules,
		isRepaired: false,
		mutate: inCell(shares, (_, random) => random.of(['N/A', 'none', 'see note', '--', 'TBD'])),
	},
	{ id: 'number-another-currency', rules: numberRules, isRepaired: false, mutate: otherCurrency },
	{
		id: 'number-comma-misplaced',
		rules: ['number-grouping'],
		isRepaired: true,
		mutate: inCell(shares, (text) =>
			/^\d{1,3}(,\d{3})+$/.test(text) ? text.replace(/(\d),(\d)(?=\d\d(,|$))/, '$1$2,') : undefined,
		),
	},
	{
		id: 'number-comma-for-point',
		rules: ['number-grouping'],
		isRepaired: true,
		mutate: inCell(prices, (text) => (/^\d+\.(\d\d|\d{4})$/.test(text) ? text.replace('.', ',') : undefined)),
	},
	{
		id: 'number-digit-lost-behind-comma',
		rules: ['number-grouping'],
		isRepaired: false,
		mutate: inCell(shares, (text) => (/,\d{3}$/.test(text) ? text.slice(0, -1) : undefined)),
	},
	{
		id: 'number-five-decimals',
		rules: ['number-out-of-range'],
		isRepaired: false,
		mutate: inCell(prices, (text, random) =>
			/^\d+\.\d+$/.test(text) ? text.padEnd(text.indexOf('.') + 5, '0') + String(1 + random.below(9)) : undefined,
		),
	},
	{
		id: 'number-too-large',
		rules: ['number-out-of-range', 'total-mismatch'],
		isRepaired: false,
		mutate: inCell(['owned'], (text) =>
			/^[\d,]+$/.test(text) ? `9,999,999,999,${text.slice(-3).padStart(3, '0')}` : undefined,
		),
	},
	{
		id: 'number-mark-as-F',
		rules: numberRules,
		isRepaired: true,
		mutate: (page, random) => {
			const cells = page.rows.flatMap((row) =>
				(['price', 'owned', 'amount'] as const).flatMap((column) => cell(row, column) ?? []),
			);
			const of = random.of(cells.filter((each) => /^[\d,.]+ ⁽[¹²³⁴⁵⁶⁷⁸⁹]⁾$/.test(each.text)));
			if (!of) return undefined;
			const number = '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(of.text.slice(-2, -1));
			return write(of, `${value(of).text} F${String(number)}`);
		},
	},
	{ id: 'price-missing', rules: ['price-missing'], isRepaired: false, mutate: cleared('price', isTransaction) },
	{
		id: 'exercise-price-missing',
		rules: ['exercise-price-missing'],
		isRepaired: false,
		mutate: cleared('exercisePrice'),
	},
	{ id: 'exercisable-missing', rules: ['term-date-missing'], isRepaired: false, mutate: cleared('exercisable') },
	{ id: 'expiration-missing', rules: ['term-date-missing'], isRepaired: false, mutate: cleared('expiration') },
	{
		id: 'underlying-title-missing',
		rules: ['underlying-missing'],
		isRepaired: false,
		mutate: cleared('underlyingTitle'),
	},
	{
		id: 'underlying-amount-missing',
		rules: ['underlying-missing'],
		isRepaired: false,
		mutate: cleared('underlyingAmount'),
	},
	{ id: 'total-missing', rules: ['total-missing'], isRepaired: false, mutate: cleared('owned') },
	{
		id: 'total-missing-in-chain',
		rules: ['total-missing'],
		isRepaired: true,
		mutate: (page, random) => {
			const step = random.of(stepsOf(page));
			const of = step && cell(step.row, 'owned');
			return of && write(of, '');
		},
	},
	{ id: 'title-missing', rules: ['title-missing'], isRepaired: false, mutate: cleared('title') },
	{ id: 'amount-missing', rules: ['row-incomplete'], isRepaired: false, mutate: cleared('amount', isTransaction) },
	{
		id: 'amount-missing-in-chain',
		rules: ['row-incomplete'],
		isRepaired: true,
		mutate: (page, random) => {
			const step = random.of(stepsOf(page));
			const of = step && cell(step.row, 'amount');
			return of && marksIn(of).length === 0 ? write(of, '') : undefined;
		},
	},
	{ id: 'row-date-missing', rules: ['row-incomplete'], isRepaired: true, mutate: cleared('date', isTransaction) },
	{
		id: 'amount-zero',
		rules: ['amount-zero', 'total-mismatch'],
		isRepaired: false,
		mutate: inCell(['amount'], () => '0', isTransaction),
	},
	{
		id: 'price-of-a-gift',
		rules: ['gift-price'],
		isRepaired: false,
		mutate: inCell(
			['price'],
			(_, random) => random.of(['12.50', '101.2', '7']),
			(row) => codeOf(row) === 'G',
		),
	},
	{
		id: 'price-of-a-trade-zero',
		rules: ['trade-price-zero'],
		isRepaired: false,
		mutate: inCell(
			['price'],
			(_, random) => random.of(['0', '0.00']),
			(row) => row.table === 'I' && /^[PSF]$/.test(codeOf(row)) && marksIn(cell(row, 'price') ?? row.line).length === 0,
		),
	},
	{
		id: 'price-is-total',
		rules: ['price-is-total', 'price-outside-range'],
		isRepaired: true,
		mutate: (page, random) => {
			const rows = page.rows.filter((each) => each.table === 'I' && /^[PSF]$/.test(codeOf(each)));
			const row = random.of(rows);
			const of = row && cell(row, 'price');
			const [amount, price] = [numberIn(row && cell(row, 'amount')), numberIn(of)];
			if (!of || !amount || !price) return undefined;
			const product = amount * price;
			const others = rows.filter(
				(each) => each !== row && cell(each, 'title')?.text === (row && cell(row, 'title')?.text),
			);
			// Alone it has to be more than any share costs; beside others of the class much more than those.
			const isTold =
				others.length === 0
					? product > 150_000
					: others.every((each) => product > 25 * (numberIn(cell(each, 'price')) ?? 0));
			// The quotient must give the price back as it was printed, so no cents may be lost.
			return amount >= 2 && isTold ? write(figure(of), grouped(product.toFixed(2))) : undefined;
		},
	},
	{
		id: 'price-outlier',
		rules: ['price-outlier', 'price-is-total', 'price-outside-range'],
		isRepaired: false,
		mutate: (page, random) => {
			const rows = page.rows.filter(
				(each) => each.table === 'I' && /^[PS]$/.test(codeOf(each)) && numberIn(cell(each, 'price')),
			);
			const row = random.of(rows);
			const alike = rows.filter(
				(each) => row && cell(each, 'date')?.text === cell(row, 'date')?.text && codeOf(each) === codeOf(row),
			);
			const of = row && cell(row, 'price');
			if (alike.length < 4 || !of) return undefined;
			const text = figure(of).text;
			return /^\d+\.\d+$/.test(text) ? write(figure(of), text.replace('.', '')) : undefined;
		},
	},
	{
		id: 'price-outside-range',
		rules: ['price-outside-range'],
		isRepaired: false,
		mutate: (page, random) => {
			const row = random.of(page.rows.filter((each) => each.table === 'I' && /^[PS]$/.test(codeOf(each))));
			const of = row && cell(row, 'price');
			const cited = of && marksIn(of).length === 1 ? '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(marksIn(of)[0]?.text.charAt(1) ?? '') : -1;
			const note = page.notes.find(
				(each) => Number(each.number.text) === cited && marksIn(of ?? each.text)[0]?.text.length === 3,
			);
			const price = numberIn(of);
			if (
				!of ||
				!price ||
				!note ||
				!/weighted average/i.test(note.text.text) ||
				!/from \\\$[\d.,]+ to \\\$[\d.,]+/.test(note.text.text)
			)
				return undefined;
			if ((note.text.text.match(/\\\$/g) ?? []).length !== 2) return undefined;
			return write(figure(of), grouped((price * 1.31).toFixed(2)));
		},
	},
	{
		id: 'dollar-sign-missing',
		rules: ['dollar-sign'],
		isRepaired: true,
		mutate: (page, random) => {
			const cells = page.rows.flatMap((row) => prices.flatMap((column) => cell(row, column) ?? []));
			const of = random.of(cells.filter((each) => each.text.startsWith('\\$')));
			return of && { span: part(of, 0, figure(of).end - of.start), text: figure(of).text };
		},
	},
	{
		id: 'dollar-sign-on-shares',
		rules: ['dollar-sign'],
		isRepaired: true,
		mutate: inCell(['amount'], (text) => `\\$${text}`, isTransaction),
	},
	{
		id: 'total-digits-exchanged',
		rules: totalRules,
		isRepaired: true,
		mutate: total((text, random) => {
			const digits = plain(text);
			const at = random.below(digits.length - 1);
			if (
				digits.includes('.') ||
				digits.charAt(at) === digits.charAt(at + 1) ||
				digits.charAt(at + (at === 0 ? 1 : 0)) === '0'
			)
				return undefined;
			return grouped(put(digits, at, digits.charAt(at + 1) + digits.charAt(at), 2));
		}),
	},
	{
		id: 'total-digit-wrong',
		rules: totalRules,
		isRepaired: true,
		mutate: total((text, random) => {
			const digits = plain(text);
			const at = random.below(digits.length);
			const digit = otherDigit(digits.charAt(at), random);
			return digits.includes('.') || (at === 0 && digit === '0') ? undefined : grouped(put(digits, at, digit, 1));
		}),
	},
	{
		id: 'total-digit-missing',
		rules: totalRules,
		isRepaired: true,
		mutate: total((text, random) => {
			const digits = plain(text);
			return digits.includes('.') || digits.length < 3
				? undefined
				: grouped(put(digits, 1 + random.below(digits.length - 1), '', 1));
		}),
	},
	{
		id: 'total-digit-doubled',
		rules: totalRules,
		isRepaired: true,
		mutate: total((text) => (text.includes('.') ? undefined : grouped(plain(text) + text.slice(-1)))),
	},
	{
		id: 'total-factor-ten',
		rules: totalRules,
		isRepaired: true,
		mutate: total((text) => (text.includes('.') || text === '0' ? undefined : grouped(`${plain(text)}0`))),
	},
	{
		id: 'total-sign-turned',
		rules: totalRules,
		isRepaired: true,
		mutate: total((text, _, { row, above }) => {
			const [before, change] = [numberIn(cell(above, 'owned')), signed(row)];
			return before === undefined || change === undefined || before - change < 0 || text.includes('.')
				? undefined
				: grouped(String(before - change));
		}),
	},
	{
		id: 'total-amount-counted-twice',
		rules: totalRules,
		isRepaired: true,
		mutate: total((text, _, { row, above }) => {
			const [before, change] = [numberIn(cell(above, 'owned')), signed(row)];
			return before === undefined || change === undefined || before + 2 * change < 0 || text.includes('.')
				? undefined
				: grouped(String(before + 2 * change));
		}),
	},
	{
		id: 'total-of-row-above',
		rules: totalRules,
		isRepaired: true,
		mutate: total((_, __, { above }) => cell(above, 'owned')?.text),
	},
	{
		id: 'amount-digit-wrong',
		rules: totalRules,
		isRepaired: false,
		mutate: (page, random) => {
			const step = random.of(stepsOf(page));
			const of = step && cell(step.row, 'amount');
			if (!step || !of || isAmendment(page)) return undefined;
			const digits = plain(figure(of).text);
			const at = random.below(digits.length);
			const digit = otherDigit(digits.charAt(at), random);
			if (digits.includes('.') || (at === 0 && digit === '0')) return undefined;
			const owned = cell(step.row, 'owned');
			return write(figure(of), grouped(put(digits, at, digit, 1)), owned ? [owned] : []);
		},
	},
	{
		id: 'first-total-wrong',
		rules: totalRules,
		isRepaired: false,
		mutate: (page, random) => {
			const step = random.of(stepsOf(page));
			const first = step?.group[0];
			const of = first && cell(first, 'owned');
			const second = step?.group[1];
			if (!step || !of || !second || isAmendment(page)) return undefined;
			const digits = plain(figure(of).text);
			const text =
				digits.length < 2 || digits.includes('.')
					? undefined
					: grouped(put(digits, 1, otherDigit(digits.charAt(1), random), 1));
			const owned = cell(second, 'owned');
			return write(figure(of), text, owned ? [owned] : []);
		},
	},
];

function otherCurrency(page: Page, random: Random): ReturnType<Kind['mutate']> {
	const row = random.of(page.rows.filter(isTransaction));
	const of = row && cell(row, 'price');
	if (!of || !/^\\\$[1-9]/.test(of.text)) return undefined;
	const whole: Span = value(of);
	return write(whole, (random.of(['EUR ', 'C$', '£', 'GBP ']) ?? '') + figure(of).text);
}

/** A cell of this column with nothing in it, where neither a mark nor a zero stands for its value. */
function cleared(column: ColumnName, wanted: (row: PageRow) => boolean = () => true): Kind['mutate'] {
	return (page, random) => {
		const row = random.of(page.rows.filter(wanted));
		const of = row && cell(row, column);
		return of && of.text !== '' && marksIn(of).length === 0 ? write(of, '') : undefined;
	};
}
