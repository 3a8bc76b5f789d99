import { addBusinessDays } from '../model/businessDays';
import { compareDates, earliest, formatDate, latest, type PlainDate } from '../model/date';
import type { Filing } from '../model/filing';
import { perRun } from '../model/runs';
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
		.days.filter(({ row: other, count }) => other.date !== value || count > 1)
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
			const likely = [...termsOf(filing, role, row ? textOf(row.title) : '')];
			return { likely: role === 'exercisable' && period ? [...likely, period] : likely, ...termBounds(role, row) };
		}
	}
}

function laterThan(date: PlainDate | undefined): PlainDate | undefined {
	return date && addBusinessDays(date, 3);
}

function termBounds(role: 'exercisable' | 'expiration', row: FormDate['row']): Pick<DateHints, 'from' | 'until'> {
	if (!row || row.table === 'I') return {};
	return role === 'expiration' ? { from: known(row.exercisable) ?? known(row.date) } : { until: known(row.expiration) };
}

const termsInRuns = perRun((run) =>
	run.flatMap((row) => (row.table === 'II' ? [{ title: textOf(row.title), row }] : [])),
);

/** The dates in the same column of other rows of the same security. */
function termsOf({ tableII }: Filing, role: 'exercisable' | 'expiration', title: string): readonly PlainDate[] {
	const dates = new Map<string, PlainDate>();
	for (const { title: other, row } of termsInRuns(tableII).flat()) {
		const date = other === title ? known(row[role]) : undefined;
		if (date) dates.set(formatDate(date), date);
	}
	return [...dates.values()];
}
