import { cite } from './citations';

/** A federal holiday, on a day of the year or on a weekday of a month: the third Monday, the last one. */
export type Holiday = { readonly name: string; readonly since?: number } & (
	| { readonly month: number; readonly day: number }
	/** `weekday` counts from Sunday, 0; `nth` from 1, -1 is the last of the month. */
	| { readonly month: number; readonly weekday: number; readonly nth: number }
);

/** The holidays of 5 U.S.C. 6103. One on a Saturday is kept on the Friday before, one on a Sunday on the Monday after. */
export const federalHolidays: readonly Holiday[] = [
	{ name: "New Year's Day", month: 1, day: 1 },
	{ name: 'Birthday of Martin Luther King, Jr.', month: 1, weekday: 1, nth: 3 },
	{ name: "Washington's Birthday", month: 2, weekday: 1, nth: 3 },
	{ name: 'Memorial Day', month: 5, weekday: 1, nth: -1 },
	{ name: 'Juneteenth', month: 6, day: 19, since: 2021 },
	{ name: 'Independence Day', month: 7, day: 4 },
	{ name: 'Labor Day', month: 9, weekday: 1, nth: 1 },
	{ name: 'Columbus Day', month: 10, weekday: 1, nth: 2 },
	{ name: 'Veterans Day', month: 11, day: 11 },
	{ name: 'Thanksgiving Day', month: 11, weekday: 4, nth: 4 },
	{ name: 'Christmas Day', month: 12, day: 25 },
];

/** Days on which EDGAR was closed beside the holidays, by the SEC's own notices. `YYYY-MM-DD`. */
export const specialClosings: Readonly<Record<string, string>> = {
	'2018-12-05': 'National day of mourning',
	'2019-12-24': 'Closed by executive order',
	'2020-12-24': 'Closed by executive order',
	'2025-01-09': 'National day of mourning',
};

/**
 * Days on which federal offices were closed by order, and no notice says what EDGAR did. Nothing is called late that would be in
 * time if such a day did not count.
 */
export const doubtfulClosings: ReadonlySet<string> = new Set([
	'2003-12-26',
	'2004-06-11',
	'2007-01-02',
	'2007-12-24',
	'2008-12-26',
	'2012-10-29',
	'2012-10-30',
	'2012-12-24',
	'2014-12-26',
	'2018-12-24',
	'2024-12-24',
	'2025-12-24',
	'2025-12-26',
]);

/** Until when EDGAR dates Forms 3, 4 and 5 with the day on which they come: Eastern time. */
export const filingHour = { label: '10:00 p.m. ET', source: cite('filerManual', '2.3.1') } as const;

/** From this day on a transaction is due within two business days. */
export const twoDayRule = { year: 2002, month: 8, day: 29 } as const;
