import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowCells } from '../../server/src/features/rowCells';
import { Snapshot } from '../../server/src/service/snapshot';
import { pointed } from './frame';

const everything = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };

/** The rows with each cell in brackets, the point of a figure as `·`. */
function shown(snapshot: Snapshot, range = everything): string[] {
	return rowCells(snapshot, range).map(({ line, table, columns, byTabs, cells }) => {
		const text = snapshot.source.lines.at(line)?.text ?? '';
		const parts = cells.map(({ start, end, point }) =>
			point === undefined ? `[${text.slice(start, end)}]` : `[${text.slice(start, point)}·${text.slice(point, end)}]`,
		);
		return `${table} ${cells.length}/${columns} ${byTabs ? 'tabs' : 'other'} ${parts.join('')}`;
	});
}

describe('the cells of a row', () => {
	test('figures know where their whole part ends', () => {
		const { snapshot } = pointed('tableI', '‸Common Stock⇥06/16/2025⇥⇥S⇥⇥3,000⇥D⇥\\$25.4 ⁽²⁾⇥22,000⇥D⇥');
		expect(shown(snapshot)).toEqual([
			'I 11/11 tabs [Common Stock][06/16/2025][][S][][3,000·][D][\\$25·.4 ⁽²⁾][22,000·][D][]',
		]);
	});
	test('a row that is being typed has the cells that are there', () => {
		const { snapshot } = pointed('tableII', 'Option⇥\\$5‸⇥');
		expect(shown(snapshot)).toEqual(['II 3/16 tabs [Option][\\$5·][]']);
	});
	test('a row of empty cells is one to move in, and a heading is none', () => {
		const { snapshot } = pointed('tableI', 'Common Stock‸⇥⇥⇥⇥⇥⇥⇥⇥5⇥D⇥\n⇥⇥⇥⇥⇥⇥⇥⇥⇥⇥');
		expect(shown(snapshot).at(-1)).toBe('I 11/11 tabs [][][][][][][][][][][]');
		expect(shown(snapshot).length).toBe(2);
	});
	test('only those that begin in the range', () => {
		const row = 'Common Stock⇥⇥⇥⇥⇥⇥⇥⇥5⇥D⇥';
		const { snapshot, position } = pointed('tableI', `${row}\n‸${row}\n${row}`);
		expect(shown(snapshot, { start: position, end: position }).length).toBe(1);
	});
});

test('cells do not overlap and stand in their line, whatever is cut from a filing', () => {
	const text = readFileSync(join(import.meta.dirname, '../../samples/clean-exercise-and-sale.form4'), 'utf8');
	fc.assert(
		fc.property(fc.nat(text.length), fc.nat(400), (from, length) => {
			const snapshot = Snapshot.open(text.slice(0, from) + text.slice(from + length));
			for (const { line, cells } of rowCells(snapshot, everything)) {
				const { length: end } = snapshot.source.lines.at(line)?.text ?? '';
				let last = -1;
				for (const cell of cells) {
					expect(cell.start).toBeGreaterThan(last);
					expect(cell.end).toBeGreaterThanOrEqual(cell.start);
					expect(cell.end).toBeLessThanOrEqual(end);
					last = cell.end;
				}
			}
		}),
	);
});
