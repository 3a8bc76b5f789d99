import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignment, displayWidth } from '../../client/src/table/alignment';
import { headingCells, rowCells } from '../../server/src/features/rowCells';
import { frameBad } from '../../server/src/rules/frames';
import { Snapshot } from '../../server/src/service/snapshot';

const tabSize = 4;
const everything = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };

/** The rows and headings as an editor draws them: pads before their characters, tabs up to the next stop of the text itself. */
function drawn(lines: string, frame: 'tableI' | 'tableII' = 'tableI'): string[] {
	const snapshot = Snapshot.open(frameBad({ title: '', frame, bad: lines }).text);
	const textOf = (line: number): string => snapshot.source.lines.at(line)?.text ?? '';
	const rows = rowCells(snapshot, everything);
	const headings = headingCells(snapshot, everything);
	const pads = alignment(rows, headings, { textOf, tabSize });
	const own = headings.filter(({ table }) => rows.some((one) => one.table === table));
	return [...own, ...rows].map(({ line }) => {
		let [shown, column] = ['', 0];
		for (const [at, character] of [...textOf(line)].entries()) {
			shown += pads.find((pad) => pad.line === line && pad.character === at)?.text ?? '';
			const width = character === '\t' ? tabSize - (column % tabSize) : 1;
			shown += character === '\t' ? '·'.repeat(width) : character;
			column += width;
		}
		const behind = pads.find((pad) => pad.line === line && pad.character === textOf(line).length);
		return (shown + (behind?.text ?? '')).replaceAll('\u00a0', '_');
	});
}

describe('columns', () => {
	test('stand under each other, figures at their points, under the names of their columns', () => {
		const lines = ['Common⇥06/16/2025⇥⇥S⇥⇥3,000⇥D⇥\\$25.4⇥22,000⇥D⇥', 'Preferred Stock⇥⇥⇥⇥⇥⇥⇥⇥1,500.25⇥I⇥By Spouse'];
		expect(drawn(lines.join('\n'))).toMatchInlineSnapshot(`
			[
			  "title····_______date····____deemed date····Code····V···Amount··(A) or (D)··Price···owned····____D/I····nature",
			  "Common··________06/16/2025······___________S···____····3,000···D···________\\$25.4··22,000··_____D···___",
			  "Preferred Stock·····________····___________····____········____····________····_____1,500.25····I···___By Spouse",
			]
		`);
	});
	test('a cell that is longer than EDGAR takes moves its own row only', () => {
		const long = 'x'.repeat(80);
		const [, first, second, third] = drawn(`A⇥⇥⇥⇥⇥⇥⇥⇥5⇥D⇥\n${long}⇥⇥⇥⇥⇥⇥⇥⇥5⇥D⇥\nB⇥⇥⇥⇥⇥⇥⇥⇥5⇥D⇥`);
		expect(first?.indexOf('5')).toBe(third?.indexOf('5'));
		expect(second?.indexOf('5')).toBeGreaterThan(80);
	});
});

const word = fc.string({ unit: fc.constantFrom(...'abc XYZ'), maxLength: 20 }).map((text) => text.trim());
const figure = fc.option(fc.nat(2_000_000).map((value) => (value / 100).toLocaleString('en-US')));
const row = fc.tuple(fc.constantFrom('Common', 'Class A Common Stock'), figure, figure, word);

test('every cell of a column begins, and every figure ends, where those of the other rows do', () => {
	fc.assert(
		fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), (cells) => {
			const lines = cells.map(
				([title, amount, owned, nature]) => `${title}⇥06/16/2025⇥⇥S⇥⇥${amount ?? ''}⇥D⇥⇥${owned ?? ''}⇥I⇥|${nature}`,
			);
			const [, ...rows] = drawn(lines.join('\n'));
			for (const mark of [/06\//, /S[·_]/, /D[·_]/, /I[·_]+\|/]) {
				expect(new Set(rows.map((one) => one.search(mark))).size).toBe(1);
			}
			const points = rows.map((one) => /^.*?S[·_]+([\d,]*)/d.exec(one)?.indices?.[1]);
			expect(new Set(points.flatMap((at) => (at && at[1] > at[0] ? [at[1]] : []))).size).toBeLessThanOrEqual(1);
		}),
	);
});

test('characters of East Asia take two columns, accents that sit on others none', () => {
	expect(displayWidth('株式 e\u0301')).toBe(6);
});
