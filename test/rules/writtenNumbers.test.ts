import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber, whole } from '../../server/src/model/decimal';
import { writtenNumbers } from '../../server/src/rules/writtenNumbers';

const first = (raw: string): string | undefined => writtenNumbers(raw)[0]?.said;

describe('what is around a number goes, and the number stays', () => {
	const ornaments: readonly ((said: string) => string)[] = [
		...[(said: string) => `(${said})`, (said: string) => `-${said}`, (said: string) => `− ${said}`],
		...[(said: string) => `about ${said}`, (said: string) => `approx. ${said} shares`, (said: string) => `~${said}`],
		...[(said: string) => `${said} USD`, (said: string) => `US$ ${said}`, (said: string) => `\\$\\$${said}`],
		...[(said: string) => `"${said}"`, (said: string) => `${said}*`, (said: string) => `${said} shs.`],
		...[(said: string) => `${said} per share`, (said: string) => `=${said}`, (said: string) => `${said}.-`],
		(said: string) => said.replaceAll(',', "'"),
		(said: string) => said.replaceAll(',', ', '),
		(said: string) => said.replaceAll('0', 'O').replaceAll('1', 'l'),
		(said: string) => said.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
	];
	test.each(ornaments.map((turn) => [turn('1,020.50'), turn] as const))('%s', (_, turn) => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 999_999_999 }), (number) => {
				const said = formatNumber(whole(number));
				// Letters alone are a word.
				fc.pre(!/^[Ol,]+$/.test(turn(said)));
				expect(first(turn(said))).toBe(said);
			}),
		);
	});
});

test.each([
	['1.234.567', '1,234,567'],
	['1.234,56', '1,234.56'],
	['12.345.678,9', '12,345,678.9'],
	['5..79', '5.79'],
	['5:79', '5.79'],
	['15;805', '15,805'],
	['5K', '5,000'],
	['1.25M', '1,250,000'],
	['2 thousand', '2,000'],
	['5 3/8', '5.375'],
	['S5.79', '5.79'],
	['-0-', '0'],
	['none', '0'],
	['O', '0'],
	['27,574.0', '27,574.0'],
])('%s means %s', (raw, said) => {
	expect(first(raw)).toBe(said);
});

test.each(['N/A', 'TBD', '--', 'see note', 'various', '?', ''])('%s has nothing of a number', (raw) => {
	expect(writtenNumbers(raw)).toEqual([]);
});
