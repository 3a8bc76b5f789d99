import { cell, isTransaction, marksIn, numberIn, value, type Page, type PageRow, type Span } from '../page';
import type { Random } from '../random';
import { write, type Kind } from '../kind';

/** A row with a readable code that `wanted` takes. */
function coded(page: Page, random: Random, wanted = /./): { row: PageRow; code: Span } | undefined {
	const row = random.of(page.rows.filter((each) => isTransaction(each) && wanted.test(codeOf(each))));
	const of = row && cell(row, 'code');
	return of && row && { row, code: value(of) };
}

export function codeOf(row: PageRow): string {
	const of = cell(row, 'code');
	return of ? value(of).text : '';
}

export function inCode(turn: (code: string, random: Random) => string | undefined, wanted?: RegExp): Kind['mutate'] {
	return (page, random) => {
		const found = coded(page, random, wanted);
		return found && write(found.code, turn(found.code.text, random));
	};
}

/** The letter of a row turned to its opposite, in Table II by moving the figure. */
function otherSide(wanted: (row: PageRow) => boolean): Kind['mutate'] {
	return (page, random) => {
		const row = random.of(page.rows.filter((each) => isTransaction(each) && wanted(each)));
		const side = row && cell(row, 'side');
		return side && write(side, side.text === 'A' ? 'D' : 'A', siblings(row, ['code', 'owned', 'amount']));
	};
}

function siblings(row: PageRow, columns: readonly ('code' | 'owned' | 'amount' | 'price')[]): readonly Span[] {
	return columns.flatMap((column) => cell(row, column) ?? []);
}

const codeRules = ['code-unknown'];

export const codes: readonly Kind[] = [
	{
		id: 'code-unknown-letter',
		rules: codeRules,
		isRepaired: true,
		mutate: inCode((_, random) => random.of([...'BNQRTY'])),
	},
	{ id: 'code-lower-case', rules: codeRules, isRepaired: true, mutate: inCode((code) => code.toLowerCase()) },
	{ id: 'code-doubled', rules: codeRules, isRepaired: true, mutate: inCode((code) => code + code) },
	{
		id: 'code-word',
		rules: codeRules,
		isRepaired: true,
		mutate: inCode((code) => ({ S: 'Sale', P: 'Purchase', G: 'Gift', A: 'Award', M: 'Exercise' })[code]),
	},
	{ id: 'code-digit', rules: codeRules, isRepaired: true, mutate: inCode((code) => (code === 'S' ? '5' : '1')) },
	{ id: 'code-point-behind', rules: codeRules, isRepaired: true, mutate: inCode((code) => `${code}.`) },
	{
		id: 'code-two-codes',
		rules: codeRules,
		isRepaired: false,
		mutate: inCode((code) => (code === 'S' ? 'S,M' : `${code},S`)),
	},
	{ id: 'code-V-alone', rules: ['code-suffix-misplaced'], isRepaired: true, mutate: inCode(() => 'V') },
	{ id: 'code-K-alone', rules: ['code-suffix-misplaced'], isRepaired: false, mutate: inCode(() => 'K') },
	{ id: 'code-K-before', rules: ['code-suffix-misplaced'], isRepaired: false, mutate: inCode((code) => `K/${code}`) },
	{ id: 'code-V-behind', rules: ['code-suffix-misplaced'], isRepaired: false, mutate: inCode((code) => `${code} V`) },
	{
		id: 'code-missing',
		rules: ['row-incomplete'],
		isRepaired: true,
		mutate: inCode(() => '', /^[A-Z]$/),
	},
	{
		id: 'v-column-letter',
		rules: ['code-suffix-misplaced'],
		isRepaired: true,
		mutate: (page, random) => {
			const row = random.of(page.rows.filter((each) => isTransaction(each) && cell(each, 'early')?.text === ''));
			return row && write(cell(row, 'early'), random.of(['X', 'Y', 'S', 'Yes', '4']));
		},
	},
	{
		id: 'v-column-small',
		rules: ['code-suffix-misplaced'],
		isRepaired: true,
		mutate: (page, random) => {
			const row = random.of(page.rows.filter((each) => cell(each, 'early')?.text === 'V'));
			return row && write(cell(row, 'early'), 'v');
		},
	},
	{
		id: 'code-in-v-column',
		rules: ['code-suffix-misplaced', 'row-incomplete'],
		isRepaired: true,
		mutate: (page, random) => {
			const found = coded(page, random, /^[A-Z]$/);
			const early = found && cell(found.row, 'early');
			const of = found && cell(found.row, 'code');
			if (!found || !early || !of || early.text !== '' || marksIn(of).length > 0) return undefined;
			const span = { start: of.start, end: early.end, text: `${of.text}\t` };
			return { span, text: `\t${of.text}` };
		},
	},
	{
		id: 'code-wrong-table',
		rules: ['code-wrong-table'],
		isRepaired: false,
		mutate: (page, random) => {
			const row = random.of(page.rows.filter((each) => each.table === 'I' && isTransaction(each)));
			const of = row && cell(row, 'code');
			return of && write(value(of), random.of(['E', 'H']));
		},
	},
	{
		id: 'code-contradicts-letter',
		rules: ['code-side-mismatch'],
		isRepaired: true,
		mutate: otherSide((row) => row.table === 'I' && /^[SFPDUL]$/.test(codeOf(row))),
	},
	{
		id: 'code-sale-for-purchase',
		rules: ['code-side-mismatch'],
		isRepaired: false,
		mutate: (page, random) => {
			const found = coded(page, random, /^[SP]$/);
			return found?.row.table === 'I'
				? write(found.code, found.code.text === 'S' ? 'P' : 'S', siblings2(found.row))
				: undefined;
		},
	},
	{
		id: 'code-J-unexplained',
		rules: ['code-j-unexplained'],
		isRepaired: false,
		mutate: (page, random) => {
			const row = random.of(page.rows.filter((each) => isTransaction(each) && !each.line.text.includes('⁽')));
			const of = row && cell(row, 'code');
			return of && write(of, 'J');
		},
	},
	{
		id: 'exercise-acquired',
		rules: ['exercise-not-disposed', 'total-below-amount'],
		isRepaired: true,
		mutate: (page, random) => {
			const exercises = page.rows.filter((each) => each.table === 'II' && /^[MXO]$/.test(codeOf(each)));
			const row = random.of(exercises.filter((each) => cell(each, 'disposed')?.text !== ''));
			const title = row && (cell(row, 'title')?.text ?? '');
			const [acquired, disposed] = [row && cell(row, 'acquired'), row && cell(row, 'disposed')];
			// With another row that is disposed the rule is silent: one derivative may turn into another.
			const others = page.rows.filter((each) => each.table === 'II' && /^[MXOC]$/.test(codeOf(each)));
			if (others.length !== 1 || !acquired || !disposed || !/option|warrant|right to buy/i.test(title ?? ''))
				return undefined;
			const span = { start: acquired.start, end: disposed.end, text: page.text.slice(acquired.start, disposed.end) };
			return { span, text: `${disposed.text}\t${acquired.text}`, also: row ? siblings(row, ['code', 'owned']) : [] };
		},
	},
	{
		id: 'side-both',
		rules: ['side-both'],
		isRepaired: false,
		mutate: (page, random) => {
			const row = random.of(page.rows.filter((each) => each.table === 'II' && isTransaction(each)));
			const [acquired, disposed] = [row && cell(row, 'acquired'), row && cell(row, 'disposed')];
			if (!acquired || !disposed) return undefined;
			return acquired.text === ''
				? write(acquired, value(disposed).text, [disposed])
				: write(disposed, value(acquired).text, [acquired]);
		},
	},
	{
		id: 'side-lower-case',
		rules: ['side-unknown'],
		isRepaired: true,
		mutate: side((letter) => letter.toLowerCase()),
	},
	{
		id: 'side-word',
		rules: ['side-unknown'],
		isRepaired: true,
		mutate: side((letter) => (letter === 'A' ? 'Acquired' : 'Disposed')),
	},
	{ id: 'side-brackets', rules: ['side-unknown'], isRepaired: true, mutate: side((letter) => `(${letter})`) },
	{
		id: 'side-wrong-letter',
		rules: ['side-unknown'],
		isRepaired: true,
		mutate: side((_, random) => random.of([...'BSPCX'])),
	},
	{ id: 'side-missing', rules: ['row-incomplete'], isRepaired: true, mutate: side(() => '') },
	{
		id: 'side-turned-in-chain',
		rules: ['code-side-mismatch', 'total-mismatch', 'total-below-amount'],
		isRepaired: true,
		mutate: otherSide(
			(row) =>
				row.table === 'I' && row.index > 0 && /^[SFP]$/.test(codeOf(row)) && (numberIn(cell(row, 'amount')) ?? 0) > 0,
		),
	},
	{
		id: 'ownership-lower-case',
		rules: ['ownership-unknown'],
		isRepaired: true,
		mutate: ownership((letter) => letter.toLowerCase()),
	},
	{
		id: 'ownership-word',
		rules: ['ownership-unknown'],
		isRepaired: true,
		mutate: ownership((letter) => (letter === 'D' ? 'Direct' : 'Indirect')),
	},
	{
		id: 'ownership-wrong-letter',
		rules: ['ownership-unknown'],
		isRepaired: true,
		mutate: ownership((_, random) => random.of([...'BSPX'])),
	},
	{ id: 'ownership-both', rules: ['ownership-unknown'], isRepaired: true, mutate: ownership(() => 'D/I') },
	{ id: 'ownership-missing', rules: ['ownership-unknown'], isRepaired: true, mutate: ownership(() => '') },
	{
		id: 'ownership-I-without-nature',
		rules: ['nature-missing'],
		isRepaired: true,
		mutate: (page, random) => {
			const row = random.of(
				page.rows.filter((each) => cell(each, 'ownership')?.text === 'D' && cell(each, 'nature')?.text === ''),
			);
			return (
				row && write(cell(row, 'ownership'), 'I', [...(cell(row, 'nature') ? [cell(row, 'nature') ?? row.line] : [])])
			);
		},
	},
	{
		id: 'ownership-D-with-nature',
		rules: ['nature-unexpected'],
		isRepaired: false,
		mutate: (page, random) => {
			const row = random.of(page.rows.filter((each) => cell(each, 'ownership')?.text === 'I'));
			return row && write(cell(row, 'ownership'), 'D', [cell(row, 'nature') ?? row.line]);
		},
	},
	{
		id: 'nature-missing',
		rules: ['nature-missing'],
		isRepaired: false,
		mutate: (page, random) => {
			const row = random.of(page.rows.filter((each) => cell(each, 'ownership')?.text === 'I'));
			const of = row && cell(row, 'nature');
			return of && marksIn(of).length === 0 ? write(of, '') : undefined;
		},
	},
	{
		id: 'nature-superfluous',
		rules: ['nature-unexpected'],
		isRepaired: true,
		mutate: (page, random) => {
			const row = random.of(
				page.rows.filter((each) => cell(each, 'ownership')?.text === 'D' && cell(each, 'nature')?.text === ''),
			);
			return row && write(cell(row, 'nature'), random.of(['By Spouse', 'Direct', 'By Trust', 'N/A']));
		},
	},
	{
		id: 'nature-too-long',
		rules: ['text-too-long'],
		isRepaired: false,
		mutate: (page, random) => {
			const row = random.of(page.rows.filter((each) => cell(each, 'ownership')?.text === 'I'));
			const of = row && cell(row, 'nature');
			return (
				of &&
				write(
					value(of),
					'By a trust for the benefit of the children of the reporting person, of which the reporting person is trustee',
				)
			);
		},
	},
];

function siblings2(row: PageRow): readonly Span[] {
	return ['side', 'price'].flatMap((column) =>
		column === 'side' ? (cell(row, 'side') ?? []) : (cell(row, 'price') ?? []),
	);
}

export function side(turn: (letter: string, random: Random) => string | undefined): Kind['mutate'] {
	return (page, random) => {
		const row = random.of(page.rows.filter((each) => each.table === 'I' && isTransaction(each)));
		const of = row && cell(row, 'side');
		return of && write(value(of), turn(value(of).text, random));
	};
}

export function ownership(turn: (letter: string, random: Random) => string | undefined): Kind['mutate'] {
	return (page, random) => {
		const row = random.of(page.rows);
		const of = row && cell(row, 'ownership');
		return of && write(value(of), turn(value(of).text, random));
	};
}
