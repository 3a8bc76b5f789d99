import { expect, test } from 'vitest';
import { symbols } from '../../server/src/features/symbols';
import { frameBad } from '../../server/src/rules/frames';
import { Snapshot } from '../../server/src/service/snapshot';

function outlineOf(count: number): readonly string[] {
	const row = (index: number): string => `Common Stock⇥09/20/2004⇥⇥S⇥⇥${String(index + 1)}⇥D⇥\\$5⇥90,000⇥D⇥`;
	const bad = Array.from({ length: count }, (_, index) => row(index)).join('\n');
	const { source, filing } = Snapshot.open(frameBad({ title: '', frame: 'tableI', bad }).text);
	const table = symbols(filing).find(({ name }) => name === 'Table I');
	return (table?.children ?? []).map(({ name, at }) => {
		const { start, end } = source.rangeOf(at);
		return `${name}: ${String(end.line - start.line + 1)} lines`;
	});
}

test('the rows of a table are its children, each as a sentence', () => {
	const outline = outlineOf(500);
	expect(outline).toHaveLength(500);
	expect(outline[499]).toBe(
		'On 09/20/2004 DOE JANE Q sold 500 of Common Stock at $5; 90,000 owned after this, direct.: 1 lines',
	);
});

test('the rows of a table that nobody reads through stand in hundreds', () => {
	expect(outlineOf(501)).toEqual([
		'Rows 1 to 100: 100 lines',
		'Rows 101 to 200: 100 lines',
		'Rows 201 to 300: 100 lines',
		'Rows 301 to 400: 100 lines',
		'Rows 401 to 500: 100 lines',
		'Rows 501 to 501: 1 lines',
	]);
});
