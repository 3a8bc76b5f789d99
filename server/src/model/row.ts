import type { Place } from '../source/place';
import type { AnyValue, CodeValue, DateValue, FigureValue, OwnershipForm, Side, TextValue, Value } from './value';

/** What the rows of both tables say. A row knows nothing of its neighbours, so that it can outlive their changes. */
interface CommonRow {
	/** A transaction when any of date, deemed date, code, V, amount or letter is given (XML: by element); else a holding. */
	readonly kind: 'transaction' | 'holding';
	readonly title: TextValue;
	readonly date: DateValue;
	readonly deemed: DateValue;
	readonly code: CodeValue;
	/** The V column: a transaction reported earlier than required. */
	readonly early: Value<'V'>;
	/** What was acquired or disposed of. In Table II the one of `acquired` and `disposed` that is given. */
	readonly amount: FigureValue;
	/** In Table II read from which of the two cells is given; unreadable when both are. */
	readonly side: Value<Side>;
	readonly price: FigureValue;
	/** Owned following the reported transaction: column 5 of Table I, column 9 of Table II. */
	readonly owned: FigureValue;
	readonly ownership: Value<OwnershipForm>;
	readonly nature: TextValue;
	/** The values by column, 11 or 16, in the order of `facts/columns`. */
	readonly cells: readonly AnyValue[];
	/** The whole row. */
	readonly at: Place;
	/** The cells as they stand in a text, where their number may be wrong. Undefined in XML. */
	readonly written?: readonly Place[];
}

export interface NonDerivativeRow extends CommonRow {
	readonly table: 'I';
}

export interface DerivativeRow extends CommonRow {
	readonly table: 'II';
	readonly exercisePrice: FigureValue;
	readonly acquired: FigureValue;
	readonly disposed: FigureValue;
	readonly exercisable: DateValue;
	readonly expiration: DateValue;
	readonly underlyingTitle: TextValue;
	readonly underlyingAmount: FigureValue;
}

export type Row = NonDerivativeRow | DerivativeRow;

/** Whether any cell of the row cites a footnote. */
export function hasMarks(row: Row): boolean {
	return row.cells.some(({ marks }) => marks.length > 0);
}
