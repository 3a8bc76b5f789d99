import { columnsOf } from '../facts/columns';
import { markText } from '../formtext/marks';
import { dateOf, dayNumber, formatDate, type PlainDate } from '../model/date';
import { formatNumber } from '../model/decimal';
import { signedOn, type Filing } from '../model/filing';
import { known, type AnyValue } from '../model/value';
import type { PlacedEdit } from '../model/placedEdit';
import { place } from '../source/place';
import type { TableCell } from './cellAt';

/**
 * A cell in the notation of the form: `3/5/24` as 03/05/2024, `5000` as 5,000, `$10` as `\$10`, `s` as S, `(1)` as ⁽¹⁾ one blank
 * behind the value. `today` tells the century of two digits where the form has no date. Nothing for what cannot be read.
 */
export function tidied(
	filing: Filing,
	{ row, index, column, value }: TableCell,
	today: PlainDate,
): readonly PlacedEdit[] {
	if (filing.language !== 'form4' || filing.shape === 'dump' || !row.written?.[index]) return [];
	const marks = filing.shape === 'canonical' ? tidyMarks(value) : [];
	if (column.kind === 'date') return [...written(value, tidyDate(filing, value, today)), ...marks];
	if (column.kind === 'text') return marks;
	return [...tidyFigure(filing, value), ...written(value, capital(column.kind, value)), ...marks];
}

function written(value: AnyValue, text: string | undefined): readonly PlacedEdit[] {
	return text === undefined || text === value.raw ? [] : [{ at: value.at, text }];
}

/** The same for every cell of a row. */
export function tidiedRow(filing: Filing, row: TableCell['row'], today: PlainDate): readonly PlacedEdit[] {
	const columns = columnsOf(row.table);
	return row.cells.flatMap((value, index) => {
		const column = columns[index];
		return column ? tidied(filing, { row, index, column, value }, today) : [];
	});
}

function tidyDate(filing: Filing, value: AnyValue, today: PlainDate): string | undefined {
	if (value.kind === 'empty') return undefined;
	const date =
		value.kind === 'known' ? value.value : shortDate(value.raw, signedOn(filing) ?? known(filing.period) ?? today);
	return typeof date === 'object' && 'year' in date ? formatDate(date) : undefined;
}

/** A date whose year has two digits, in the century in which it comes nearest to another day. */
function shortDate(raw: string, near: PlainDate): PlainDate | undefined {
	const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})$/.exec(raw);
	if (!match) return undefined;
	const far = (date: PlainDate): number => Math.abs(dayNumber(date) - dayNumber(near));
	const [nearest] = [-100, 0, 100]
		.map((shift) => near.year - (near.year % 100) + shift + Number(match[3]))
		.flatMap((year) => dateOf(year, Number(match[1]), Number(match[2])) ?? [])
		.sort((a, b) => far(a) - far(b));
	return nearest;
}

/** Thousands with their commas, and the backslash that canonical text has before a dollar sign. */
function tidyFigure({ shape }: Filing, value: AnyValue): readonly PlacedEdit[] {
	if (value.kind !== 'known' || value.canonical) return [];
	const figure = value.value;
	if (typeof figure !== 'object' || !('number' in figure)) return [];
	const { at, raw } = value;
	const digits = formatNumber(figure.number, figure.decimals);
	const sign = place(at.line, at.end - raw.length, at.end - raw.length);
	const backslash = shape === 'canonical' && raw.startsWith('$') ? [{ at: sign, text: '\\' }] : [];
	return at.line.text.slice(at.start, at.end) === digits ? backslash : [...backslash, { at, text: digits }];
}

/** A small letter that the form has as a capital. */
function capital(kind: TableCell['column']['kind'], { kind: read, raw }: AnyValue): string | undefined {
	const letters: Partial<Record<typeof kind, RegExp>> = {
		code: /^[a-z]$/,
		early: /^v$/,
		side: /^[ad]$/,
		ownership: /^[di]$/,
	};
	return read === 'unreadable' && letters[kind]?.test(raw) ? raw.toUpperCase() : undefined;
}

/** Marks in the shape of the form, one blank behind the value. */
function tidyMarks({ marks, at, kind }: AnyValue): readonly PlacedEdit[] {
	return marks
		.filter(({ canonical }) => !canonical)
		.map((mark): PlacedEdit => {
			const isFirst = mark === marks[0];
			if (!isFirst || kind === 'empty') return { at: mark.at, text: markText(mark.number) };
			const between = place(at.line, at.end, mark.at.end);
			return { at: between, text: ` ${markText(mark.number)}` };
		});
}
