import type { PlainDate } from '../model/date';
import type { Filing } from '../model/filing';
import type { Row } from '../model/row';
import { listOverRuns, overRuns } from '../model/runs';
import { isBlank, known, type DateValue } from '../model/value';

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
export function strangeDates(filing: Filing): readonly FormDate[] {
	const onCover = [
		{ value: filing.period, role: 'period' } as const,
		{ value: filing.original, role: 'original' } as const,
	];
	const signatures = filing.signatures.map(({ date }) => ({ value: date, role: 'signature' }) as const);
	return [
		...onCover.filter(({ value }) => isStrange(value)),
		...strangeInRows(filing.tableI),
		...strangeInRows(filing.tableII),
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

/** The days of some rows; one row stands for each. */
interface Days {
	readonly rows: readonly DatedRow[];
	/** How many rows have each day, by `keyOf`. */
	readonly counts: ReadonlyMap<number, number>;
	readonly hasUnreadable: boolean;
}

const daysIn = overRuns((run): Days => {
	const rows = new Map<number, DatedRow>();
	const counts = new Map<number, number>();
	let hasUnreadable = false;
	for (const row of run) {
		if (row.date.kind === 'unreadable') hasUnreadable = true;
		const date = known(row.date);
		if (!date) continue;
		const isEarly = !isBlank(row.early);
		const key = keyOf({ date, isEarly });
		if (!rows.has(key)) rows.set(key, { row, date, isEarly });
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return { rows: [...rows.values()], counts, hasUnreadable };
}, together);

function together(parts: readonly Days[]): Days {
	const rows = new Map<number, DatedRow>();
	const counts = new Map<number, number>();
	for (const part of parts) {
		for (const row of part.rows) if (!rows.has(keyOf(row))) rows.set(keyOf(row), row);
		for (const [key, count] of part.counts) counts.set(key, (counts.get(key) ?? 0) + count);
	}
	return { rows: [...rows.values()], counts, hasUnreadable: parts.some(({ hasUnreadable }) => hasUnreadable) };
}

/** A day of its own for rows that are early. */
function keyOf({ date: { year, month, day }, isEarly }: Pick<DatedRow, 'date' | 'isEarly'>): number {
	return ((year * 16 + month) * 32 + day) * 2 + Number(isEarly);
}

/** One row of a day, and how many rows have that day. */
export type TransactionDay = DatedRow & { readonly count: number };

/** The days on which the form has transactions, in document order, one row for each, with how many rows share it. */
export interface TransactionDays {
	readonly days: readonly TransactionDay[];
	/** Some transaction date cannot be read, so that nothing can be said of the earliest. */
	readonly hasUnreadable: boolean;
}

export function transactionDays({ tableI, tableII }: Filing): TransactionDays {
	const { rows, counts, hasUnreadable } = together([daysIn(tableI), daysIn(tableII)]);
	return { days: rows.map((row) => ({ ...row, count: counts.get(keyOf(row)) ?? 0 })), hasUnreadable };
}
