import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Completion } from '../../server/src/features/completion/completion';
import { completions } from '../../server/src/features/completion/completions';
import type { FrameId } from '../../server/src/rules/rule';
import type { CheckSettings, Snapshot } from '../../server/src/service/snapshot';
import { Snapshot as Snapshots } from '../../server/src/service/snapshot';
import { chosen, withProposals } from './edited';
import { pointed } from './frame';

const settings: CheckSettings = { today: { year: 2026, month: 11, day: 24 } };

function rowsAt(snapshot: Snapshot, position: { line: number; character: number }): readonly Completion[] {
	return completions(snapshot, position, settings.today).filter(({ kind }) => kind === 'rows');
}

/** The rows of both tables after the kind was chosen at the cursor, cells that ask in angle brackets. */
function rowsOf(frame: FrameId, lines: string, label: string): readonly string[] {
	const { snapshot, position } = pointed(frame, lines);
	const found = rowsAt(snapshot, position).find((one) => one.label === label);
	if (!found) throw new Error(`${label} is not offered`);
	const { snippet, ...rest } = found;
	const marked = snippet === undefined ? found.text : withProposals(snippet, ['<', '>']);
	const next = chosen(snapshot, { ...rest, text: marked });
	const { tableI, tableII } = next.filing;
	return [...tableI.rows, ...tableII.rows].map(({ at }) => at.line.text.replaceAll('\t', '⇥'));
}

const bought = 'Common Stock⇥09/20/2004⇥⇥P⇥⇥1,000⇥A⇥\\$5⇥91,000⇥D⇥\n';
const option = 'Stock Option (right to buy)⇥\\$2.5⇥⇥⇥⇥⇥⇥⇥03/01/2003⇥03/01/2010⇥Common Stock⇥4,000⇥⇥4,000⇥D⇥';
const units = 'Restricted Stock Units⇥⁽¹⁾⇥⇥⇥⇥⇥⇥⇥⁽²⁾⇥⁽²⁾⇥Common Stock⇥900⇥⇥900⇥D⇥';

describe('whole rows', () => {
	test('take day, class and balance from the form, and figures from what was typed', () => {
		expect(rowsOf('tableI', `${bought}sale 500 5.25‸`, 'Sale in the market')).toEqual([
			bought.trim(),
			'Common Stock⇥09/20/2004⇥⇥S⇥⇥500⇥D⇥\\$5.25⇥90,500⇥D⇥',
		]);
		expect(rowsOf('tableI', `${bought}P 500 $5‸`, 'Purchase in the market')[1]).toBe(
			'Common Stock⇥09/20/2004⇥⇥P⇥⇥500⇥A⇥\\$5⇥91,500⇥D⇥',
		);
		expect(rowsOf('tableI', `${bought}gift 1,000‸`, 'Gift made')[1]).toBe(
			'Common Stock⇥09/20/2004⇥⇥G⇥⇥1,000⇥D⇥\\$0⇥90,000⇥D⇥',
		);
	});

	test('take the place of a row that was only started with its tabs', () => {
		expect(rowsOf('tableI', `${bought}gift 1,000‸⇥⇥⇥⇥⇥⇥⇥⇥⇥⇥`, 'Gift made')).toEqual([
			bought.trim(),
			'Common Stock⇥09/20/2004⇥⇥G⇥⇥1,000⇥D⇥\\$0⇥90,000⇥D⇥',
		]);
	});

	test('ask for what nobody knows', () => {
		expect(rowsOf('tableI', `${bought}‸`, 'Sale in the market')[1]).toBe(
			'Common Stock⇥09/20/2004⇥⇥S⇥⇥<shares>⇥D⇥<\\$5>⇥<owned>⇥D⇥',
		);
		expect(rowsOf('tableI', '‸', 'Grant of shares')).toEqual([
			'<Common Stock>⇥09/20/2004⇥⇥A⇥⇥<shares>⇥A⇥\\$0⇥<owned>⇥D⇥',
		]);
	});

	test('an exercise and what is sold of it stand in both tables', () => {
		expect(rowsOf('tables', `${bought}exercise 3000 6‸\n\n${option}`, 'Exercise and same-day sale')).toEqual([
			bought.trim(),
			'Common Stock⇥09/20/2004⇥⇥M⇥⇥3,000⇥A⇥\\$2.5⇥94,000⇥D⇥',
			'Common Stock⇥09/20/2004⇥⇥S⇥⇥3,000⇥D⇥\\$6⇥91,000⇥D⇥',
			option,
			'Stock Option (right to buy)⇥\\$2.5⇥09/20/2004⇥⇥M⇥⇥⇥3,000⇥03/01/2003⇥03/01/2010⇥Common Stock⇥3,000⇥\\$0⇥1,000⇥D⇥',
		]);
	});

	test('and from Table II too', () => {
		expect(rowsOf('tables', `${bought}\n${option}\nexercise‸`, 'Exercise of an option')).toEqual([
			bought.trim(),
			'Common Stock⇥09/20/2004⇥⇥M⇥⇥4,000⇥A⇥\\$2.5⇥95,000⇥D⇥',
			option,
			'Stock Option (right to buy)⇥\\$2.5⇥09/20/2004⇥⇥M⇥⇥⇥<4,000>⇥03/01/2003⇥03/01/2010⇥Common Stock⇥<4,000>⇥\\$0⇥<0>⇥D⇥',
		]);
	});

	test('vested units cite the notes of their terms again, and some shares are kept back for tax', () => {
		expect(
			rowsOf('tables', `${bought}vest 300 110 5.1‸\n\n${units}`, 'Vesting of units, shares withheld for tax').toSpliced(
				0,
				1,
			),
		).toEqual([
			'Common Stock⇥09/20/2004⇥⇥M⇥⇥300⇥A⇥\\$0⇥91,300⇥D⇥',
			'Common Stock⇥09/20/2004⇥⇥F⇥⇥110⇥D⇥\\$5.1⇥91,190⇥D⇥',
			units,
			'Restricted Stock Units⇥⁽¹⁾⇥09/20/2004⇥⇥M⇥⇥⇥300⇥⁽²⁾⇥⁽²⁾⇥Common Stock⇥300⇥\\$0⇥600⇥D⇥',
		]);
	});

	test('a derivative that is not in the form yet is asked for', () => {
		expect(rowsOf('tableI', `${bought}C 700‸`, 'Conversion')).toEqual([
			bought.trim(),
			'Common Stock⇥09/20/2004⇥⇥C⇥⇥700⇥A⇥\\$0⇥91,700⇥D⇥',
			'Convertible Preferred Stock⇥⇥09/20/2004⇥⇥C⇥⇥⇥700⇥⇥⇥Common Stock⇥700⇥\\$0⇥⇥D⇥',
		]);
		expect(rowsOf('tables', `${bought}\nA 2000 5‸`, 'Grant of options')[1]).toBe(
			'<Stock Option (right to buy)>⇥\\$5⇥09/20/2004⇥⇥A⇥⇥2,000⇥⇥<exercisable>⇥<09/19/2014>⇥Common Stock⇥2,000⇥\\$0⇥2,000⇥D⇥',
		);
	});

	test.each(['Common Stock, par‸', 'Common Stock⇥‸', 'sale 500⇥‸', 'sale 500‸⇥09/20/2004⇥', 'xyz‸'])(
		'are not offered at %s',
		(typed) => {
			const { snapshot, position } = pointed('tableI', `${bought}${typed}`);
			expect(rowsAt(snapshot, position)).toEqual([]);
		},
	);

	test('are not offered outside the tables', () => {
		const { snapshot } = pointed('tableI', `${bought}‸`);
		const lines = snapshot.source.lines.slice().map(({ text }) => text);
		const inTables = lines.flatMap((_, line) => (rowsAt(snapshot, { line, character: 0 }).length > 0 ? [line] : []));
		const titles = ['Table I -', 'Table II -', 'Explanation'].map((title) =>
			lines.findIndex((text) => text.startsWith(title)),
		);
		const [tableI = 0, tableII = 0, explanation = 0] = titles;
		expect(inTables).toEqual(
			[tableI + 5, tableII - 1, explanation - 1]
				.sort((a, b) => a - b)
				.filter((line, index, all) => line !== all[index - 1]),
		);
	});
});

test('figures behind a word lead to a form without findings', () => {
	const text = readFileSync(join(import.meta.dirname, '../../samples/clean-exercise-and-sale.form4'), 'utf8');
	const lines = text.split('\n');
	const line = lines.findIndex((one) => one.includes('By Spouse'));
	for (const [typed, label] of [
		['exercise 4000', 'Exercise of an option'],
		['exercise 4000 26', 'Exercise and same-day sale'],
		['sale 250 26.5', 'Sale in the market'],
		['gift 20000', 'Gift made'],
	] as const) {
		const snapshot = Snapshots.open(lines.toSpliced(line, 0, typed).join('\n'));
		const found = rowsAt(snapshot, { line, character: typed.length }).find((one) => one.label === label);
		if (!found) throw new Error(`${label} is not offered`);
		expect(found.snippet).toBeUndefined();
		const next = chosen(snapshot, found);
		expect(next.findings(settings).map(({ rule, message }) => `${rule.id}: ${message}`)).toEqual([]);
	}
});
