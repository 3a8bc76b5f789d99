import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDate, readFigure } from '../../server/src/formtext/notation';

const figureLike = fc.string({ unit: fc.constantFrom(...'0123456789,.$\\ x'), maxLength: 12 });
const grammar = /^(\\?\$\s?)?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?$/;

test('a figure is what the grammar of figures takes, and its parts are those of the grammar', () => {
	fc.assert(
		fc.property(fc.oneof(figureLike, fc.stringMatching(grammar)), (raw) => {
			const [, sign = '', whole = '', fraction = ''] = grammar.exec(raw) ?? [];
			const read = readFigure(raw);
			expect(read !== undefined).toBe(grammar.test(raw) && (whole !== '' || fraction.length > 1));
			if (!read) return;
			expect(read.start).toBe(sign.length);
			expect(read.value.dollars).toBe(sign !== '');
			expect(read.value.decimals).toBe(Math.max(0, fraction.length - 1));
			expect(read.value.number.eq(`${whole.replaceAll(',', '') || '0'}${fraction}0`.replace(/^(\d+)0$/, '$1'))).toBe(
				true,
			);
			const isCanonical = (whole.includes(',') || whole.length < 4) && whole !== '' && fraction !== '.';
			expect(read.canonical).toBe(isCanonical && (sign === '' || sign === '\\$'));
		}),
		{ numRuns: 2000 },
	);
});

test('MM/DD/YYYY is a date of the calendar in the canonical notation, and nothing else is canonical', () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom(...'0123456789/-'), maxLength: 11 }), (raw) => {
			if (!/^\d\d\/\d\d\/\d{4}$/.test(raw)) expect(readDate(raw)?.canonical).not.toBe(true);
		}),
	);
	fc.assert(
		fc.property(fc.nat(13), fc.nat(32), fc.nat(9999), (month, day, year) => {
			const [m, d, y] = [String(month).padStart(2, '0'), String(day).padStart(2, '0'), String(year).padStart(4, '0')];
			const isDay =
				month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
			expect(readDate(`${m}/${d}/${y}`)).toEqual(isDay ? { value: { year, month, day }, canonical: true } : undefined);
		}),
	);
});
