import { expect, test } from 'vitest';
import type { Change } from '../../server/src/model/change';
import { whole } from '../../server/src/model/decimal';
import type { Filing } from '../../server/src/model/filing';
import { frameBad } from '../../server/src/rules/frames';
import { applyFix, Snapshot } from '../../server/src/service/snapshot';

const row = 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79 ⁽¹⁾⇥90,000⇥D⇥';
const base = Snapshot.open(
	frameBad({ title: '', frame: 'tableI', bad: row, notes: ['The price is an average.', 'Held by a trust.'] }).text,
);

/** The lines that a change takes out and puts in, as a diff would show them. */
function changed(change: (filing: Filing) => Change | undefined): string {
	const asked = change(base.filing);
	const after = applyFix(base, { title: '', safe: false, changes: asked ? [asked] : [] }).source.text.split('\n');
	const before = base.source.text.split('\n');
	let [start, end] = [0, 0];
	while (start < before.length && before[start] === after[start]) start++;
	while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end++;
	const gone = before.slice(start, before.length - end).map((line) => `-${line}`);
	const come = after.slice(start, after.length - end).map((line) => `+${line}`);
	return [...gone, ...come].join('\n').replaceAll('\t', '⇥');
}

const firstRow = ({ tableI }: Filing) => tableI.rows[0];

test.each<[string, (filing: Filing) => Change | undefined, string]>([
	[
		'a mark stands behind the value and one blank',
		(filing) => {
			const value = firstRow(filing)?.owned;
			return value && { do: 'add-mark', value, number: 12 };
		},
		`-${row}\n+${row.replace('90,000', '90,000 ⁽¹²⁾')}`,
	],
	[
		'a second mark stands behind the first without a blank',
		(filing) => {
			const value = firstRow(filing)?.price;
			return value && { do: 'add-mark', value, number: 2 };
		},
		`-${row}\n+${row.replace('⁽¹⁾', '⁽¹⁾⁽²⁾')}`,
	],
	[
		'a note gets another number',
		({ notes: [, note] }) => note && { do: 'number-note', note, number: 3 },
		'-2. Held by a trust.\n+3. Held by a trust.',
	],
	[
		'a note goes with the blank line behind it',
		({ notes: [, note] }) => note && { do: 'remove-note', note },
		'-2. Held by a trust.\n-',
	],
	['a remark gets its heading', () => ({ do: 'add-remark', text: 'Paid $5.' }), '+Remarks:\n+\n+Paid \\$5.\n+'],
	[
		'a row follows another',
		(filing) => {
			const after = firstRow(filing);
			const price = { to: { kind: 'dollars', number: whole(5) }, marks: [2] } as const;
			return after && { do: 'add-row', table: 'I', after, cells: [{ to: { kind: 'text', text: 'Unit' } }, price] };
		},
		'+Unit⇥\\$5 ⁽²⁾',
	],
	[
		'a row is the first of its table',
		() => ({
			do: 'add-row',
			table: 'II',
			cells: [{ to: { kind: 'text', text: 'Unit' } }, { to: { kind: 'nothing' } }],
		}),
		'+Unit⇥',
	],
	[
		'a row goes with its line',
		(filing) => {
			const gone = firstRow(filing);
			return gone && { do: 'remove-row', row: gone };
		},
		`-${row}`,
	],
	[
		'text is written with the escapes of the language',
		({ notes: [note] }) =>
			note?.text.kind === 'known' ? { do: 'write-text', at: note.text.value.part(4, 9), text: '$5' } : undefined,
		'-1. The price is an average.\n+1. The \\$5 is an average.',
	],
])('%s', (_, change, expected) => {
	expect(changed(change)).toBe(expected);
});

test('a value and its mark that go together leave an empty cell', () => {
	const value = firstRow(base.filing)?.price;
	const [mark] = value?.marks ?? [];
	if (!value || !mark) throw new Error('the row has a price with a mark');
	const changes: Change[] = [
		{ do: 'set', value, to: { kind: 'nothing' } },
		{ do: 'remove-mark', mark },
	];
	for (const order of [changes, [...changes].reverse()]) {
		const { source } = applyFix(base, { title: '', safe: false, changes: order });
		expect(source.text).toBe(base.source.text.replace('\\$5.79 ⁽¹⁾', ''));
	}
});
