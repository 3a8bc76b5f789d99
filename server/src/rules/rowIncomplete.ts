import { cite } from '../facts/citations';
import { isCodeLetter, transactionCodes } from '../facts/codes';
import type { Change, Fix } from '../model/change';
import { formatDate } from '../model/date';
import { formatNumber } from '../model/decimal';
import type { Filing, Table } from '../model/filing';
import type { Row } from '../model/row';
import { isBlank, known, type AnyValue } from '../model/value';
import type { Place } from '../source/place';
import { likelyAmount, likelyCode, likelyDate, likelySide } from './likely';
import type { Rule } from './rule';
import { bracketedNumber } from './typedMarks';
import { hasLetter } from './sideUnknown';
import { sayRaw } from './say';
import { writeNumber } from './totalFinding';

export const rowIncomplete: Rule = {
	id: 'row-incomplete',
	title: 'A transaction lacks date, code, amount or letter',
	why: 'A row with one of them is a transaction and needs all four; a row with none is a holding.',
	condition:
		'A row has a date, a deemed date, a code, V, an amount or a letter, and lacks date, code, amount or letter, a mark alone being none of them; or a holding has a price. The rules of a missing price and a missing total are then silent.',
	source: [cite('schema', 'NONDERIVATIVE_TRANSACTION'), cite('spec', '4.3.8.2')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'No amount, and the totals tell it',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥2,000⇥D⇥\\$5.79⇥100,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥⇥D⇥\\$5.79⇥90,000⇥D⇥\n                            | row-incomplete: This row has date 09/20/2004, code S and letter D and lacks the amount',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥2,000⇥D⇥\\$5.79⇥100,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'No letter, and the code has one only',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥⇥\\$5.79⇥90,000⇥D⇥\n                                   | row-incomplete: This row has date 09/20/2004, code S and amount 10,000 and lacks the letter A or D',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'No date',
			frame: 'tableI',
			bad: 'Common Stock⇥⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n             | row-incomplete: This row has code S, amount 10,000 and letter D and lacks the date',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'A date alone: a holding or a transaction',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥⇥⇥⇥⇥⇥90,000⇥D⇥\n                         | row-incomplete: This row has date 09/20/2004 and lacks the code, the amount and the letter A or D',
			good: 'Common Stock⇥⇥⇥⇥⇥⇥⇥⇥90,000⇥D⇥',
		},
		{
			title: 'A holding with a price',
			frame: 'tableI',
			bad: 'Common Stock⇥⇥⇥⇥⇥⇥⇥\\$5.79⇥12,345⇥D⇥\n             | row-incomplete: This row has a price and lacks the date, the code, the amount and the letter A or D',
			good: 'Common Stock⇥⇥⇥⇥⇥⇥⇥⇥12,345⇥D⇥',
		},
		{ title: 'A holding lacks nothing', frame: 'tableI', bad: 'Common Stock⇥⇥⇥⇥⇥⇥⇥⇥12,345⇥D⇥' },
	],
	suspects: (row) => (row.kind === 'holding' ? !isBlank(row.price) : !isComplete(row) && missingParts(row).length > 0),
	*tell({ row, table }, { filing, form }) {
		const missing = row.kind === 'holding' ? partsOf(row) : missingParts(row);
		const [first] = missing;
		if (!first || (missing.length === 1 && bracketedNumber(first.value, form))) return;
		yield {
			message: `This row has ${listed(givenParts(row))} and lacks ${listed(missing.map(({ name }) => `the ${name}`))}`,
			at: first.at,
			row,
			fixesLater: () => fixesOf({ row, table, filing, missing }),
		};
	},
};

interface Part {
	readonly name: string;
	readonly value: AnyValue;
	readonly at: Place;
}

/** Which of the four parts of a transaction are empty. A value that cannot be read is there, and so is a code in the V column. */
export function missingParts(row: Row): readonly Part[] {
	if (row.kind === 'holding' || isComplete(row)) return [];
	return partsOf(row).filter(({ value }) => value.kind === 'empty' && !(value === row.code && hasCodeBeside(row)));
}

function hasCodeBeside({ early }: Row): boolean {
	return early.kind === 'unreadable' && isCodeLetter(early.raw.toUpperCase());
}

/** EDGAR takes a footnote in place of none of the four. */
function isComplete(row: Row): boolean {
	const { date, code, amount, side } = row;
	if (date.kind === 'empty' || code.kind === 'empty' || amount.kind === 'empty') return false;
	return side.kind !== 'empty' || !hasLetter(row);
}

function partsOf(row: Row): readonly Part[] {
	const parts: (readonly [string, AnyValue])[] = [
		['date', row.date],
		['code', row.code],
		['amount', row.amount],
		...(hasLetter(row) ? [['letter A or D', row.side] as const] : []),
	];
	// Beside a mark alone an empty place would not be seen.
	return parts.map(([name, value]) => ({ name, value, at: value.marks.length > 0 ? value.cell : value.at }));
}

function givenParts(row: Row): readonly string[] {
	const said = (name: string, value: AnyValue): string[] => (value.raw === '' ? [] : [`${name} ${sayRaw(value)}`]);
	const given = [
		...said('date', row.date),
		...said('deemed date', row.deemed),
		...said('code', row.code),
		...(row.early.raw === '' ? [] : [sayRaw(row.early)]),
		...said('amount', row.amount),
		...(hasLetter(row) ? said('letter', row.side) : []),
	];
	if (given.length > 0) return given;
	return [row.kind === 'holding' ? 'a price' : 'a footnote'];
}

function listed(names: readonly string[]): string {
	const last = names.at(-1) ?? '';
	return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}

interface Case {
	readonly row: Row;
	readonly table: Table;
	readonly filing: Filing;
	readonly missing: readonly Part[];
}

/** What one part alone is missing, the rest of the form may tell. What has only one part is likelier a holding. */
function fixesOf(incomplete: Case): readonly Fix[] {
	const { row, missing } = incomplete;
	const [part] = missing;
	const fill = missing.length === 1 && part ? filled(incomplete, part) : [];
	const asHolding = holdingFix(row);
	return missing.length > 2 ? [asHolding] : [...fill, asHolding];
}

function filled({ row, table, filing }: Case, { name }: Part): readonly Fix[] {
	switch (name) {
		case 'date': {
			const date = likelyDate(row, { filing, table });
			return date
				? [fixOf(`Write ${formatDate(date)}`, { do: 'set', value: row.date, to: { kind: 'date', date } })]
				: [];
		}
		case 'code': {
			const letter = likelyCode(row, { filing, table });
			if (!letter) return [];
			const code = { letter, swap: false };
			return [fixOf(`Write ${letter}`, { do: 'set', value: row.code, to: { kind: 'code', code } })];
		}
		case 'amount':
			return amountFix({ row, table, filing });
		default: {
			const found = likelySide(row, table);
			if (!found) return [];
			const change: Change = { do: 'set', value: row.side, to: { kind: 'letter', letter: found.side } };
			const letter = known(row.code)?.letter;
			const onlySide = letter && transactionCodes[letter].sideI;
			return [{ ...fixOf(`Write ${found.side}`, change), safe: onlySide === found.side }];
		}
	}
}

function amountFix({ row, table, filing }: Omit<Case, 'missing'>): readonly Fix[] {
	const amount = likelyAmount(row, { filing, table });
	if (!amount) return [];
	const value = row.table === 'I' ? row.amount : likelySide(row, table)?.side === 'A' ? row.acquired : row.disposed;
	return [fixOf(`Write ${formatNumber(amount)}`, writeNumber(value, amount, row.owned))];
}

function fixOf(title: string, change: Change): Fix {
	return { title, safe: false, changes: [change] };
}

/** A holding has a title, a total and its ownership. */
function holdingFix(row: Row): Fix {
	const amounts = row.table === 'I' ? [row.amount, row.side] : [row.acquired, row.disposed];
	const values: readonly AnyValue[] = [row.date, row.deemed, row.code, row.early, ...amounts, row.price];
	const changes = values.flatMap((value): readonly Change[] => [
		...(value.kind === 'empty' ? [] : [{ do: 'set', value, to: { kind: 'nothing' } } as const]),
		...value.marks.map((mark) => ({ do: 'remove-mark', mark }) as const),
	]);
	return { title: 'Make it a holding', safe: false, changes };
}
