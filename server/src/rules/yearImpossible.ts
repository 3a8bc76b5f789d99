import { cite } from '../facts/citations';
import type { DateValue } from '../model/value';
import type { Place } from '../source/place';
import type { Filing } from '../model/filing';
import { writeDate } from './dateInvalid';
import { hintsFor } from './dateHints';
import { strangeDates, yearOfTheAct, type FormDate } from './dates';
import { guessedDates } from './nearDates';
import type { Rule, Finding } from './rule';

export const yearImpossible: Rule = {
	id: 'year-impossible',
	title: 'A year before the Act',
	why: 'The Exchange Act is of 1934; an earlier year is a slip of the keyboard.',
	condition: 'A date on the form is in a year before 1934.',
	source: [cite('logic')],
	severity: 'error',
	edgar: null,
	applies: 'both',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'Two digits of the year are lost',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/0004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n                   ^^^^ year-impossible: The year 0004 cannot be',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
	],
	check(filing) {
		const dates = strangeDates(filing);
		return dates.length > 0 ? impossible(dates, filing) : undefined;
	},
};

function* impossible(dates: readonly FormDate[], filing: Filing): Iterable<Finding> {
	for (const date of dates) {
		const { value, row } = date;
		if (value.kind !== 'known' || value.value.year >= yearOfTheAct) continue;
		yield {
			message: `The year ${String(value.value.year).padStart(4, '0')} cannot be`,
			at: yearIn(value),
			...(row && { row }),
			fixesLater: () =>
				guessedDates(value, hintsFor(date, filing))
					.slice(0, 1)
					.map((guess) => writeDate(value, guess)),
		};
	}
}

/** The four digits of the year, which stand last in the form's notation and first in that of XML. */
function yearIn({ raw, at }: DateValue): Place {
	if (at.lastLine ?? at.end - at.start !== raw.length) return at;
	if (/^\d{4}\D/.test(raw)) return { ...at, end: at.start + 4 };
	return /\D\d{4}$/.test(raw) ? { ...at, start: at.end - 4 } : at;
}
