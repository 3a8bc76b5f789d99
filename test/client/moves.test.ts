import { describe, expect, test } from 'vitest';
import { backwards, forwards, rowAt, type Move } from '../../client/src/table/moves';
import { rowCells } from '../../server/src/features/rowCells';
import { Snapshot } from '../../server/src/service/snapshot';
import { frameBad } from '../../server/src/rules/frames';

const first = 'Common Stock⇥06/16/2025⇥⇥S⇥⇥3,000⇥D⇥\\$25⇥22,000⇥D⇥';
const second = 'Preferred⇥⇥⇥⇥⇥⇥⇥⇥5⇥I⇥By Spouse';

/** The lines with the cell that a key leads to between « and »; the cursor stands at ‸. */
function moved(lines: string, step: typeof forwards): string {
	const { text: marked } = frameBad({ title: '', frame: 'tableI', bad: lines });
	const text = marked.replace('‸', '');
	const before = marked.slice(0, marked.indexOf('‸')).split('\n');
	const at = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
	const snapshot = Snapshot.open(text);
	const rows = rowCells(snapshot, { start: { line: 0, character: 0 }, end: { line: 1_000, character: 0 } });
	const row = rowAt(rows, at);
	const move = row && step(rows, row, at);
	return said(move, snapshot);
}

function said(move: Move | undefined, { source }: Snapshot): string {
	if (!move) return 'nowhere';
	if (move.kind !== 'cell') return move.kind;
	const line = source.lines.at(move.line)?.text ?? '';
	const shown = `${line.slice(0, move.start)}«${line.slice(move.start, move.end)}»${line.slice(move.end)}`;
	return shown.replaceAll('\t', '⇥');
}

describe('Tab', () => {
	test('goes to the next cell, filled or empty', () => {
		expect(moved('Comm‸on Stock⇥06/16/2025⇥⇥S⇥⇥3,000⇥D⇥\\$25⇥22,000⇥D⇥', forwards)).toContain('⇥«06/16/2025»⇥⇥S');
		expect(moved(first.replace('2025', '2025‸'), forwards)).toContain('06/16/2025⇥«»⇥S');
	});
	test('from the last cell to the first of the next row', () => {
		expect(moved(`${first}‸\n${second}`, forwards)).toMatch(/^«Preferred»⇥/);
	});
	test('behind the last row to a new one', () => {
		expect(moved(`${first}\n${second}‸`, forwards)).toBe('newRow');
	});
	test('in a row that is being typed to a cell that is not there yet', () => {
		expect(moved('Common Stock⇥06/16/2025‸', forwards)).toBe('newCell');
	});
	test('does not write between the pipes of Markdown', () => {
		const cells = [{ start: 2, end: 8 }];
		const row = { line: 7, table: 'I', columns: 11, byTabs: false, cells } as const;
		expect(forwards([row], row, { line: 7, character: 4 })).toBeUndefined();
	});
	test('is nobody’s outside the rows', () => {
		expect(moved(`${first}\n‸`, forwards)).toBe('nowhere');
	});
});

describe('Shift+Tab', () => {
	test('goes to the cell before', () => {
		expect(moved(first.replace('3,000', '‸3,000'), backwards)).toContain('S⇥«»⇥3,000');
	});
	test('from the first cell to the last of the row above', () => {
		expect(moved(`${second}\n‸${first}`, backwards)).toMatch(/«By Spouse»$/);
	});
	test('in the first cell of a table nowhere', () => {
		expect(moved(`‸${first}`, backwards)).toBe('nowhere');
	});
});

test('there and back again is the same cell', () => {
	const cells = first.split('⇥');
	for (const [index] of cells.entries()) {
		if (index === 0) continue;
		const marked = cells.map((cell, at) => (at === index ? `‸${cell}` : cell)).join('⇥');
		expect(moved(marked, backwards)).toContain(`«${cells[index - 1] ?? ''}»`);
	}
});
