import { formatDate, type PlainDate } from '../model/date';
import type { Filing } from '../model/filing';
import type { Row } from '../model/row';
import { perRun } from '../model/runs';
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
		...onCover.filter(isStrange),
		...strangeInRows(filing.tableI).flat(),
		...strangeInRows(filing.tableII).flat(),
		...signatures.filter(isStrange),
	];
}

const strangeInRows = perRun((run) => run.flatMap((row) => datesOf(row).filter(isStrange)));

function datesOf(row: Row): readonly FormDate[] {
	const dates: FormDate[] = [
		{ value: row.date, role: 'transaction', row },
		{ value: row.deemed, role: 'deemed', row },
	];
	if (row.table === 'I') return dates;
	return [
		...dates,
		{ value: row.exercisable, role: 'exercisable', row },
		{ value: row.expiration, role: 'expiration', row },
	];
}

function isStrange({ value }: FormDate): boolean {
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

/** The days of one run; one row stands for each. */
interface Days {
	readonly rows: readonly DatedRow[];
	/** How many rows have each day, by `MM/DD/YYYY`. */
	readonly counts: ReadonlyMap<string, number>;
	readonly hasUnreadable: boolean;
}

const daysInRuns = perRun((run): Days => {
	const rows = new Map<string, DatedRow>();
	const counts = new Map<string, number>();
	let hasUnreadable = false;
	for (const row of run) {
		if (row.date.kind === 'unreadable') hasUnreadable = true;
		const date = known(row.date);
		if (!date) continue;
		const isEarly = !isBlank(row.early);
		const key = `${formatDate(date)}${isEarly ? 'V' : ''}`;
		if (!rows.has(key)) rows.set(key, { row, date, isEarly });
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return { rows: [...rows.values()], counts, hasUnreadable };
});

/** One row of a day, and how many rows have that day. */
export type TransactionDay = DatedRow & { readonly count: number };

/** The days on which the form has transactions, in document order, one row for each, with how many rows share it. */
export interface TransactionDays {
	readonly days: readonly TransactionDay[];
	/** Some transaction date cannot be read, so that nothing can be said of the earliest. */
	readonly hasUnreadable: boolean;
}

export function transactionDays({ tableI, tableII }: Filing): TransactionDays {
	const runs = [...daysInRuns(tableI), ...daysInRuns(tableII)];
	const days = new Map<string, TransactionDay>();
	for (const { rows, counts } of runs) {
		for (const row of rows) {
			const key = `${formatDate(row.date)}${row.isEarly ? 'V' : ''}`;
			const count = (counts.get(key) ?? 0) + (days.get(key)?.count ?? 0);
			days.set(key, { ...(days.get(key) ?? row), count });
		}
	}
	return { days: [...days.values()], hasUnreadable: runs.some(({ hasUnreadable }) => hasUnreadable) };
}
