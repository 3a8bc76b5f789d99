import { twoDayRule } from '../facts/calendar';
import { cite } from '../facts/citations';
import { businessDaysBetween, dueDay, latestDueDay, weekdayName } from '../model/businessDays';
import { compareDates, formatDate, sameDate, type PlainDate, dayNumber } from '../model/date';
import type { Filing } from '../model/filing';
import type { Row } from '../model/row';
import { overRuns } from '../model/runs';
import { isBlank, known, type DateValue } from '../model/value';
import { hintsFor } from './dateHints';
import { writeDate } from './dateInvalid';
import { guessedDates } from './nearDates';
import type { Rule } from './rule';
import { transactionSpan } from './dates';

export const signedLate: Rule = {
	id: 'signed-late',
	title: 'Signed after the form was due',
	why: 'A late form is named in the proxy statement of the issuer, and the SEC fines repeated ones. A text has no filing date; the signature stands in for it.',
	condition:
		'The latest signature is after the second business day that follows a transaction or its deemed execution date; before 29 August 2002, after the tenth day of the next month. Not for V, L, W, Z, gifts received, gifts made before 27 February 2023 and amendments, nor where a day on which EDGAR may have been closed would make it timely.',
	source: [cite('statute', '16(a)(2)(C)'), cite('rules', '16a-3(g)(1)')],
	severity: 'information',
	edgar: null,
	applies: 'both',
	era: { from: twoDayRule },
	hits: 16,
	yieldsTo: ['date-implausible', 'year-impossible', 'period-not-earliest', 'signed-before-transaction'],
	examples: [
		{
			title: 'An old trade, due on the tenth of the next month',
			frame: 'closing',
			period: '06/03/2002',
			bad: 'Explanation of Responses:\n\nJane Q. Doe 09/03/2002\n            ^^^^^^^^^^ signed-late: Due Wednesday 07/10/2002, signed 09/03/2002: 38 business days late\n\n** Signature of Reporting Person Date',
		},
		{
			title: 'A year late, or a slip in the year',
			frame: 'closing',
			bad: 'Explanation of Responses:\n\nJane Q. Doe 09/22/2005\n            ^^^^^^^^^^ signed-late: Due Wednesday 09/22/2004, signed 09/22/2005: 251 business days late\n\n** Signature of Reporting Person Date',
			good: 'Explanation of Responses:\n\nJane Q. Doe 09/22/2004\n\n** Signature of Reporting Person Date',
		},
		{
			title: 'A business day late',
			frame: 'closing',
			bad: 'Explanation of Responses:\n\nJane Q. Doe 09/23/2004\n            ^^^^^^^^^^ signed-late: Due Wednesday 09/22/2004, signed 09/23/2004: 1 business day late\n\n** Signature of Reporting Person Date',
		},
	],
	check(filing, { signed, isAmendment }) {
		if (!signed || isAmendment || !mayBeLate(filing, signed)) return undefined;
		const signature = filing.signatures.find(({ date }) => date.kind === 'known' && sameDate(date.value, signed));
		const first = earliestDue([firstDue(filing.tableI), firstDue(filing.tableII)]);
		if (!signature || !first || compareDates(signed, first.latest) <= 0) return undefined;
		// Nobody signs so late: one of the dates is wrong, other rules speak of that, and the days between would take long to count.
		if (signed.year - first.due.year > mostYearsLate) return undefined;
		const days = businessDaysBetween(first.due, signed);
		const { row, due } = first;
		return [
			{
				message: `Due ${weekdayName(due)} ${formatDate(due)}, signed ${formatDate(signed)}: ${String(days)} business day${days === 1 ? '' : 's'} late`,
				at: signature.date.at,
				related: [{ message: 'The transaction that was due first', at: row.date.at }],
				fixesLater: () => timelyDates(signature.date, first, filing).map((date) => writeDate(signature.date, date)),
			},
		];
	},
};

/** Two business days are two days at least: most forms are signed by then, and no calendar need be asked. */
function mayBeLate(filing: Filing, signed: PlainDate): boolean {
	const { firstDue: first } = transactionSpan(filing);
	return first !== undefined && dayNumber(signed) - dayNumber(first) > 2;
}

const mostYearsLate = 40;

/** A signature a year or a month late may be mistyped; only a date that makes the form timely explains it. */
function timelyDates(signed: DateValue, { latest }: Due, filing: Filing): readonly PlainDate[] {
	const hints = hintsFor({ value: signed, role: 'signature' }, filing);
	return guessedDates(signed, hints).filter(
		(date) => compareDates(date, latest) <= 0 && (!hints.from || compareDates(date, hints.from) >= 0),
	);
}

interface Due {
	readonly row: Row;
	readonly due: PlainDate;
	/** The last day that no count can call late. */
	readonly latest: PlainDate;
}

const firstDue = overRuns((run) => earliestDue(run.flatMap((row) => dueOf(row) ?? [])), earliestDue);

function earliestDue(dues: readonly (Due | undefined)[]): Due | undefined {
	let found: Due | undefined;
	for (const due of dues) if (due && (!found || compareDates(due.due, found.due) < 0)) found = due;
	return found;
}

function dueOf(row: Row): Due | undefined {
	const [date, deemed, code] = [known(row.date), known(row.deemed), known(row.code)];
	if (!date || !code || row.date.kind !== 'known' || !isBlank(row.early) || mayWait(row, date)) return undefined;
	if (compareDates(date, twoDayRule) < 0) return { row, due: tenthAfter(date), latest: tenthAfter(date) };
	const executed = deemed && compareDates(deemed, date) > 0 ? deemed : date;
	return { row, due: dueDay(executed), latest: latestDueDay(executed) };
}

/** Gifts that are made go on Form 4 from this day on; Release 33-11138. */
const giftsOnForm4 = { year: 2023, month: 2, day: 27 };

/** What may be reported later, on Form 5. */
function mayWait({ code, side }: Row, date: PlainDate): boolean {
	const letter = known(code)?.letter ?? '';
	if ('LWZ'.includes(letter)) return true;
	return letter === 'G' && (known(side) === 'A' || compareDates(date, giftsOnForm4) < 0);
}

/** The old due day: the tenth of the next month. */
function tenthAfter({ year, month }: PlainDate): PlainDate {
	return month === 12 ? { year: year + 1, month: 1, day: 10 } : { year, month: month + 1, day: 10 };
}
