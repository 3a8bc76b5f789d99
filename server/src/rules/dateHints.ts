import { addBusinessDays } from '../model/businessDays';
import { addDays, compareDates, daysIn, earliest, formatDate, latest, type PlainDate } from '../model/date';
import type { Filing } from '../model/filing';
import { listOverRuns } from '../model/runs';
import { known, textOf } from '../model/value';
import { transactionDays, type FormDate } from './dates';
import type { DateHints } from './nearDates';

/**
 * What the other dates of the form say of one of them. Asked only for a date in doubt, so that it may look at the whole form. The
 * date's own cell is never a witness: what stands there is what is in doubt.
 */
export function hintsFor({ role, value, row }: FormDate, filing: Filing): DateHints {
	const period = filing.period === value ? undefined : known(filing.period);
	const signatures = filing.signatures.flatMap(({ date }) => (date === value ? [] : (known(date) ?? [])));
	const days = transactionDays(filing)
		.filter(({ row: other, count }) => other.date !== value || count > 1)
		.toSorted((a, b) => b.count - a.count);
	const due = days.filter(({ isEarly }) => !isEarly).map(({ date }) => date);
	const signed = latest(signatures);
	const first = earliest(due);
	switch (role) {
		case 'transaction': {
			const until = signed ?? latest(due);
			const lower = period ?? first;
			const from = lower && until && compareDates(lower, until) <= 0 ? lower : undefined;
			return { likely: [...(period ? [period] : []), ...due, ...signatures], from, until };
		}
		case 'period': {
			const all = earliest(days.map(({ date }) => date));
			return { likely: [...(first ? [first] : []), ...(all ? [all] : []), ...signatures], until: signed ?? first };
		}
		case 'signature': {
			const last = latest(due) ?? period;
			const likely = last ? [addBusinessDays(last, 2), addBusinessDays(last, 1), last] : [];
			return { likely: [...signatures, ...likely], from: last, until: last && addBusinessDays(last, 10) };
		}
		case 'original':
			return { likely: period ? [addBusinessDays(period, 2), period] : [], from: period, until: signed };
		case 'deemed':
			return { likely: due, from: row && known(row.date), until: row && laterThan(known(row.date)) };
		case 'exercisable':
		case 'expiration': {
			const others = termsOf(filing, role, row ? textOf(row.title) : '');
			const usual = role === 'expiration' ? usualExpirations(row && known(row.date)) : period ? [period] : [];
			return { likely: [...others, ...usual], ...termBounds(role, row) };
		}
	}
}

function laterThan(date: PlainDate | undefined): PlainDate | undefined {
	return date && addBusinessDays(date, 3);
}

/** Most options run for ten years from the grant, some to the day before. */
function usualExpirations(granted: PlainDate | undefined): readonly PlainDate[] {
	if (!granted) return [];
	const anniversary = inYears(granted, 10);
	return [anniversary, addDays(anniversary, -1)];
}

/** How many years a term may run before or after the transaction that it is reported with. */
const longestTerm = 15;

function termBounds(role: 'exercisable' | 'expiration', row: FormDate['row']): Pick<DateHints, 'from' | 'until'> {
	if (!row || row.table === 'I') return {};
	const [date, exercisable, expiration] = [known(row.date), known(row.exercisable), known(row.expiration)];
	if (role === 'expiration') return { from: date ?? exercisable, until: date && inYears(date, longestTerm) };
	return { from: date && inYears(date, -longestTerm), until: expiration };
}

function inYears({ year, month, day }: PlainDate, years: number): PlainDate {
	return { year: year + years, month, day: Math.min(day, daysIn(year + years, month)) };
}

const termsInRuns = listOverRuns((run) =>
	run.flatMap((row) => (row.table === 'II' ? [{ title: textOf(row.title), row }] : [])),
);

/** The dates in the same column of other rows of the same security. */
function termsOf({ tableII }: Filing, role: 'exercisable' | 'expiration', title: string): readonly PlainDate[] {
	const dates = new Map<string, PlainDate>();
	for (const { title: other, row } of termsInRuns(tableII)) {
		const date = other === title ? known(row[role]) : undefined;
		if (date) dates.set(formatDate(date), date);
	}
	return [...dates.values()];
}
