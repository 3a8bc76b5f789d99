import { cite } from '../facts/citations';
import type { Fix } from '../model/change';
import { decimal, formatNumber, type Decimal } from '../model/decimal';
import type { Filing } from '../model/filing';
import type { FigureValue } from '../model/value';
import { likelyAmount, likelyPrice, likelyTotal, nearness, pricesNear } from './likely';
import { figuresOf, someFigure } from './figuresOf';
import type { RowInTable } from './rowInTable';
import { sayRaw } from './say';
import type { Rule } from './rule';
import type { Grouping } from './writtenNumbers';

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
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥1,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'A comma for the point of a price',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5,79⇥90,000⇥D⇥\n                                     ^^^^^^ number-grouping: $5,79 is grouped wrongly; it could be 579 or 5.79',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'The totals tell that a digit is missing',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥2,000⇥D⇥\\$5.79⇥100,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥10,00⇥D⇥\\$5.79⇥90,000⇥D⇥\n                            ^^^^^ number-grouping: 10,00 is grouped wrongly; it could be 10,000, 1,000 or 10.00',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥2,000⇥D⇥\\$5.79⇥100,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'Groups of three, or none',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10000⇥D⇥\\$5.79⇥1,090,000⇥D⇥',
		},
	],
	suspects: (row) => someFigure(row, isMisgrouped),
	*tell(found, { filing }) {
		for (const value of figuresOf(found.row)) {
			const readings = value.kind === 'unreadable' ? groupings(value.raw) : undefined;
			if (!readings) continue;
			const ordered = inOrder(value, readings, { ...found, filing });
			yield {
				message: `${sayRaw(value)} is grouped wrongly; it could be ${either(ordered.all.map(({ said }) => said))}`,
				at: value.at,
				row: found.row,
				fixes: ordered.likeliest.map((reading) => fixOf(value, reading)),
			};
		}
	},
};

function isMisgrouped({ kind, raw }: FigureValue): boolean {
	return kind === 'unreadable' && groupings(raw) !== undefined;
}

function fixOf(value: FigureValue, { said, number, decimals }: Grouping): Fix {
	const kind = value.raw.includes('$') ? 'dollars' : 'number';
	return { title: `Write ${said}`, safe: false, changes: [{ do: 'set', value, to: { kind, number, decimals } }] };
}

function either(said: readonly string[]): string {
	const last = said.at(-1) ?? '';
	return said.length > 1 ? `${said.slice(0, -1).join(', ')} or ${last}` : last;
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
		fraction === '' && behind > 0 && behind !== 3
			? reading(whole.slice(0, last).replaceAll(',', '') + '.' + whole.slice(last + 1))
			: undefined;
	return [regrouped, lostPoint(whole, fraction), asPoint].filter((found) => found !== undefined);
}

/** `1,031658` is what is left of `1,031.658` without its point. */
function lostPoint(whole: string, fraction: string): Grouping | undefined {
	const match = fraction === '' ? /^(\d{1,3}(?:,\d{3})*,\d{3})(\d{1,4})$/.exec(whole) : null;
	return match ? reading(`${(match[1] ?? '').replaceAll(',', '')}.${match[2] ?? ''}`) : undefined;
}

/** What the rest of the form says comes first; of a price, else, the point; of an amount the digits regrouped. */
function inOrder(
	value: FigureValue,
	found: readonly Grouping[],
	{ row, table, filing }: RowInTable & { filing: Filing },
): { all: readonly Grouping[]; likeliest: readonly Grouping[] } {
	const isPrice = value === row.price || (row.table === 'II' && value === row.exercisePrice);
	const usual = isPrice ? nearestFirst([...found].reverse(), pricesNear(row, table)) : found;
	const wanted = wantedBy();
	const same = wanted && usual.find(({ number }) => number.eq(wanted));
	if (same) return { all: found, likeliest: [same, ...usual.filter((each) => each !== same)] };
	// Commas can only be placed wrongly by who has the digits right, or one of them missing.
	const lost =
		wanted && hasOneMore(wanted, value.raw) ? [{ said: formatNumber(wanted), number: wanted, decimals: 0 }] : [];
	return { all: [...lost, ...found], likeliest: [...lost, ...usual] };

	function wantedBy(): Decimal | undefined {
		if (value === row.owned) return likelyTotal(row, table);
		if (value === row.price) return likelyPrice(row, { filing, table })?.number;
		return value === row.amount ? likelyAmount(row, { filing, table }) : undefined;
	}
}

/** Where other prices are about, what comes nearest to one of them; the order stays where none are. */
function nearestFirst(found: readonly Grouping[], prices: readonly Decimal[]): readonly Grouping[] {
	return found.toSorted((a, b) => nearness(a.number, prices) - nearness(b.number, prices));
}

function hasOneMore(wanted: Decimal, raw: string): boolean {
	const [long, short] = [wanted.toFixed().replace(/\D/g, ''), raw.replace(/\D/g, '')];
	return [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
}

function reading(digits: string): Grouping | undefined {
	const number = decimal(digits);
	const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
	return number && { said: formatNumber(number, decimals), number, decimals };
}
