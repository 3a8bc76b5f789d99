import fc from 'fast-check';
import { expect, test } from 'vitest';
import { todayInNewYork } from '../../server/src/service/today';

const tables = new Intl.DateTimeFormat('en-US', { timeZone: 'America/New_York', dateStyle: 'short' });
const said = (now: Date): string => {
	const { year, month, day } = todayInNewYork(now);
	return `${month}/${day}/${String(year % 100).padStart(2, '0')}`;
};

test('it is the day that the tables of time zones have', () => {
	const at = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2060, 0, 1) });
	fc.assert(
		fc.property(at, (time) => {
			expect(said(new Date(time))).toBe(tables.format(time));
		}),
	);
});

test.each([
	['2026-01-15T04:59:59Z', '1/14/26'],
	['2026-01-15T05:00:00Z', '1/15/26'],
	['2026-07-15T03:59:59Z', '7/14/26'],
	['2026-07-15T04:00:00Z', '7/15/26'],
	// The clocks go forward on 8 March and back on 1 November, at two in the morning.
	['2026-03-08T04:30:00Z', '3/7/26'],
	['2026-03-09T04:30:00Z', '3/9/26'],
	['2026-11-01T04:30:00Z', '11/1/26'],
	['2026-11-02T04:30:00Z', '11/1/26'],
	['2027-01-01T04:30:00Z', '12/31/26'],
])('at %s it is %s', (now, day) => {
	expect(said(new Date(now))).toBe(day);
});
