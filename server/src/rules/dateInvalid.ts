import { cite } from '../facts/citations';
import type { Change, Fix } from '../model/change';
import { formatDate, type PlainDate } from '../model/date';
import type { Filing } from '../model/filing';
import type { DateValue } from '../model/value';
import { completedYear } from './dateFormat';
import { hintsFor } from './dateHints';
import { strangeDates, type FormDate } from './dates';
import { likelyDate } from './likely';
import { nearDates } from './nearDates';
import { leaveToFootnote } from './footnoteFix';
import { sayRaw } from './say';
import { citing, referenceBehind } from './typedMarks';
import type { Rule, Finding } from './rule';
import type { FormContext } from './context';

export const dateInvalid: Rule = {
	id: 'date-invalid',
	title: 'A date that the calendar does not have',
	why: 'EDGAR stores dates as year, month and day, and suspends a form with anything else in their place.',
	condition:
		'A date cell, item 3, item 4 or the date of a signature holds text that is no day of the calendar or can be read in two ways.',
	source: [cite('spec', '3.2')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'A letter for a digit',
			frame: 'tableI',
			bad: 'Common Stock⇥09/2O/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n             ^^^^^^^^^^ date-invalid: 09/2O/2004 is not a date',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
	],
	check(filing, context) {
		const dates = strangeDates(filing);
		return dates.length > 0 ? invalid(dates, filing, context) : undefined;
	},
};

function* invalid(dates: readonly FormDate[], filing: Filing, context: FormContext): Iterable<Finding> {
	for (const date of dates) {
		const { value, row } = date;
		if (value.kind !== 'unreadable' || completedYear(value.raw, context)) continue;
		const reference = referenceBehind(value.raw);
		const cited = reference && context.noteNumbers.includes(reference.number) ? reference : undefined;
		yield {
			message: `${sayRaw(value)} is not a date`,
			at: value.at,
			...(row && { row }),
			fixesLater: () => [
				...guessed(cited?.rest ?? value.raw, date, filing).map((guess) => {
					const { title, ...fix } = writeDate(value, guess);
					const [change] = fix.changes;
					return cited && change ? citing(title, change, { value, number: cited.number }) : { title, ...fix };
				}),
				...(isTerm(date) ? [leaveToFootnote(value, context)] : []),
			],
		};
	}
}

export function writeDate(value: DateValue, date: PlainDate): Fix {
	const change: Change = { do: 'set', value, to: { kind: 'date', date } };
	return { title: `Write ${formatDate(date)}`, safe: false, changes: [change] };
}

/** What the writing may mean; of a word, what a date that is missing would be. */
function guessed(raw: string, { value, role, row }: FormDate, filing: Filing): readonly PlainDate[] {
	const hints = hintsFor({ value, role, ...(row && { row }) }, filing);
	const near = nearDates(raw, hints);
	if (near.length > 0 || /\d/.test(raw)) return near;
	const table = row?.table === 'II' ? filing.tableII : filing.tableI;
	const missing = role === 'transaction' && row ? likelyDate(row, { filing, table }) : hints.likely[0];
	return missing && (role === 'transaction' || role === 'period') ? [missing] : [];
}

/** Both dates of column 6 may be left to a footnote, which then says in words what the cell said. */
function isTerm({ role }: FormDate): boolean {
	return role === 'exercisable' || role === 'expiration';
}
