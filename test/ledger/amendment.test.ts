import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareFilings } from '../../server/src/ledger/amendment';
import { draftNote } from '../../server/src/ledger/draftNote';
import type { RowChange } from '../../server/src/ledger/rowChanges';
import { allRows, type Filing } from '../../server/src/model/filing';
import { minimalXml } from '../../server/src/rules/xmlFrame';
import { convert } from '../../server/src/service/convert';
import { diffFilings, sayDifference } from '../../server/src/service/diff';
import { Snapshot } from '../../server/src/service/snapshot';
import { sharedFiles } from '../corpus/shared';

const row = (...cells: readonly string[]): string => cells.join('\t');
const rows = [
	row('Common Stock', '06/16/2026', '', 'S', '', '1,000', 'D', '\\$5.79', '9,000', 'D', ''),
	row('Common Stock', '06/16/2026', '', 'S', '', '500', 'D', '\\$5.80', '8,500', 'D', ''),
	row('Common Stock', '06/17/2026', '', 'P', '', '300', 'A', '\\$6.00', '300', 'I', 'By Spouse'),
	row('Common Stock', '', '', '', '', '', '', '', '1,200', 'I', 'By Trust'),
] as const;
/** Without its rows of Table II and its notes. */
const frame = convert(Snapshot.open(minimalXml), { to: 'text' })
	.text.replace(/(?<=Explanation of Responses:\n)(?:\n\d+\. .*\n)+/, '')
	.split('\n')
	.filter((line) => !/^(?:Stock Option|Restricted)/.test(line));
const firstRow = frame.findIndex((line) => line.startsWith('Common Stock'));

interface Said {
	readonly rows: readonly string[];
	readonly remark?: string;
	readonly isAmendment?: boolean;
}

function form({ rows: lines, remark, isAmendment = false }: Said): Filing {
	const text = [...frame.slice(0, firstRow), ...lines, ...frame.slice(firstRow + 2)]
		.join('\n')
		.replace(/(Date of Original Filed \(Month\/Day\/Year\))/, isAmendment ? '$1 06/18/2026' : '$1')
		.replace(/Explanation of Responses:/, remark === undefined ? '$&' : `$&\n\n1. ${remark}`);
	return Snapshot.open(text).filing;
}

function amendment(lines: readonly string[]): Filing {
	return form({ rows: lines, isAmendment: true, remark: 'Corrects the price.' });
}

function kinds(changes: readonly RowChange[], table: 'I' | 'II' = 'I'): readonly string[] {
	return changes
		.filter((change) => ('after' in change ? change.after : change.before).table === table)
		.map(({ kind }) => kind);
}

const original = form({ rows });

test('a form against itself repeats every line and changes nothing, for every real filing', () => {
	for (const { name, text } of [{ name: 'minimal', text: () => minimalXml }, ...sharedFiles('corpus/rendered')]) {
		const { filing } = Snapshot.open(text());
		const { rows: changes, cover, notes } = compareFilings(filing, filing);
		expect([name, new Set(changes.map(({ kind }) => kind))]).toEqual([
			name,
			new Set(allRows(filing).length > 0 ? ['repeated'] : []),
		]);
		expect([name, cover, notes]).toEqual([name, [], { added: [], dropped: [] }]);
		expect(changes.every((change) => change.kind === 'repeated' && change.before === change.after)).toBe(true);
	}
});

test('whichever cell of whichever line is corrected, it and no other is the change', () => {
	const at = fc.record({ line: fc.integer({ min: 0, max: rows.length - 1 }), cell: fc.integer({ min: 0, max: 10 }) });
	const values = [
		'Preferred Stock',
		'06/15/2026',
		'06/18/2026',
		'G',
		'V',
		'777',
		'',
		'\\$9.99',
		'4,321',
		'',
		'By Partnership',
	];
	fc.assert(
		fc.property(at, ({ line, cell }) => {
			const cells = (rows[line] ?? '').split('\t');
			// A letter or a form of ownership turns round; a holding that got a date or code would be no holding.
			const turned = { 6: cells[6] === 'A' ? 'D' : 'A', 9: cells[9] === 'I' ? 'D' : 'I' }[cell];
			fc.pre(line !== 3 || [0, 8, 9, 10].includes(cell));
			const corrected = cells.with(cell, turned ?? values[cell] ?? '').join('\t');
			const { rows: changes } = compareFilings(original, amendment(rows.with(line, corrected)));
			expect(kinds(changes)).toEqual(rows.map((_, index) => (index === line ? 'changed' : 'repeated')));
			const change = changes[line];
			expect(change?.kind === 'changed' && change.cells.map(({ before }) => before)).toEqual([
				(cells[cell] ?? '').replace('\\', ''),
			]);
		}),
	);
});

test('lines that are added and dropped are told, wherever they stand, and the other way round', () => {
	fc.assert(
		fc.property(fc.subarray([0, 1, 2, 3], { maxLength: 3 }), (kept) => {
			const fewer = kept.map((index) => rows[index] ?? '');
			const drops = kinds(compareFilings(original, amendment(fewer)).rows);
			const adds = kinds(compareFilings(form({ rows: fewer }), amendment(rows)).rows);
			expect(drops).toEqual(rows.map((_, index) => (kept.includes(index) ? 'repeated' : 'dropped')));
			expect(adds).toEqual(rows.map((_, index) => (kept.includes(index) ? 'repeated' : 'added')));
		}),
	);
});

test('the order of the lines says nothing', () => {
	fc.assert(
		fc.property(fc.shuffledSubarray([...rows], { minLength: rows.length }), (shuffled) => {
			expect(new Set(kinds(compareFilings(original, amendment(shuffled)).rows))).toEqual(new Set(['repeated']));
		}),
	);
});

test('marks are the same where their notes are, whatever their numbers', () => {
	const marked = (mark: string, notes: string): Filing =>
		Snapshot.open(
			[...frame.slice(0, firstRow), rows[0].replace('5.79', `5.79 ${mark}`), ...frame.slice(firstRow + 2)]
				.join('\n')
				.replace('Explanation of Responses:', `$&\n\n${notes}`),
		).filing;
	const before = marked('⁽¹⁾', '1. An average price.');
	expect(kinds(compareFilings(before, marked('⁽²⁾', '1. This corrects it.\n\n2. An average price.')).rows)).toEqual([
		'repeated',
	]);
	const { rows: changes } = compareFilings(before, marked('⁽¹⁾', '1. Another price.'));
	expect(changes[0]?.kind === 'changed' && changes[0].cells).toEqual([
		{ name: 'Price per share', before: '$5.79', after: '$5.79', marks: { before: [1], after: [1] } },
	]);
});

test('an amendment as the instruction asks for it has nothing to be put right', () => {
	const only = rows[0].replace('5.79', '5.97');
	const { faults, rows: changes } = compareFilings(original, amendment([only]));
	expect(faults).toEqual([]);
	expect(kinds(changes)).toEqual(['changed', 'dropped', 'dropped', 'dropped']);
});

test('what is wrong with an amendment is told, and an explanation drafted', () => {
	const bare = form({
		rows: [
			rows[0].replace('5.79', '5.97'),
			...rows.slice(1),
			row('Common Stock', '06/17/2026', '', 'G', '', '10', 'D', '\\$0', '290', 'I', 'By Spouse'),
		],
		isAmendment: true,
	});
	const difference = diffFilings(original, bare);
	expect(difference.comparison.faults).toEqual(['repeated-rows', 'unexplained']);
	expect(difference.draft).toBe(
		'This amendment to the Form 4 filed on 06/18/2026 is filed to correct, in the line of Table I for Common Stock, 06/16/2026, code S, price per share from $5.79 to $5.97; and to add the line of Table I for Common Stock, 06/17/2026, code G.',
	);
	expect(sayDifference(difference, bare)).toContain('    Price per share: $5.79 -> $5.97\n');
	const stranger = Snapshot.open(
		minimalXml
			.replaceAll('0000000001', '0000000009')
			.replaceAll('0000000002', '0000000008')
			.replace('EXAMPLE WIDGETS', 'OTHER')
			.replace('EXWI', 'OTHR'),
	).filing;
	expect(compareFilings(Snapshot.open(minimalXml).filing, stranger).faults).toEqual(
		expect.arrayContaining(['no-amendment', 'other-issuer', 'other-owner', 'repeated-rows', 'unexplained']),
	);
});

test('changes of the cover are told by item', () => {
	const changed = Snapshot.open(
		minimalXml
			.replace('<periodOfReport>2026-06-16', '<periodOfReport>2026-06-15')
			.replace('<isDirector>0', '<isDirector>1')
			.replace('BOSTON', 'SALEM'),
	).filing;
	expect(compareFilings(Snapshot.open(minimalXml).filing, changed).cover).toEqual([
		{
			name: 'Item 1, address',
			before: 'C/O EXAMPLE WIDGETS INC 1 MAIN STREET, BOSTON, MA, 02110',
			after: 'C/O EXAMPLE WIDGETS INC 1 MAIN STREET, SALEM, MA, 02110',
		},
		{ name: 'Item 3', before: '06/16/2026', after: '06/15/2026' },
		{ name: 'Item 5, Director', before: '', after: 'checked' },
	]);
});

test('a draft is never longer than a footnote may be, and says that it amends', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
			const many = Array.from({ length: count }, (_, index) => rows[0].replace('1,000', String(index + 2_000)));
			const amended = form({ rows: many, isAmendment: true });
			const draft = draftNote(compareFilings(original, amended), amended);
			expect(draft?.length).toBeLessThanOrEqual(1000);
			expect(draft).toMatch(/^This amendment .*\.$/);
		}),
	);
});

test('ten thousand lines a side are compared without comparing each with each', () => {
	const many = Array.from({ length: 10_000 }, (_, index) => rows[0].replace('1,000', String(index + 1)));
	const { rows: changes } = compareFilings(form({ rows: many }), amendment(many.toReversed()));
	expect(new Set(kinds(changes))).toEqual(new Set(['repeated']));
});
