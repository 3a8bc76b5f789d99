import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readForm } from '../../server/src/formtext/readForm';
import { rereadForm } from '../../server/src/formtext/rereadForm';
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

	test('broken into lines at any tab between two values is one row', () => {
		fc.assert(
			fc.property(aRow, fc.nat(), ({ table, text }, which) => {
				const places = [...text.matchAll(/(?<=[^\t])\t(?=[^\t])/g)].map(({ index }) => index);
				const at = places[which % places.length] ?? 0;
				expectLines(table, `${text.slice(0, at)}\n${text.slice(at + 1)}`, text);
			}),
		);
	});

	test.each([
		['a tab', '\t'],
		['a blank', ' '],
		['nothing', ''],
	])('whose line end became %s is two rows', (_, between) => {
		for (const { table, text } of all.filter((row) => row.text.endsWith('\t'))) {
			for (const other of all.filter((row) => row.table === table)) {
				expectLines(table, text + between + other.text, `${text}\n${other.text}`);
			}
		}
	});

	test('and its neighbours are read the same after an edit as afresh', () => {
		const lines = fc.array(fc.constantFrom(...rows.I.flatMap((text) => [text, text.slice(0, 30), text.slice(30)])), {
			minLength: 1,
			maxLength: 5,
		});
		const put = fc.constantFrom('\n', '\t', '', 'By Trust', '\t\t', rows.I[0]);
		fc.assert(
			fc.property(lines, put, fc.nat(), fc.nat(3), (texts, text, where, removed) => {
				const before = readForm(Source.from(formWith('I', texts.join('\n'))));
				const first = before.source.lines.slice().findIndex((line) => line.text === texts[0]);
				const at = where % texts.length;
				const character = where % ((texts[at]?.length ?? 0) + 1);
				const start = { line: first + at, character };
				const range = { start, end: { line: first + at, character: character + removed } };
				const after = rereadForm(before, { range, text });
				const fresh = readForm(Source.from(after.source.text));
				expect(told(after.filing.tableI.rows)).toEqual(told(fresh.filing.tableI.rows));
				expect(after.filing.unread.length).toBe(fresh.filing.unread.length);
			}),
		);
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
	expect(row.misdivided?.repairs).not.toEqual([]);
	expectLines(table, written, wanted);
}

/** The same for rows in more lines than they should have, or in fewer. */
function expectLines(table: 'I' | 'II', written: string, wanted: string): void {
	const { source, filing } = readForm(Source.from(formWith(table, written)));
	const shouldBe = allRows(readForm(Source.from(formWith(table, wanted))).filing);
	expect(told(allRows(filing))).toEqual(told(shouldBe));
	const edits = allRows(filing).flatMap(({ misdivided }) => misdivided?.repairs[0]?.edits ?? []);
	const mended = edits
		.map(({ at, text }) => ({ range: source.rangeOf(at), text }))
		.sort((a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character)
		.reduce((current, edit) => current.edit(edit).source, source);
	expect(mended.text).toBe(formWith(table, wanted));
}

function told(all: readonly Row[]): readonly (readonly string[])[] {
	return all.map(({ cells }) => cells.map(({ raw, marks }) => [raw, ...marks.map((mark) => mark.raw)].join(' ')));
}

function read(table: 'I' | 'II', line: string): Row {
	const form = formWith(table, line);
	const row = allRows(readForm(Source.from(form)).filing).find((each) => each.at.line.text === line);
	if (!row) throw new Error(`No row is read from ${line}`);
	return row;
}

function formWith(table: 'I' | 'II', lines: string): string {
	return frameBad({ title: '', frame: table === 'I' ? 'tableI' : 'tableII', bad: lines.replaceAll('\t', '⇥') }).text;
}
