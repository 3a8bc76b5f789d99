import { cite } from '../facts/citations';
import type { Fix } from '../model/change';
import { formatNumber } from '../model/decimal';
import type { Filing } from '../model/filing';
import type { DerivativeRow } from '../model/row';
import { isBlank, known, textOf, type Figure } from '../model/value';
import type { FormContext } from './context';
import { addFootnote } from './footnoteFix';
import { unmatched } from './likely';
import type { Rule } from './rule';
import { isOptionOrUnit } from './titleWords';

export const underlyingMissing: Rule = {
	id: 'underlying-missing',
	title: 'The underlying security is missing',
	why: 'A derivative is reported with what it turns into: the title, and the amount or a footnote.',
	condition: 'A row of Table II has no title of the underlying security, or its amount is empty and has no mark.',
	source: [cite('spec', '3.3 cm(6), cm(8)'), cite('schema', 'UNDERLYING_SECURITY')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'No amount of underlying shares',
			frame: 'tableII',
			bad: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥A⇥⇥1,000⇥⇥09/20/2005⇥09/20/2014⇥Common Stock⇥⇥\\$0⇥1,000⇥D⇥\n                                                                                   | underlying-missing: The amount of underlying shares is missing; EDGAR takes a figure or a footnote',
			good: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥A⇥⇥1,000⇥⇥09/20/2005⇥09/20/2014⇥Common Stock⇥1,000⇥\\$0⇥1,000⇥D⇥',
		},
		{
			title: 'No title',
			frame: 'tableII',
			bad: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥A⇥⇥1,000⇥⇥09/20/2005⇥09/20/2014⇥⇥1,000⇥\\$0⇥1,000⇥D⇥\n                                                                      | underlying-missing: The title of the underlying security is missing',
		},
	],
	suspects: (row) => row.table === 'II' && (row.underlyingTitle.kind === 'empty' || isBlank(row.underlyingAmount)),
	*tell({ row }, { filing, form }) {
		if (row.table !== 'II') return;
		const { underlyingTitle, underlyingAmount } = row;
		if (underlyingTitle.kind === 'empty') {
			const message = 'The title of the underlying security is missing';
			yield { message, at: underlyingTitle.at, row, fixesLater: () => titleFix(row, filing) };
		}
		if (isBlank(underlyingAmount)) {
			yield {
				message: 'The amount of underlying shares is missing; EDGAR takes a figure or a footnote',
				at: underlyingAmount.at,
				row,
				fixesLater: () => amountFixes(row, filing, form),
			};
		}
	},
};

/** The title that the same derivative turns into on another line, else all others do, else the one title of Table I. */
function titleFix(row: DerivativeRow, { tableI, tableII }: Filing): readonly Fix[] {
	const others = tableII.runs.slice(0, window).flatMap((other) => (other.table === 'II' ? other : []));
	const named = others.filter(({ underlyingTitle }) => underlyingTitle.kind === 'known');
	const same = named.filter(({ title }) => textOf(title) === textOf(row.title));
	const titles =
		[same, named].find((rows) => rows.length > 0)?.map(({ underlyingTitle }) => textOf(underlyingTitle)) ??
		tableI.runs.slice(0, window).map(({ title }) => textOf(title));
	const [text = '', ...more] = new Set(titles);
	if (text === '' || more.length > 0) return [];
	const changes = [{ do: 'set', value: row.underlyingTitle, to: { kind: 'text', text } }] as const;
	return [{ title: `Write ${text}`, safe: false, changes }];
}

/** EDGAR takes 30 rows a table; a document of thousands is not searched whole for each of them. */
const window = 60;

/**
 * What Table I shows of the same exercise, else as many shares as derivatives: so it mostly is of options and units, and of other
 * derivatives where all other lines say so.
 */
function amountFixes(row: DerivativeRow, filing: Filing, form: FormContext): readonly Fix[] {
	const figure = countOf(row);
	const footnote = addFootnote(row.underlyingAmount, form);
	const shown = unmatched(row, filing);
	const isOneToOne = isOptionOrUnit(textOf(row.title)) || othersAreOneToOne(row, filing);
	const number = shown ?? (isOneToOne ? figure?.number : undefined);
	if (!number) return [footnote];
	const to = { kind: 'number', number, ...(figure?.number.eq(number) && { decimals: figure.decimals }) } as const;
	const title = `Write ${formatNumber(number, to.decimals)}`;
	return [{ title, safe: false, changes: [{ do: 'set', value: row.underlyingAmount, to }] }, footnote];
}

/** How many derivatives the line is about: of a holding, all that are held. */
function countOf({ kind, amount, owned }: DerivativeRow): Figure | undefined {
	return known(kind === 'holding' ? owned : amount);
}

function othersAreOneToOne(row: DerivativeRow, { tableII }: Filing): boolean {
	const ratios = tableII.runs.slice(0, window).flatMap((other) => {
		if (other === row || other.table === 'I') return [];
		const [own, underlying] = [countOf(other), known(other.underlyingAmount)];
		return own && underlying ? [own.number.eq(underlying.number)] : [];
	});
	return ratios.length > 0 && ratios.every((isSame) => isSame);
}
