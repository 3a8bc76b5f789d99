import type { CodeLetter } from '../../facts/codes';
import type { NewValue } from '../../model/change';
import { addDays } from '../../model/date';
import { whole, type Decimal } from '../../model/decimal';
import type { DerivativeRow } from '../../model/row';
import { known, textOf, type AnyValue, type Side } from '../../model/value';
import { asked, given, inDollars, nothing, type DraftCell, type DraftRow, type Written } from './draft';
import type { KnownOfForm } from './known';

/** Nothing was paid. */
export const zero: Written = { number: whole(0), decimals: 0 };

/** What was exercised or converted: the shares in Table I, the derivative in Table II. */
export function exercised(form: KnownOfForm, exercise: Exercise, code: CodeLetter = 'M'): readonly DraftRow[] {
	const pair = pairOf(exercise, code);
	return [acquired(form, pair), disposedRow(form, pair)];
}

/** An exercise whose shares were sold on the same day. */
export function soldAtOnce(form: KnownOfForm, exercise: Exercise, price: Written | undefined): readonly DraftRow[] {
	const pair = pairOf(exercise, 'M');
	const first = acquired(form, pair);
	const { shares, isAsked } = pair;
	return [
		first,
		shareRow(after(form, first), { code: 'S', side: 'D', shares, isAsked, price, links: { shares: 'exercised' } }),
		disposedRow(form, pair),
	];
}

/** Units that became shares, of which the issuer kept some back for tax. */
export function vested(
	form: KnownOfForm,
	exercise: Exercise,
	{ withheld, price }: { readonly withheld: Decimal | undefined; readonly price: Written | undefined },
): readonly DraftRow[] {
	const pair = pairOf(exercise, 'M');
	const first = acquired(form, pair);
	const tax = shareRow(after(form, first), { code: 'F', side: 'D', shares: withheld, price });
	return [first, tax, disposedRow(form, pair)];
}

/** What is given of an exercise: a number of shares and a price, the row of the derivative, or else what it is called. */
export type Exercise = Pick<Pair, 'title' | 'shares' | 'price' | 'position'>;

/** One derivative that turns into shares: what both tables say of it. */
interface Pair {
	readonly code: CodeLetter;
	readonly title: string;
	readonly shares: Decimal | undefined;
	readonly isAsked: boolean;
	/** What is paid for a share. */
	readonly price: Written | undefined;
	readonly position: DerivativeRow | undefined;
}

function pairOf(pair: Exercise, code: CodeLetter): Pair {
	const { shares, price, position } = pair;
	const all = position && known(position.owned)?.number;
	return {
		...pair,
		code,
		shares: shares ?? all,
		isAsked: shares === undefined,
		price: price ?? (position && known(position.exercisePrice)),
	};
}

export function isUnit(row: DerivativeRow): boolean {
	return /\bunits?\b|\brsus?\b|\bpsus?\b/i.test(textOf(row.title));
}

function acquired(form: KnownOfForm, { code, shares, isAsked, price }: Pair): DraftRow {
	return shareRow(form, {
		code,
		side: 'A',
		shares,
		isAsked,
		price,
		links: { shares: 'exercised', price: 'exercise price' },
	});
}

interface Trade {
	readonly code: CodeLetter;
	readonly side: Side;
	readonly shares: Decimal | undefined;
	/** The number of shares is only proposed. */
	readonly isAsked?: boolean;
	readonly price: Written | undefined;
	/** What the cells are called in the other rows of the transaction. */
	readonly links?: { readonly shares: string; readonly price?: string };
}

export function shareRow(form: KnownOfForm, { code, side, shares, isAsked = false, price, links }: Trade): DraftRow {
	const moved = shares && form.owned && (side === 'D' ? form.owned.minus(shares) : form.owned.plus(shares));
	const owned = moved?.gte(0) ? moved : undefined;
	const proposed = price ?? (side === 'D' ? form.price : undefined);
	const priced = proposed && inDollars(proposed);
	return {
		table: 'I',
		cells: {
			title: titleCell(form),
			transactionDate: dateCell(form),
			code: given(codeOf(code)),
			amount: numberCell('shares', shares, { isProposed: isAsked, ...(links && { link: links.shares }) }),
			side: given({ kind: 'letter', letter: side }),
			price: price && priced ? given(priced) : asked('price', priced, links?.price),
			owned: numberCell('owned', owned, { isProposed: isAsked }),
			ownership: given({ kind: 'letter', letter: 'D' }),
		},
	};
}

/** The form as it is when a row has been written: what is owned follows from that row. */
function after(form: KnownOfForm, { cells: { owned } }: DraftRow): KnownOfForm {
	const { owned: _, ...rest } = form;
	return owned?.to.kind === 'number' ? { ...rest, owned: owned.to.number } : rest;
}

export function grantRow(
	form: KnownOfForm,
	{ title, options, price }: { title: string; options: Decimal | undefined; price?: Written | undefined },
): DraftRow {
	const isOption = title.includes('Option');
	// Ten years less a day is the longest term of an incentive option, and the usual one of others.
	const { date } = form;
	const tenYears = date && addDays({ ...date, year: date.year + 10, day: Math.min(date.day, 28) }, -1);
	return {
		table: 'II',
		cells: {
			title: asked('title', { kind: 'text', text: title }),
			...(isOption && { exercisePrice: price ? given(inDollars(price)) : asked('exercise price') }),
			transactionDate: dateCell(form),
			code: given(codeOf('A')),
			acquired: numberCell('number', options, { link: 'granted' }),
			...(isOption && {
				exercisable: asked('exercisable'),
				expiration: asked('expires', tenYears ? { kind: 'date', date: tenYears } : nothing),
			}),
			underlyingTitle: titleCell(form),
			underlyingAmount: numberCell('number', options, { link: 'granted' }),
			price: given(inDollars(zero)),
			owned: numberCell('owned', options),
			ownership: given({ kind: 'letter', letter: 'D' }),
		},
	};
}

/** The derivative that was given up, with the terms that it had. */
function disposedRow(form: KnownOfForm, { code, title, shares, isAsked, price, position }: Pair): DraftRow {
	const owned = position && known(position.owned)?.number;
	const left = owned && shares && owned.gte(shares) ? owned.minus(shares) : undefined;
	const underlying = position && textOf(position.underlyingTitle);
	const amount = numberCell('number', shares, { isProposed: isAsked, link: 'exercised' });
	return {
		table: 'II',
		cells: {
			title: position
				? given({ kind: 'text', text: textOf(position.title) })
				: asked('title', { kind: 'text', text: title }),
			exercisePrice: priceCellOf(price, position),
			transactionDate: dateCell(form),
			code: given(codeOf(code)),
			disposed: amount,
			exercisable: termCell('exercisable', position),
			expiration: termCell('expiration', position),
			underlyingTitle: underlying ? given({ kind: 'text', text: underlying }) : titleCell(form),
			underlyingAmount: amount,
			price: given(inDollars(zero)),
			owned: numberCell('owned', left, { isProposed: isAsked }),
			ownership: given({ kind: 'letter', letter: (position && known(position.ownership)) ?? 'D' }),
			...(position?.nature.kind === 'known' && { nature: given({ kind: 'text', text: textOf(position.nature) }) }),
		},
	};
}

/** A unit has no exercise price; where the form explains that in a footnote, the row cites it again. */
function priceCellOf(price: Written | undefined, position: DerivativeRow | undefined): DraftCell {
	const marks = marksOf(position?.exercisePrice);
	if (price?.number.gt(0)) return given(inDollars(price), marks);
	return price || position ? given(nothing, marks) : asked('exercise price', nothing, 'exercise price');
}

function marksOf(value: AnyValue | undefined): readonly number[] {
	return value?.marks.map(({ number }) => number) ?? [];
}

function termCell(id: 'exercisable' | 'expiration', position: DerivativeRow | undefined): DraftCell {
	if (!position) return asked(id === 'exercisable' ? 'exercisable' : 'expires');
	const date = known(position[id]);
	return given(date ? { kind: 'date', date } : nothing, marksOf(position[id]));
}

export function titleCell({ title }: KnownOfForm): DraftCell {
	return title === undefined
		? asked('title', { kind: 'text', text: 'Common Stock' }, 'class')
		: given({ kind: 'text', text: title });
}

function dateCell({ date, proposedDate }: KnownOfForm): DraftCell {
	if (date) return given({ kind: 'date', date });
	return asked('MM/DD/YYYY', proposedDate ? { kind: 'date', date: proposedDate } : nothing, 'day');
}

function codeOf(letter: CodeLetter): NewValue {
	return { kind: 'code', code: { letter, swap: false } };
}

/** `isProposed`: the number is a guess that the filer is asked to look at. */
export function numberCell(
	asks: string,
	number: Decimal | undefined,
	{ isProposed = false, link }: { readonly isProposed?: boolean; readonly link?: string } = {},
): DraftCell {
	const to: NewValue = number ? { kind: 'number', number } : nothing;
	return number && !isProposed ? given(to) : asked(asks, to, link);
}
