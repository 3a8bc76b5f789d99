import { type PlainDate, compareDates } from '../model/date';
import type { Filing } from '../model/filing';
import { perKey, sorted } from '../model/keyed';
import { ofRows } from '../model/keptRows';
import type { Row } from '../model/row';
import { listOverRuns, overRuns, oneList } from '../model/runs';
import { isBlank, known, type DateValue } from '../model/value';
import { ofFilings } from '../model/keptFilings';

/** What a date of the form is the date of. */
export type DateRole = 'transaction' | 'deemed' | 'exercisable' | 'expiration' | 'period' | 'original' | 'signature';

export interface FormDate {
	readonly value: DateValue;
	readonly role: DateRole;
	readonly row?: Row;
}

/** The Securities Exchange Act is of 1934. */
export const yearOfTheAct = 1934;

/** Dates that cannot be read, are written in another notation or lie before the Act: few, in any form. */
export const strangeDates: (filing: Filing) => readonly FormDate[] = ofFilings.kept(readStrange);

function readStrange(filing: Filing): readonly FormDate[] {
	const inRows = oneList([strangeInRows(filing.tableI), strangeInRows(filing.tableII)]);
	const isUsual =
		inRows.length === 0 &&
		!isStrange(filing.period) &&
		!isStrange(filing.original) &&
		!filing.signatures.some(({ date }) => isStrange(date));
	if (isUsual) return inRows;
	const onCover = [
		{ value: filing.period, role: 'period' } as const,
		{ value: filing.original, role: 'original' } as const,
	];
	const signatures = filing.signatures.map(({ date }) => ({ value: date, role: 'signature' }) as const);
	return [
		...onCover.filter(({ value }) => isStrange(value)),
		...inRows,
		...signatures.filter(({ value }) => isStrange(value)),
	];
}

const strangeInRows = listOverRuns((run) => {
	const found: FormDate[] = [];
	for (const row of run) {
		if (isStrange(row.date)) found.push({ value: row.date, role: 'transaction', row });
		if (isStrange(row.deemed)) found.push({ value: row.deemed, role: 'deemed', row });
		if (row.table === 'I') continue;
		if (isStrange(row.exercisable)) found.push({ value: row.exercisable, role: 'exercisable', row });
		if (isStrange(row.expiration)) found.push({ value: row.expiration, role: 'expiration', row });
	}
	return found;
});

function isStrange(value: DateValue): boolean {
	if (value.kind === 'empty') return false;
	return value.kind === 'unreadable' || !value.canonical || value.value.year < yearOfTheAct;
}

/** A transaction row whose date can be read. */
interface DatedRow {
	readonly row: Row;
	readonly date: PlainDate;
	/** Marked V: reported earlier than it must be, so that it may lie outside the form's days. */
	readonly isEarly: boolean;
}

/** One row of a day, and how many rows have that day. */
export type TransactionDay = DatedRow & { readonly count: number };

/** The days on which the form has transactions, in document order, one row for each, with how many rows share it. Early rows have days of their own. */
export function transactionDays({ tableI, tableII }: Filing): readonly TransactionDay[] {
	const days = new Map<string, TransactionDay>();
	for (const day of [...daysIn(tableI).all(), ...daysIn(tableII).all()]) {
		const known = days.get(keyOf(day));
		days.set(keyOf(day), known ? { ...known, count: known.count + day.count } : day);
	}
	return [...days.values()];
}

const daysIn = perKey(
	(run) => sorted(run.flatMap(dayOf), keyOf),
	(rows): TransactionDay => ({ ...rows[0], count: rows.length }),
);

const dayOf = ofRows.kept((row): readonly DatedRow[] => {
	const date = known(row.date);
	return date ? [{ row, date, isEarly: !isBlank(row.early) }] : [];
});

function keyOf({ date: { year, month, day }, isEarly }: Pick<DatedRow, 'date' | 'isEarly'>): string {
	return `${String(year)}-${String(month)}-${String(day)}${isEarly ? ' early' : ''}`;
}

/** Between which days the form has transactions. */
export interface TransactionSpan {
	readonly first: PlainDate | undefined;
	readonly last: PlainDate | undefined;
	/** The same without rows that are early. */
	readonly firstDue: PlainDate | undefined;
	readonly lastDue: PlainDate | undefined;
	/** Some transaction date cannot be read, so that nothing can be said of the earliest. */
	readonly hasUnreadable: boolean;
}

export const transactionSpan: (filing: Filing) => TransactionSpan = ofFilings.kept(({ tableI, tableII }) =>
	spanned([spanIn(tableI), spanIn(tableII)]),
);

const spanIn = overRuns((run): TransactionSpan => {
	let first: PlainDate | undefined;
	let last: PlainDate | undefined;
	let firstDue: PlainDate | undefined;
	let lastDue: PlainDate | undefined;
	let hasUnreadable = false;
	for (const { date: value, early } of run) {
		if (value.kind === 'unreadable') hasUnreadable = true;
		if (value.kind !== 'known') continue;
		const date = value.value;
		first = earlier(first, date);
		last = later(last, date);
		if (!isBlank(early)) continue;
		firstDue = earlier(firstDue, date);
		lastDue = later(lastDue, date);
	}
	return { first, last, firstDue, lastDue, hasUnreadable };
}, spanned);

function spanned(parts: readonly TransactionSpan[]): TransactionSpan {
	let first: PlainDate | undefined;
	let last: PlainDate | undefined;
	let firstDue: PlainDate | undefined;
	let lastDue: PlainDate | undefined;
	let hasUnreadable = false;
	for (const part of parts) {
		first = earlier(first, part.first);
		last = later(last, part.last);
		firstDue = earlier(firstDue, part.firstDue);
		lastDue = later(lastDue, part.lastDue);
		hasUnreadable ||= part.hasUnreadable;
	}
	return { first, last, firstDue, lastDue, hasUnreadable };
}

function earlier(a: PlainDate | undefined, b: PlainDate | undefined): PlainDate | undefined {
	if (!a || !b) return a ?? b;
	return compareDates(b, a) < 0 ? b : a;
}

function later(a: PlainDate | undefined, b: PlainDate | undefined): PlainDate | undefined {
	if (!a || !b) return a ?? b;
	return compareDates(b, a) > 0 ? b : a;
}
