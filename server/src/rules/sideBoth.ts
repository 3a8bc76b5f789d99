import { cite } from '../facts/citations';
import type { Fix, NewCell, NewValue } from '../model/change';
import type { DerivativeRow } from '../model/row';
import { isBlank, isLost, type AnyValue, type FigureValue } from '../model/value';
import { span } from '../source/place';
import type { Rule } from './rule';

export const sideBoth: Rule = {
	id: 'side-both',
	title: 'Acquired and disposed on one line',
	why: 'EDGAR keeps one letter a line; a line with figures under both cannot be filed.',
	condition: 'Both cells of item 5 of Table II are filled.',
	source: [cite('schema', 'DERIV_TRANSACT_NO_FOOT'), cite('form4', 'item 5 of Table II')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'text',
	hits: 0,
	examples: [
		{
			title: 'Figures under (A) and (D)',
			frame: 'tableII',
			bad: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥M⇥⇥1,000⇥500⇥09/20/2003⇥09/20/2014⇥Common Stock⇥1,000⇥\\$0⇥1,000⇥D⇥\n                                         ^^^^^^^^^ side-both: Column 5 has figures under (A) and under (D); a line is one or the other',
		},
		{
			title: 'One figure',
			frame: 'tableII',
			bad: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥M⇥⇥⇥500⇥09/20/2003⇥09/20/2014⇥Common Stock⇥500⇥\\$0⇥1,000⇥D⇥',
		},
	],
	row(row) {
		if (row.table !== 'II' || isBlank(row.acquired) || isBlank(row.disposed)) return undefined;
		if (isLost(row.acquired) || isLost(row.disposed)) return undefined;
		return [
			{
				message: 'Column 5 has figures under (A) and under (D); a line is one or the other',
				at: span(row.acquired.at, row.disposed.at),
				fixes: [...clear(row), split(row)],
			},
		];
	},
};

/** A figure that says the same as the underlying amount is the one that belongs here. */
function clear({ acquired, disposed, underlyingAmount }: DerivativeRow): readonly Fix[] {
	const isSame = (value: FigureValue): boolean =>
		value.kind === 'known' && underlyingAmount.kind === 'known' && value.value.number.eq(underlyingAmount.value.number);
	if (isSame(acquired) === isSame(disposed)) return [];
	const [value, letter] = isSame(acquired) ? [disposed, 'D'] : [acquired, 'A'];
	return [{ title: `Clear (${letter})`, safe: false, changes: [{ do: 'set', value, to: { kind: 'nothing' } }] }];
}

/** The line twice: the figure under (A) stays on the first, the one under (D) goes on the second. */
function split(row: DerivativeRow): Fix {
	const cells = row.cells.map((value): NewCell => (value === row.acquired ? empty : copied(value)));
	return {
		title: 'Split into two lines',
		safe: false,
		changes: [
			{ do: 'set', value: row.disposed, to: { kind: 'nothing' } },
			...row.disposed.marks.map((mark) => ({ do: 'remove-mark', mark }) as const),
			{ do: 'add-row', table: 'II', after: row, cells },
		],
	};
}

const empty: NewCell = { to: { kind: 'nothing' } };

function copied(value: AnyValue): NewCell {
	return { to: valueOf(value), marks: value.marks.map(({ number }) => number) };
}

function valueOf(value: AnyValue): NewValue {
	if (value.kind === 'empty') return { kind: 'nothing' };
	return { kind: 'text', text: value.raw.replaceAll('\\$', '$') };
}
