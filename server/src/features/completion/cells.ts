import { transactionCodes, isCodeLetter } from '../../facts/codes';
import type { ColumnId } from '../../facts/columns';
import { markText } from '../../formtext/marks';
import type { PlainDate } from '../../model/date';
import { allRows, signedOn, type Filing } from '../../model/filing';
import { known, textOf, type TextValue } from '../../model/value';
import type { Row } from '../../model/row';
import { endOf, place, type Place } from '../../source/place';
import type { Position } from '../../source/source';
import { cellAt, type TableCell } from '../cellAt';
import { cited } from '../markdown';
import type { Read } from '../read';
import type { Completion } from './completion';
import { figureOffers } from './figures';
import { newNoteCompletions } from './notes';
import { dateOffers, distinct, type Offer } from './offer';

/** What can stand in the cell of the cursor: values of its column, then marks of the footnotes. */
export function cellCompletions(read: Read, position: Position): readonly Completion[] {
	const cell = cellAt(read, position);
	if (!cell) return [];
	const { value } = cell;
	const isBehind = value.marks.length > 0 || (value.kind !== 'empty' && position.character > value.at.end);
	const at = upTo(value.at, position);
	const values = isBehind ? [] : offersOf(cell, read.filing).map((offer) => ({ ...offer, at, text: offer.label }));
	return [...values, ...markCompletions(read, cell, position)];
}

/** Editors want what is replaced to reach to the cursor, blanks included. */
function upTo(at: Place, { character }: Position): Place {
	return place(at.line, Math.min(at.start, character), Math.max(at.end, character));
}

/** The values of a column, in the notation of a text. */
export function offersOf({ row, column }: TableCell, filing: Filing): readonly Offer[] {
	switch (column.kind) {
		case 'code':
			return codeOffers(row);
		case 'early':
			return [{ label: 'V', kind: 'letter', detail: 'reported early', markdown: column.explain }];
		case 'side':
			return letters(
				[
					['A', 'acquired'],
					['D', 'disposed of'],
				],
				column.explain,
			);
		case 'ownership':
			return letters(
				[
					['D', 'direct'],
					['I', 'indirect'],
				],
				column.explain,
			);
		case 'date':
			return column.id === 'exercisable' || column.id === 'expiration'
				? columnDates(filing, row, column.id)
				: transactionDates(filing, row);
		case 'text':
			return texts(filing, row, column.id);
		case 'shares':
		case 'dollars':
		case 'amount':
			return figureOffers(row, column.id, filing);
	}
}

/** Codes that fit the table and the letter of the row first, in the order of Instruction 8. */
function codeOffers(row: Row): readonly Offer[] {
	const side = known(row.side);
	const fits = (letter: string): boolean => {
		if (!isCodeLetter(letter)) return false;
		const { sideI, sideII } = transactionCodes[letter];
		const expected = row.table === 'I' ? sideI : sideII;
		return expected !== null && (side === undefined || expected === 'either' || expected === side);
	};
	const offers = Object.entries(transactionCodes).map(([letter, { name, label, explain, source }]): Offer => ({
		label: letter,
		kind: 'code',
		detail: name,
		markdown: `${label}\n\n${explain}\n\n${cited(source)}`,
	}));
	return [...offers.filter(({ label }) => fits(label)), ...offers.filter(({ label }) => !fits(label))];
}

function letters(pairs: readonly (readonly [string, string])[], markdown: string): readonly Offer[] {
	return pairs.map(([label, detail]) => ({ label, kind: 'letter', detail, markdown }));
}

/** The days that the form already names. */
function transactionDates(filing: Filing, row: Row): readonly Offer[] {
	const above = allRows(filing).filter((other) => other !== row);
	const dates: readonly (readonly [PlainDate | undefined, string])[] = [
		...above.map((other) => [known(other.date), 'of another row'] as const).toReversed(),
		[known(filing.period), 'item 3'],
		[signedOn(filing), 'signed'],
	];
	return dateOffers(dates);
}

function columnDates(filing: Filing, row: Row, id: 'exercisable' | 'expiration'): readonly Offer[] {
	const others = filing.tableII.rows.filter((other) => other !== row);
	return dateOffers(
		others.map((other) => [other.table === 'II' ? known(other[id]) : undefined, 'of another row'] as const),
	);
}

/** What rows are called most often, where the form has no name for them yet. */
const usualTitles = {
	I: [
		'Common Stock',
		'Class A Common Stock',
		'Class B Common Stock',
		'Common Shares',
		'Ordinary Shares',
		'Common Units',
	],
	II: [
		'Stock Option (right to buy)',
		'Restricted Stock Units',
		'Performance Stock Units',
		'Phantom Stock Units',
		'Warrant (right to buy)',
		'Stock Appreciation Right',
		'Series A Convertible Preferred Stock',
		'Convertible Notes',
	],
} as const;

const natures = [
	'By Spouse',
	'By Trust',
	'By Family Trust',
	'By 401(k) Plan',
	'By LLC',
	'By Child',
	'See Footnote',
] as const;

/** What the form already calls its securities, and how others hold. */
function texts(filing: Filing, row: Row, id: ColumnId): readonly Offer[] {
	const rows = allRows(filing).filter((other) => other !== row);
	const offer = (text: string, detail: string): Offer => ({ label: text, kind: 'text', detail, markdown: '' });
	const said = (values: readonly TextValue[]): readonly Offer[] =>
		values
			.map(textOf)
			.filter((text) => text !== '')
			.map((text) => offer(text, 'used in this form'));
	if (id === 'nature')
		return distinct([...said(rows.map(({ nature }) => nature)), ...natures.map((text) => offer(text, 'usual'))]);
	const underlying = rows.flatMap((other) => (other.table === 'II' ? [other.underlyingTitle] : []));
	const shares = [...rows.filter(({ table }) => table === 'I').map(({ title }) => title), ...underlying];
	const derivatives = rows.filter(({ table }) => table === 'II').map(({ title }) => title);
	const isOfShares = id === 'underlyingTitle' || row.table === 'I';
	const usual = usualTitles[isOfShares ? 'I' : 'II'].map((text) => offer(text, 'usual'));
	return distinct([...said(isOfShares ? shares : derivatives), ...usual]);
}

/** Behind the value only: in the middle of one a mark would cut it in two. Footnotes of the form first, then usual ones. */
function markCompletions(read: Read, cell: TableCell, position: Position): readonly Completion[] {
	const { filing } = read;
	const { value } = cell;
	const last = value.marks.at(-1);
	const end = endOf(last ? last.at : value.at);
	if (position.character < end.start) return [];
	const begun = begunMark(cell, position);
	const at = begun?.at ?? upTo(end, position);
	// A mark stands one blank behind the value, and right behind another mark.
	const blank = last || value.kind === 'empty' || begun?.isFirst ? '' : ' ';
	const cited = new Set(value.marks.map(({ number }) => number));
	const own = filing.notes.flatMap(({ number, text }): Completion[] => {
		const wanted = known(number);
		if (wanted === undefined || cited.has(wanted) || !String(wanted).startsWith(begun?.digits ?? '')) return [];
		const written = filing.shape === 'canonical' ? markText(wanted) : `(${String(wanted)})`;
		const detail = textOf(text).slice(0, 80);
		const filter = begun && { filter: begun.typed };
		return [{ label: written, kind: 'mark', detail, markdown: textOf(text), at, text: blank + written, ...filter }];
	});
	return begun ? own : [...own, ...newNoteCompletions(read, cell, at)];
}

interface BegunMark {
	readonly at: Place;
	readonly typed: string;
	readonly digits: string;
	/** Nothing stands before it in its cell. */
	readonly isFirst: boolean;
}

/** A mark of which a bracket, and perhaps a digit, is typed: `\$25.40 (1`. The mark that is chosen takes its place. */
function begunMark({ value: { cell } }: TableCell, { character }: Position): BegunMark | undefined {
	const { line, start } = cell;
	const found = /[ \u00a0]?[(⁽](\d{0,2})$/.exec(line.text.slice(start, character));
	if (!found) return undefined;
	const [typed, digits = ''] = found;
	const at = place(line, character - typed.length, character);
	return { at, typed, digits, isFirst: found.index === 0 };
}
