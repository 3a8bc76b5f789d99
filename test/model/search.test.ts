import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstIndex, lastNotAbove } from '../../server/src/source/search';

const rising = fc.array(fc.nat(50)).map((numbers) => [...numbers].sort((a, b) => a - b));

test('the first index is the one that a walk through all of them finds', () => {
	fc.assert(
		fc.property(rising, fc.nat(60), fc.nat(10), (numbers, number, skipped) => {
			const from = Math.min(skipped, numbers.length);
			const found = numbers.findIndex((one, index) => index >= from && one > number);
			const first = firstIndex(numbers.length, (index) => (numbers[index] ?? 0) > number, from);
			expect(first).toBe(found < 0 ? numbers.length : found);
		}),
	);
});

test('the last number that is not above another, or the first of all', () => {
	fc.assert(
		fc.property(rising, fc.nat(60), (numbers, number) => {
			expect(lastNotAbove(numbers, number)).toBe(
				Math.max(
					0,
					numbers.findLastIndex((one) => one <= number),
				),
			);
		}),
	);
});
