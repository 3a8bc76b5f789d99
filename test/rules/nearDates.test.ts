import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, formatDate, formatIso, type PlainDate } from '../../server/src/model/date';
import { areOneKeyApart, keystrokes, nearDates, type DateHints } from '../../server/src/rules/nearDates';

const trade: PlainDate = { year: 2004, month: 9, day: 20 };
const signed: PlainDate = { year: 2004, month: 9, day: 22 };
const ofTrade: DateHints = { likely: [trade], from: trade, until: signed };

describe('a slip of the keyboard leads back to the date that the form has', () => {
	test.each([
		...['13/20/2004', '09/31/2004', '0920/2004', '09/202004', '09/20/204', '09//20/2004', '9/20/04', '2004-09-20'],
		...['20/09/2004', '09/2O/2004', '09-20-2004', '09/20/20004', '09.20.2004', 'O9/20/2004', '09202004', '09/20/2l04'],
		...[
			'09\\20/2004',
			'09/20/ 2004',
			'09 / 20 / 2004',
			'on 09/20/2004',
			'Date: 9/20/2004',
			'09/20/2004 16:00',
			'09/20/2004.',
		],
		...[
			'2004/09/20',
			'20040920',
			'０９/２０/２００４',
			'(09/20/2004)',
			'09/20/2004 4:05 PM',
			'09/00/2004',
			'00/20/2004',
		],
		...['90/20/2004', '09/02/2004', '09/20/2040', '09/20/0004', '09/20/1004', '09/20/200?'],
	])('%s', (raw) => {
		expect(nearDates(raw, ofTrade).map(formatDate)[0]).toBe('09/20/2004');
	});
});

test('day and month exchanged are exchanged back where nothing else on the form has that date', () => {
	expect(nearDates('22/09/2004', { likely: [], from: trade }).map(formatDate)[0]).toBe('09/22/2004');
});

test('a day that its month does not have says nothing of the day: the likeliest date of that month comes first', () => {
	expect(
		nearDates('09/31/2004', { likely: [signed, trade], from: trade })
			.map(formatDate)
			.slice(0, 2),
	).toEqual(['09/22/2004', '09/20/2004']);
});

test('a month above 12 says nothing of the month: a date that the form has comes before one that a key makes', () => {
	expect(nearDates('13/20/2004', { likely: [trade], until: signed }).map(formatDate)[0]).toBe('09/20/2004');
});

test('a year of two digits is read in the century that fits', () => {
	expect(nearDates('09/20/14', { likely: [], from: trade }).map(formatDate)[0]).toBe('09/20/2014');
	expect(nearDates('09/20/98', { likely: [], until: trade }).map(formatDate)[0]).toBe('09/20/1998');
});

test('what is no date at all is not guessed from nothing', () => {
	expect(nearDates('N/A', { likely: [] })).toEqual([]);
});

test('laws: every guess is within the most and differs; one that fits comes before one that does not', () => {
	for (let day = 0; day < 400; day += 7) {
		const date = addDays(trade, day);
		const [month = '', dayOfMonth = '', year = ''] = formatDate(date).split('/');
		for (const raw of [`${month}${dayOfMonth}/${year}`, `${month}/${dayOfMonth}/${year.slice(1)}`, formatIso(date)]) {
			const guesses = nearDates(raw, { likely: [date], from: date, until: addDays(date, 2) });
			expect(guesses[0], raw).toEqual(date);
			expect(new Set(guesses.map(formatDate)).size).toBe(guesses.length);
			expect(guesses.length).toBeLessThanOrEqual(3);
		}
	}
});

test('keystrokes count what a hand does: put in, take out, replace, exchange neighbours', () => {
	expect(keystrokes('09/20/2004', '09/20/2004')).toBe(0);
	expect(keystrokes('09/20/204', '09/20/2004')).toBe(1);
	expect(keystrokes('09/02/2004', '09/20/2004')).toBe(1);
	expect(keystrokes('0920/204', '09/20/2004')).toBe(keystrokes('09/20/2004', '0920/204'));
});

test('a date that is written out in full is meant, however far it lies from the others', () => {
	expect(nearDates('on 11/27/2004', ofTrade).map(formatDate)[0]).toBe('11/27/2004');
});

test('one key apart is what one keystroke makes', () => {
	const writing = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
	fc.assert(
		fc.property(writing, writing, (from, to) => {
			expect(areOneKeyApart(from, to)).toBe(keystrokes(from, to) === 1);
		}),
	);
});
