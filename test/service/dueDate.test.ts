import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, compareDates, dayNumber, fromDayNumber, type PlainDate } from '../../server/src/model/date';
import { dueDate, sayDueDate } from '../../server/src/service/dueDate';

const days = fc
	.integer({ min: dayNumber({ year: 2002, month: 8, day: 29 }), max: dayNumber({ year: 2060, month: 12, day: 31 }) })
	.map(fromDayNumber);

function on(year: number, month: number, day: number): string {
	const due = dueDate({ year, month, day });
	return due ? sayDueDate(due) : 'nothing';
}

test('two days count, the last of them is the one it is due, and the others say why they do not', () => {
	fc.assert(
		fc.property(days, (executed) => {
			const found = dueDate(executed);
			if (!found) throw new Error('There is a rule for that day');
			const { due, days: between, latest } = found;
			const counted = between.filter(({ day, count }) => count > 0 && compareDates(day, due) <= 0);
			expect(counted.map(({ count }) => count)).toEqual([1, 2]);
			expect(counted.at(-1)?.day).toEqual(due);
			expect(between.every(({ count, closing }) => (count === 0) === (closing !== undefined))).toBe(true);
			expect(between.map(({ day }) => day)).toEqual(between.map((_, index): PlainDate => addDays(executed, index + 1)));
			expect(compareDates(latest, due)).toBeGreaterThanOrEqual(0);
			expect(compareDates(latest, due) > 0).toBe(
				between.some(({ isDoubtful, day }) => isDoubtful && compareDates(day, latest) < 0),
			);
		}),
	);
});

test('a holiday that is kept on a Friday, and the weekend behind it', () => {
	expect(on(2026, 7, 2)).toBe(
		[
			'Thursday, 07/02/2026: due Tuesday, 07/07/2026, 10:00 p.m. ET',
			'  Friday, 07/03/2026: Independence Day',
			'  Saturday, 07/04/2026: weekend',
			'  Sunday, 07/05/2026: weekend',
			'  Monday, 07/06/2026: first business day',
			'  Tuesday, 07/07/2026: second business day',
			'',
		].join('\n'),
	);
});

test('a day of which no notice says what EDGAR did may make it a day later', () => {
	expect(on(2025, 12, 23)).toContain('due Friday, 12/26/2025, 10:00 p.m. ET\n');
	expect(on(2025, 12, 23)).toContain('  12/24/2025 may not count: federal offices were closed by order\n');
	expect(on(2025, 12, 23)).toContain('  at the latest Tuesday, 12/30/2025, 10:00 p.m. ET\n');
});

test('before the rule there is nothing to say', () => {
	expect(dueDate({ year: 2002, month: 8, day: 28 })).toBeUndefined();
	expect(dueDate({ year: 2002, month: 8, day: 29 })?.due).toEqual({ year: 2002, month: 9, day: 3 });
});
