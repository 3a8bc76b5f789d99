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
	/** Where a text divides the row otherwise than its table asks. The values are then read where they belong, if that is clear. */
	readonly misdivided?: Misdivided;
}

/** A row whose cells do not stand in their columns. */
export interface Misdivided {
	/** The index of the first cell, among the written ones, that holds what its column cannot hold; as many as columns when none does. */
	readonly firstWrong: number;
	/** What puts every value into its column, the likeliest first; none where nothing does. */
	readonly repairs: readonly Repair[];
	/** Whether the first repair is so much likelier than the others that nobody need look. */
	readonly isClear: boolean;
	/** The row before it stands in the same line, and what is wrong is said there. */
	readonly isSecond?: true;
}

export interface Repair {
	/**
	 * One tab put in or taken out at a column, everything from a column on moved, two columns exchanged, the line divided anew, lines joined, two
	 * rows parted.
	 */
	readonly how: 'insert' | 'remove' | 'right' | 'left' | 'exchange' | 'divide' | 'join' | 'part';
	/** The index of the column at which it is done. */
	readonly column: number;
	/** The other column of an exchange. */
	readonly other?: number;
	readonly edits: readonly { readonly at: Place; readonly text: string }[];
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
