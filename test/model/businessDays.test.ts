import { allForYear } from '@18f/us-federal-holidays';
import { expect, test } from 'vitest';
import {
	addBusinessDays,
	businessDaysBetween,
	closingOn,
	dueDay,
	isBusinessDay,
} from '../../server/src/model/businessDays';
import { addDays, dateOf, formatIso, type PlainDate } from '../../server/src/model/date';

function day(iso: string): PlainDate {
	const [year = 0, month = 0, dayOfMonth = 0] = iso.split('-').map(Number);
	const date = dateOf(year, month, dayOfMonth);
	if (!date) throw new Error(`${iso} is no day`);
	return date;
}

test.each([
	['2004-09-20', '2004-09-22', 'the seed'],
	['2004-09-24', '2004-09-28', 'a weekend'],
	['2004-11-09', '2004-11-12', 'Veterans Day'],
	['2004-11-24', '2004-11-29', 'Thanksgiving'],
	['2018-12-03', '2018-12-06', 'a day of mourning'],
	['2019-12-23', '2019-12-27', 'two closed days'],
	['2021-06-16', '2021-06-21', 'Juneteenth on a Friday'],
	['2022-12-13', '2022-12-15', 'plain'],
	['2024-03-28', '2024-04-01', 'Good Friday counts'],
	['2024-03-30', '2024-04-02', 'a trade on a Saturday'],
	['2024-06-05', '2024-06-07', 'plain'],
	['2024-10-11', '2024-10-16', 'Columbus Day'],
	['2024-11-08', '2024-11-13', 'Veterans Day'],
	['2025-01-07', '2025-01-10', 'closed on 9 January'],
	['2025-01-08', '2025-01-13', 'closed on 9 January'],
	['2025-06-17', '2025-06-20', 'Juneteenth'],
])('a trade of %s is due on %s: %s', (traded, due) => {
	expect(formatIso(dueDay(day(traded)))).toBe(due);
});

test('the holidays are those of the federal calendar', () => {
	for (let year = 2003; year <= 2040; year++) {
		// The package names Juneteenth for years before it was a holiday too.
		const theirs = [year, year + 1]
			.flatMap((each) => allForYear(each, { shiftSaturdayHolidays: true, shiftSundayHolidays: true }))
			.filter(({ name, dateString }) => !/juneteenth/i.test(name) || dateString >= '2021')
			.map(({ dateString }) => formatIso(day(dateString)))
			.filter((iso) => iso.startsWith(String(year)));
		const ours: string[] = [];
		for (let date = day(`${String(year)}-01-01`); date.year === year; date = addDays(date, 1)) {
			const closing = closingOn(date);
			if (closing !== undefined && !/mourning|order/.test(closing)) ours.push(formatIso(date));
		}
		expect(ours).toEqual([...new Set(theirs)].sort());
	}
});

test('counting forward and counting between agree', () => {
	for (let date = day('2024-12-20'), left = 60; left > 0; date = addDays(date, 1), left--) {
		for (const count of [1, 2, 3, 10]) {
			const later = addBusinessDays(date, count);
			expect(isBusinessDay(later)).toBe(true);
			expect(businessDaysBetween(date, later)).toBe(count);
		}
	}
});
