import { describe, expect, test } from 'vitest';
import { cellAt } from '../../server/src/features/cellAt';
import { completions } from '../../server/src/features/completion/completions';
import { inlayHints, type HintSettings } from '../../server/src/features/inlayHints';
import { signatureHelp } from '../../server/src/features/signatureHelp';
import { pointed } from './frame';

const row = 'Common Stock⇥09/20/2004‸⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥';

/** The line with its hints between ‹ and ›. */
function hinted(line: string, settings: HintSettings): string {
	const { snapshot, position } = pointed('tableI', line);
	const text = snapshot.source.lines.at(position.line)?.text ?? '';
	const at = { line: position.line, character: 0 };
	let shown = text;
	for (const hint of inlayHints(snapshot, { start: at, end: at }, settings).toReversed()) {
		const { character } = hint.position;
		shown = `${shown.slice(0, character)}‹${hint.label}›${shown.slice(character)}`;
	}
	return shown.replaceAll('\t', '⇥');
}

describe('column names', () => {
	test('stand in empty cells', () => {
		expect(hinted(row, { columns: 'empty', balances: false })).toBe(
			'Common Stock⇥09/20/2004⇥‹deemed date›⇥S⇥‹early›⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥‹nature›',
		);
	});
	test('or before every cell', () => {
		expect(hinted(row, { columns: 'all', balances: false })).toBe(
			'‹title:›Common Stock⇥‹date:›09/20/2004⇥‹deemed date›⇥‹code:›S⇥‹early›⇥‹amount:›10,000⇥‹A/D:›D⇥‹price:›\\$5.79⇥‹owned:›90,000⇥‹D/I:›D⇥‹nature›',
		);
	});
	test('or nowhere', () => {
		expect(hinted(row, { columns: 'off', balances: false })).toBe(row.replace('‸', ''));
	});
	test('in a row that is being typed, cells that are not there yet have none', () => {
		expect(hinted('Common Stock⇥09/20/2004⇥‸', { columns: 'empty', balances: false })).toBe(
			'Common Stock⇥09/20/2004⇥‹deemed date›',
		);
	});
});

describe('balances', () => {
	const first = 'Common Stock⇥09/20/2004⇥⇥P⇥⇥1,000⇥A⇥\\$5⇥90,000⇥D⇥\n';
	test('stand behind totals that follow', () => {
		const second = 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥80,000‸⇥D⇥';
		expect(hinted(first + second, { columns: 'off', balances: true })).toContain('80,000‹= 90,000 - 10,000›⇥');
	});
	test('and behind those that do not', () => {
		const second = 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥81,000‸⇥D⇥';
		expect(hinted(first + second, { columns: 'off', balances: true })).toContain('81,000‹≠ 90,000 - 10,000›⇥');
	});
});

test('the column of the cursor is known at both ends of a cell and at a tab', () => {
	const names = [...'0123456789'].map((_, index) => {
		const cells = row.replace('‸', '').split('⇥');
		cells[index] = `${cells[index] ?? ''}‸`;
		const { snapshot, position } = pointed('tableI', cells.join('⇥'));
		return cellAt(snapshot, position)?.column.id;
	});
	expect(names).toEqual([
		...['title', 'transactionDate', 'deemedDate', 'code', 'early', 'amount', 'side', 'price', 'owned', 'ownership'],
	]);
});

test('a row of empty cells has its columns too: it is about to be filled', () => {
	const { snapshot, position } = pointed('tableI', `${row.replace('‸', '')}\n⇥⇥⇥‸⇥⇥⇥⇥⇥⇥⇥`);
	expect(cellAt(snapshot, position)?.column.id).toBe('code');
	expect(signatureHelp(snapshot, position)?.active).toBe(3);
	expect(completions(snapshot, position, { year: 2026, month: 11, day: 24 }).length).toBeGreaterThan(10);
});

test('signature help lights the column of the cursor', () => {
	const { snapshot, position } = pointed('tableI', row);
	const help = signatureHelp(snapshot, position);
	expect(help?.label).toBe(
		'Table I: title · date · deemed date · code · early · amount · A/D · price · owned · D/I · nature',
	);
	const active = help?.parameters[help.active];
	expect(help?.label.slice(active?.start, active?.end)).toBe('date');
	expect(active?.markdown).toContain('**Column 2 of 11: Transaction date** (item 2)');
	expect(signatureHelp(snapshot, { line: 0, character: 0 })).toBeUndefined();
});
