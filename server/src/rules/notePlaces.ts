import { columnsOf, type ColumnId } from '../facts/columns';
import { allRows, type Filing, type Note } from '../model/filing';
import type { Row } from '../model/row';
import { known, textOf, type AnyValue } from '../model/value';
import { formatDate } from '../model/date';

/** A cell that a note may be about. */
export interface NotePlace {
	readonly value: AnyValue;
	/** `Price, line 2 of Table I`. */
	readonly name: string;
	/** The note speaks of the day or of the holder that the row names. */
	readonly isNamed: boolean;
}

/** What notes speak of, and the columns on which such notes hang in real filings, the likeliest first. */
const subjects: readonly (readonly [RegExp, readonly ColumnId[]])[] = [
	[/weighted[ -]average|multiple (?:transactions|trades)|prices? rang|per share price|closing price/i, ['price']],
	[
		/10b5[\s-]*1|trading plan|withh(?:eld|old)|tax (?:obligation|liabilit)|bona fide gift|\bgift(?:ed)?\b/i,
		['code', 'amount'],
	],
	[/\bvest(?:s|ed|ing)?\b|exercisable|installments?/i, ['exercisable', 'amount', 'title']],
	[/no expiration|expir(?:es|ed|ation)/i, ['expiration', 'exercisable']],
	[
		/contingent right|economic equivalent|one-for-one|1-for-1|convert(?:s|ed|ible)|conversion/i,
		['exercisePrice', 'title'],
	],
	[/\bincludes?\b|dividend reinvestment|employee stock purchase/i, ['owned', 'amount']],
	[
		/held (?:of record )?(?:by|in|through)|\btrusts?\b|trustee|pecuniary interest|general partner|managing member|spouse|beneficial/i,
		['nature', 'ownership'],
	],
];

const most = 3;

/** Cells that the words of a note fit, without a mark and with something in them, the likeliest first. */
export function placesFor({ text }: Note, filing: Filing): readonly NotePlace[] {
	const said = textOf(text);
	const rows = allRows(filing);
	const places = subjects
		.filter(([pattern]) => pattern.test(said))
		.flatMap(([, columns]) => columns)
		.flatMap((id) => rows.flatMap((row, index) => placeIn(row, id, index) ?? []));
	const named = places.map((candidate) => ({ ...candidate, isNamed: isNamed(candidate, said) }));
	const own = named.toSorted((a, b) => Number(b.isNamed) - Number(a.isNamed));
	return own.slice(0, most);
}

interface Candidate extends Pick<NotePlace, 'value' | 'name'> {
	readonly row: Row;
}

function placeIn(row: Row, id: ColumnId, index: number): Candidate | undefined {
	const columns = columnsOf(row.table);
	const at = columns.findIndex((column) => column.id === id);
	const value = row.cells[at];
	const column = columns[at];
	if (!value || !column || value.marks.length > 0) return undefined;
	const mayBeAlone = column.mayBeNoteAlone && row.kind === 'transaction';
	if (value.kind === 'empty' && !(mayBeAlone && column.id !== 'deemedDate')) return undefined;
	return { value, row, name: `${column.name.toLowerCase()}, line ${String(index + 1)}` };
}

/** The note names the day or the figure of the row. */
function isNamed({ row }: Candidate, said: string): boolean {
	const date = known(row.date);
	const nature = textOf(row.nature);
	return (date !== undefined && said.includes(formatDate(date))) || (nature.length > 3 && said.includes(nature));
}
