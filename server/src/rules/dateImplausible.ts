import { cite } from '../facts/citations';
import { compareDates, dayNumber, formatDate, type PlainDate } from '../model/date';
import type { Filing } from '../model/filing';
import { known, type DateValue } from '../model/value';
import type { FormContext } from './context';
import { hintsFor } from './dateHints';
import { writeDate } from './dateInvalid';
import { transactionDays, transactionSpan, yearOfTheAct, type FormDate } from './dates';
import { guessedDates } from './nearDates';
import type { Rule, Finding } from './rule';

export const dateImplausible: Rule = {
	id: 'date-implausible',
	title: 'A date far from the others',
	why: 'A slip in the year puts a trade into the future or long before the form, and the form into the wrong period.',
	condition:
		'A transaction date, item 3 or a signature date is before 1991 or after today, or a transaction is dated more than 400 days after the latest signature. Rows marked V may lie ahead by up to 400 days.',
	source: [cite('logic')],
	severity: 'warning',
	edgar: null,
	applies: 'both',
	hits: 0,
	yieldsTo: ['year-impossible'],
	examples: [
		{
			title: 'Two years after the signature',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2006⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n             ^^^^^^^^^^ date-implausible: 09/20/2006 on a form signed 09/22/2004',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'After today',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2040⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n             ^^^^^^^^^^ date-implausible: 09/20/2040 is after today',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'Decades before the form could be filed',
			frame: 'closing',
			bad: 'Explanation of Responses:\n\nJane Q. Doe 09/22/1984\n            ^^^^^^^^^^ date-implausible: 09/22/1984 is before 1991\n\n** Signature of Reporting Person Date',
			good: 'Explanation of Responses:\n\nJane Q. Doe 09/22/2004\n\n** Signature of Reporting Person Date',
		},
		{
			title: 'A plan reported early',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\nCommon Stock⇥09/20/2005⇥⇥L⇥V⇥10⇥A⇥\\$5.79⇥90,010⇥D⇥',
		},
	],
	check(filing, form) {
		return isAnyDoubtful(filing, form) ? implausible(filing, form) : undefined;
	},
};

/** Nearly every form lies between the first year that there can be and today, and was signed soon after what it reports. */
function isAnyDoubtful(filing: Filing, { today, signed, period }: FormContext): boolean {
	const { first, last } = transactionSpan(filing);
	const isDoubtful = (date: PlainDate | undefined): boolean =>
		date !== undefined && (isOutside(date, today) || (signed !== undefined && isFarAfter(date, signed)));
	return (
		isDoubtful(first) ||
		isDoubtful(last) ||
		isDoubtful(period) ||
		filing.signatures.some(({ date }) => date.kind === 'known' && isOutside(date.value, today))
	);
}

function* implausible(filing: Filing, form: FormContext): Iterable<Finding> {
	for (const date of datesToJudge(filing, form)) {
		const message = whyImplausible(date, form);
		if (message === undefined) continue;
		const { value, row } = date;
		yield {
			message,
			at: value.at,
			...(row && { row }),
			fixesLater: () => guessedDates(value, hintsFor(date, filing)).map((guess) => writeDate(value, guess)),
		};
	}
}

type Judged = FormDate & { readonly isEarly: boolean };

function datesToJudge(filing: Filing, { today, signed }: FormContext): readonly Judged[] {
	const isDoubtful = (date: PlainDate): boolean =>
		isOutside(date, today) || (signed !== undefined && isFarAfter(date, signed));
	const { first, last } = transactionSpan(filing);
	const isAny = (first !== undefined && isDoubtful(first)) || (last !== undefined && isDoubtful(last));
	const doubtful = isAny ? transactionDays(filing).filter(({ date }) => isDoubtful(date)) : [];
	const cover: readonly [DateValue, 'period'][] = [[filing.period, 'period']];
	return [
		...cover.map(([value, role]) => ({ value, role, isEarly: false })),
		...doubtful.map(({ row, isEarly }) => ({ value: row.date, role: 'transaction' as const, row, isEarly })),
		...filing.signatures.map(({ date }) => ({ value: date, role: 'signature' as const, isEarly: false })),
	];
}

const firstYear = 1991;
const farDays = 400;

function isOutside(date: PlainDate, today: PlainDate): boolean {
	return date.year < firstYear || compareDates(date, today) > 0;
}

/** A signature that is implausible itself is no measure. */
function isFarAfter(date: PlainDate, day: PlainDate): boolean {
	return day.year >= firstYear && dayNumber(date) - dayNumber(day) > farDays;
}

function whyImplausible({ value, role, isEarly }: Judged, { today, signed }: FormContext): string | undefined {
	const date = known(value);
	if (!date || date.year < yearOfTheAct) return undefined;
	const said = formatDate(date);
	if (date.year < firstYear) return `${said} is before ${String(firstYear)}`;
	if (isEarly && !isFarAfter(date, signed ?? today)) return undefined;
	if (role === 'transaction' && signed && isFarAfter(date, signed) && compareDates(date, today) <= 0) {
		return `${said} on a form signed ${formatDate(signed)}`;
	}
	return compareDates(date, today) > 0 ? `${said} is after today` : undefined;
}
