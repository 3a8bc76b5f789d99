import { cite } from '../facts/citations';
import { limits } from '../facts/limits';
import type { Fix } from '../model/change';
import type { Address, Filing } from '../model/filing';
import type { Row } from '../model/row';
import { listOverRuns, oneList } from '../model/runs';
import type { Known, Text, TextValue } from '../model/value';
import type { FormContext } from './context';
import type { Rule, Finding } from './rule';

export const textTooLong: Rule = {
	id: 'text-too-long',
	title: 'A text longer than EDGAR takes',
	why: 'The schema bounds every text, and a longer one suspends the form.',
	condition:
		'A title of security has more than 60 characters, a nature more than 100, a symbol more than 10, remarks more than 2,000, a signature more than 255. Parts of an address where the document divides it: a street line more than 40, a city more than 30.',
	source: [cite('schema'), cite('spec', '3.5')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'A long title',
			frame: 'tableI',
			bad: 'Common Stock of the company that was formerly known by another name⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n                                                            ^^^^^^^ text-too-long: The title has 67 characters; EDGAR takes 60',
		},
	],
	check(filing, form) {
		const onCover = isAnyLong(filing) ? textsOf(filing) : [];
		const long = oneList([onCover, longInRows(filing.tableI), longInRows(filing.tableII)]);
		return long.length > 0 ? findings(long, form) : undefined;
	},
};

function* findings(texts: readonly Bounded[], form: FormContext): Iterable<Finding> {
	for (const { name, value, max, row } of texts) {
		if (!isLong(value, max)) continue;
		const { text } = value.value;
		yield {
			message: `The ${name} has ${text.length.toLocaleString('en-US')} characters; EDGAR takes ${max.toLocaleString('en-US')}`,
			at: value.value.part(max, text.length),
			...(row && { row }),
			fixes: row && name !== 'nature' ? [shortened(value, form, { text, max })] : [],
		};
	}
}

/** A text with what EDGAR takes of it. */
interface Bounded {
	readonly name: string;
	readonly value: TextValue;
	readonly max: number;
	readonly row?: Row;
}

function isLong(value: TextValue, max: number): value is Known<Text> {
	return value.kind === 'known' && value.value.text.length > max;
}

/** Nearly no form has a text that is too long: then there is no list of them to make. */
function isAnyLong({ issuer, owners, remarks, signatures }: Filing): boolean {
	return (
		isLong(issuer.symbol, limits.symbol.max) ||
		isLong(issuer.foreignSymbol, limits.foreignSymbol.max) ||
		isLong(remarks, limits.remarks.max) ||
		signatures.some(({ name }) => isLong(name, limits.signatureName.max)) ||
		owners.some(({ address }) => addressTexts(address).some(({ value, max }) => isLong(value, max)))
	);
}

const longInRows = listOverRuns((run) =>
	run.flatMap((row) => (isRowLong(row) ? textsOfRow(row).filter(({ value, max }) => isLong(value, max)) : [])),
);

function isRowLong(row: Row): boolean {
	if (isLong(row.title, limits.title.max) || isLong(row.nature, limits.nature.max)) return true;
	return row.table === 'II' && isLong(row.underlyingTitle, limits.title.max);
}

function textsOfRow(row: Row): readonly Bounded[] {
	const texts: Bounded[] = [
		{ name: 'title', value: row.title, max: limits.title.max, row },
		{ name: 'nature', value: row.nature, max: limits.nature.max, row },
	];
	if (row.table === 'I') return texts;
	return [
		...texts,
		{ name: 'title of the underlying security', value: row.underlyingTitle, max: limits.title.max, row },
	];
}

function textsOf(filing: Filing): readonly Bounded[] {
	const { issuer, owners, remarks, signatures } = filing;
	return [
		{ name: 'symbol', value: issuer.symbol, max: limits.symbol.max },
		{ name: 'foreign symbol', value: issuer.foreignSymbol, max: limits.foreignSymbol.max },
		...owners.flatMap(({ address }) => addressTexts(address)),
		{ name: 'text of Remarks', value: remarks, max: limits.remarks.max },
		...signatures.map(({ name }) => ({ name: 'signature', value: name, max: limits.signatureName.max })),
	];
}

/** An address that runs together in one line is divided by whoever files it. */
function addressTexts({ streets, city, territory }: Address): readonly Bounded[] {
	if (!streets) return [];
	const named = (name: string, value: TextValue, { max }: { readonly max: number }): Bounded => ({ name, value, max });
	return [
		...streets.map((street) => named('street', street, limits.street)),
		named('city', city, limits.city),
		...(territory ? [named('state or territory', territory, limits.nonUsState)] : []),
	];
}

/** The words that fit stay, and a footnote has the whole. */
function shortened(value: TextValue, { noteNumbers }: FormContext, { text, max }: { text: string; max: number }): Fix {
	const head = text.slice(0, max + 1);
	const end = head.lastIndexOf(' ');
	const number = (noteNumbers.at(-1) ?? 0) + 1;
	return {
		title: 'Shorten it, with the whole in a footnote',
		safe: false,
		changes: [
			{ do: 'set', value, to: { kind: 'text', text: text.slice(0, end > 0 ? end : max) } },
			{ do: 'add-mark', value, number },
			{ do: 'add-note', number, text },
		],
	};
}
