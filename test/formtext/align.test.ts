import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readForm } from '../../server/src/formtext/readForm';
import { frameBad } from '../../server/src/rules/frames';
import { Source } from '../../server/src/source/source';
import { allRows } from '../../server/src/model/filing';
import type { Row } from '../../server/src/model/row';

const rows = {
	I: [
		'Common Stock\t09/20/2004\t\tS\t\t10,000\tD\t\\$5.79\t90,000\tD\t',
		'Class A Common Stock\t09/20/2004\t\tM ⁽¹⁾\t\t3,262\tA\t⁽²⁾\t3,262\tI\tBy Trust',
		'Common Stock\t09/20/2004\t09/22/2004\tG\tV\t500.25\tD\t\\$0\t12,000\tI\tby spouse ⁽¹⁾',
		'Common Stock\t\t\t\t\t\t\t\t12,345\tI\tSee footnote ⁽³⁾',
	],
	II: [
		'Stock Option (right to buy)\t\\$5.79\t09/20/2004\t\tM\t\t\t10,000\t⁽¹⁾\t09/20/2010\tCommon Stock\t10,000\t\\$0\t0\tD\t',
		'Restricted Stock Units\t⁽¹⁾\t09/20/2004\t\tA\t\t29 ⁽²⁾\t\t⁽³⁾\t⁽³⁾\tCommon Stock\t29\t\\$0\t73,276\tD\t',
		'Warrant\t\\$12.5\t\t\t\t\t\t\t09/20/2004\t09/20/2010\tClass A Common Stock\t5,000\t\t5,000\tI\tBy LLC',
	],
} as const;

const all = [
	...rows.I.map((text) => ({ table: 'I', text }) as const),
	...rows.II.map((text) => ({ table: 'II', text }) as const),
];
const aRow = fc.constantFrom(...all);

describe('a row', () => {
	test.each(all)('$text is as it should be', ({ table, text }) => {
		expect(read(table, text).misdivided).toBeUndefined();
	});

	test('that lost a tab between two values gets it back', () => {
		fc.assert(
			fc.property(aRow, fc.nat(), ({ table, text }, which) => {
				const places = [...text.matchAll(/(?<=[^\t])\t(?=[^\t])/g)].map(({ index }) => index);
				const at = places[which % places.length] ?? 0;
				expectMended(table, text.slice(0, at) + text.slice(at + 1), text);
			}),
		);
	});

	test('with a tab too many loses it', () => {
		fc.assert(
			fc.property(aRow, fc.nat(), ({ table, text }, which) => {
				const places = [...text.matchAll(/(?<=^|\t)(?=[^\t])/g)].map(({ index }) => index);
				const at = places[which % places.length] ?? 0;
				expectMended(table, `${text.slice(0, at)}\t${text.slice(at)}`, text);
			}),
		);
	});

	test.each([
		['four blanks', '    '],
		['pipes', ' | '],
		['semicolons', ';'],
		['no-break blanks', '\u00a0'],
	])('divided by %s gets tabs', (_, divider) => {
		for (const { table, text } of all) expectMended(table, text.replaceAll('\t', divider), text);
	});

	test('of a spreadsheet loses its quotes and commas', () => {
		for (const { table, text } of all) {
			const quoted = text.split('\t').map((cell) => (cell.includes(',') ? `"${cell}"` : cell));
			expectMended(table, quoted.join(','), text);
		}
	});

	test('that nobody can put right stays as it is written', () => {
		const row = read('I', 'Common Stock\tx\ty\tz\t1\t2\t3\t4\t5\t6\t7\t8\t9');
		expect(row.misdivided?.repairs).toEqual([]);
		expect(row.written).toHaveLength(13);
	});
});

/** The values stand in their columns, and the first repair gives the line as it should be. */
function expectMended(table: 'I' | 'II', written: string, wanted: string): void {
	const row = read(table, written);
	const edits = row.misdivided?.repairs[0]?.edits ?? [];
	const mended = [...edits]
		.sort((a, b) => b.at.start - a.at.start || b.at.end - a.at.end)
		.reduce((text, { at, text: put }) => text.slice(0, at.start) + put + text.slice(at.end), written);
	expect(mended).toBe(wanted);
	expect(row.cells.map(({ raw }) => raw)).toEqual(read(table, wanted).cells.map(({ raw }) => raw));
}

function read(table: 'I' | 'II', line: string): Row {
	const form = frameBad({ title: '', frame: table === 'I' ? 'tableI' : 'tableII', bad: line.replaceAll('\t', '⇥') });
	const row = allRows(readForm(Source.from(form.text)).filing).find((each) => each.at.line.text === line);
	if (!row) throw new Error(`No row is read from ${line}`);
	return row;
}
