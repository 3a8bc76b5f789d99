import { columnsOf } from '../facts/columns';
import type { Filing, Note, Table } from '../model/filing';
import type { DerivativeRow, Row } from '../model/row';
import { known, textOf, type AnyValue, type FigureValue, type Known, type Mark } from '../model/value';

/**
 * What the next form of the same owner takes over: the cover, the signature's name, and as holdings what was owned in the end
 * of each class, with the footnotes that those lines cite, numbered anew. What was sold out is left behind.
 */
export function carriedOver(filing: Filing): Filing {
	const lines = [filing.tableI, filing.tableII].map(endingLines);
	const numbers = new Map<number, number>();
	const noted = new Set(filing.notes.map(({ number }) => known(number)));
	const renumber = (mark: Mark): readonly Mark[] => {
		if (!noted.has(mark.number)) return [];
		const number = numbers.get(mark.number) ?? numbers.size + 1;
		numbers.set(mark.number, number);
		return [{ ...mark, number }];
	};
	const [rowsI = [], rowsII = []] = lines.map((rows) => rows.map((row) => asHolding(row, renumber)));
	const notes = filing.notes.flatMap((note) => {
		const number = known(note.number);
		const next = number === undefined ? undefined : numbers.get(number);
		return next === undefined ? [] : [{ ...note, number: numbered(note, next) }];
	});
	return {
		...filing,
		tableI: { ...filing.tableI, rows: rowsI },
		tableII: { ...filing.tableII, rows: rowsII },
		notes: notes.sort((a, b) => a.number.value - b.number.value),
	};
}

/** The last line of each class, held in each way, that leaves something to own. */
function endingLines({ rows }: Table): readonly Row[] {
	const last = new Map<string, Row>();
	for (const row of rows) {
		if (row.owned.kind !== 'known' || textOf(row.title) === '') continue;
		const terms = row.table === 'II' ? [row.exercisePrice, row.expiration, row.underlyingTitle] : [];
		const key = [row.title, row.ownership, row.nature, ...terms].map(({ raw }) => raw).join('\n');
		last.delete(key);
		last.set(key, row);
	}
	return [...last.values()].filter((row) => known(row.owned)?.number.gt(0));
}

/** The cells of a transaction are emptied; a mark at the total speaks of that form's transactions. */
function asHolding(row: Row, renumber: (mark: Mark) => readonly Mark[]): Row {
	const columns = columnsOf(row.table);
	const cells = row.cells.map((value, index): AnyValue => {
		const column = columns[index];
		if (column?.inHolding !== true) return { kind: 'empty', raw: '', at: value.at, cell: value.cell, marks: [] };
		const kept = column.id === 'underlyingAmount' && row.table === 'II' ? underlyingOf(row) : value;
		return { ...kept, marks: column.id === 'owned' ? [] : value.marks.flatMap(renumber) };
	});
	return { ...row, kind: 'holding', cells };
}

/** A transaction names the securities that it moves; a holding those of all that is left, at the same rate. */
function underlyingOf({ underlyingAmount, amount, owned }: DerivativeRow): FigureValue {
	const [underlying, moved, left] = [underlyingAmount, amount, owned].map(known);
	if (underlyingAmount.kind !== 'known' || !underlying || !moved?.number.gt(0) || !left) return underlyingAmount;
	const number = underlying.number.times(left.number).div(moved.number);
	const isRate = number.times(moved.number).eq(underlying.number.times(left.number));
	return isRate ? { ...underlyingAmount, value: { ...underlying, number } } : underlyingAmount;
}

function numbered({ number: { at, cell } }: Note, value: number): Known<number> {
	return { kind: 'known', value, canonical: true, raw: String(value), at, cell, marks: [] };
}
