import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { securityWords } from '../../server/src/facts/securityWords';
import { titleMeant } from '../../server/src/rules/titleSlips';

const words = [...securityWords].filter((word) => word.length > 5);

test.each([
	['Commno Stock', 'Common Stock'],
	['Common 7Stock', 'Common Stock'],
	['COMMON STOK', 'COMMON STOCK'],
	['Restricted Stock nUits', 'Restricted Stock Units'],
	['Ristricted Stock Units(1)', 'Restricted Stock Units(1)'],
	['Stock Option (right to puchase)', 'Stock Option (right to purchase)'],
	['Class ACommon Stock', 'Class A Common Stock'],
	['CommonStock', 'Common Stock'],
	['Common StockCommon Stock', 'Common Stock'],
	['Class B Common Stock Class B Common Stock', 'Class B Common Stock'],
])('%s is meant as %s', (written, meant) => {
	expect(titleMeant(written)).toBe(meant);
});

test.each([
	'Common Stock, par value $0.01',
	'Restricted Stock Unit',
	'Common Stock2',
	'Convertible Note due 2029',
	'Non-Qualified Stock Option (Right to Buy)',
	'Glass House Subordinate Voting Shares',
	'Units of Ltd Prtnrshp Intrst of Example Partnrs, LP',
	'2028 2028',
	'',
	'Common '.repeat(100_000),
	'x'.repeat(1_000_000),
])('%.60s is left alone', (title) => {
	expect(titleMeant(title)).toBeUndefined();
});

describe('laws', () => {
	const titles = fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 4 }).map((some) => [...new Set(some)]);

	test('a title of known words is never changed', () => {
		fc.assert(
			fc.property(titles, (some) => {
				expect(titleMeant(some.join(' '))).toBeUndefined();
			}),
		);
	});

	test('what is meant is not changed again', () => {
		fc.assert(
			fc.property(titles, fc.nat(), fc.constantFrom(...'aeiou7'), (some, at, put) => {
				const title = some.join(' ');
				const meant = titleMeant(title.slice(0, at % title.length) + put + title.slice((at % title.length) + 1));
				if (meant !== undefined) expect(titleMeant(meant)).toBeUndefined();
			}),
		);
	});
});
