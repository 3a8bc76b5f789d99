import type { Place } from '../../source/place';
import type { DerivativeRow, Row } from '../../model/row';
import type { Mark, TextValue, Unreadable, Value } from '../../model/value';
import { lostValue } from '../text';

/** Where the values of a row that was read on one line stand in the document. */
export interface Move {
	back(at: Place): Place;
	/** The cell that a place lies in. */
	homeOf(at: Place): Place;
	/** The value of the column with this index, or that it is lost. */
	settle<T>(value: Value<T>, index: number): Value<T>;
	/** The figure of Table II stands in `acquired`, and nobody can say whether it belongs there. */
	readonly isSideLost: boolean;
}

/** The same row with other places. */
export function movedRow(row: Row, move: Move): Row {
	const value = <T>(from: Value<T>, index: number): Value<T> => move.settle(movedValue(from, move), index);
	const text = (from: TextValue, index: number): TextValue => move.settle(movedText(from, move), index);
	const { kind, at } = row;
	if (row.table === 'I') {
		const [title, nature] = [text(row.title, 0), text(row.nature, 10)];
		const [date, deemed, code, early] = [
			value(row.date, 1),
			value(row.deemed, 2),
			value(row.code, 3),
			value(row.early, 4),
		];
		const [amount, side, price] = [value(row.amount, 5), value(row.side, 6), value(row.price, 7)];
		const [owned, ownership] = [value(row.owned, 8), value(row.ownership, 9)];
		const cells = [title, date, deemed, code, early, amount, side, price, owned, ownership, nature];
		return {
			table: 'I',
			kind,
			title,
			date,
			deemed,
			code,
			early,
			amount,
			side,
			price,
			owned,
			ownership,
			nature,
			cells,
			at,
		};
	}
	const [title, exercisePrice] = [text(row.title, 0), value(row.exercisePrice, 1)];
	const [date, deemed, code, early] = [
		value(row.date, 2),
		value(row.deemed, 3),
		value(row.code, 4),
		value(row.early, 5),
	];
	const { amount, acquired, disposed, side } = movedSides(row, move);
	const [exercisable, expiration] = [value(row.exercisable, 8), value(row.expiration, 9)];
	const [underlyingTitle, underlyingAmount] = [text(row.underlyingTitle, 10), value(row.underlyingAmount, 11)];
	const [price, owned, ownership] = [value(row.price, 12), value(row.owned, 13), value(row.ownership, 14)];
	const nature = text(row.nature, 15);
	const terms = { exercisePrice, exercisable, expiration, underlyingTitle, underlyingAmount };
	const named = { title, date, deemed, code, early, amount, side, price, owned, ownership, nature };
	const cells = [
		...[title, exercisePrice, date, deemed, code, early, acquired, disposed, exercisable, expiration],
		...[underlyingTitle, underlyingAmount, price, owned, ownership, nature],
	];
	return { table: 'II', kind, ...named, ...terms, acquired, disposed, cells, at };
}

/** Where a dump without columns has a figure for acquired or disposed, the figure is known and its side is not. */
function movedSides(row: DerivativeRow, move: Move): Pick<DerivativeRow, 'amount' | 'acquired' | 'disposed' | 'side'> {
	const acquired = move.settle(movedValue(row.acquired, move), 6);
	const disposed = move.settle(movedValue(row.disposed, move), 7);
	const amount = row.amount === row.disposed ? disposed : acquired;
	if (!move.isSideLost) return { amount, acquired, disposed, side: movedValue(row.side, move) };
	const { raw, at, cell, marks } = amount;
	const lost = (words: string, cited: readonly Mark[]): Unreadable => lostValue(words, { ...at }, cell, cited);
	return { amount, acquired: lost(raw, marks), disposed: lost(raw, []), side: lost('', []) };
}

function movedValue<T>(from: Value<T>, move: Move): Value<T> {
	return { ...from, at: move.back(from.at), cell: move.homeOf(from.cell), marks: from.marks.map(movedMark(move)) };
}

function movedText(from: TextValue, move: Move): TextValue {
	const moved = movedValue(from, move);
	if (moved.kind !== 'known') return moved;
	const { value } = moved;
	return { ...moved, value: { text: value.text, part: (first, last) => move.back(value.part(first, last)) } };
}

const movedMark =
	(move: Move) =>
	(mark: Mark): Mark => ({ ...mark, at: move.back(mark.at) });
