import type { Place } from '../source/place';
import type { ColumnId } from '../facts/columns';
import type { CaptionId } from '../facts/captions';
import type { Decimal } from './decimal';
import type { PlainDate } from './date';
import type { Box, Note, Owner, TableId } from './filing';
import type { Row } from './row';
import type { AnyValue, Code, Mark } from './value';

/** What a value is to say. The language writes it in its own notation. */
export type NewValue =
	| { readonly kind: 'date'; readonly date: PlainDate }
	/** Shares, or anything else without a dollar sign. `decimals`: digits behind the point, else as many as it has. */
	| { readonly kind: 'number'; readonly number: Decimal; readonly decimals?: number }
	| { readonly kind: 'dollars'; readonly number: Decimal; readonly decimals?: number }
	| { readonly kind: 'code'; readonly code: Code }
	/** Plain text; the language puts in its escapes. */
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'nothing' };

export type NewCells = { readonly [column in ColumnId]?: { readonly value?: NewValue; readonly marks?: readonly number[] } };

/**
 * One change of a filing, in its own terms. `formtext/write.ts` and `ownership/write.ts` turn it into the fewest
 * characters. A change whose place is gone does nothing.
 */
export type Change =
	/** Marks stay. */
	| { readonly do: 'set'; readonly value: AnyValue; readonly to: NewValue }
	| { readonly do: 'add-mark'; readonly value: AnyValue; readonly number: number }
	| { readonly do: 'remove-mark'; readonly mark: Mark }
	| { readonly do: 'write-mark'; readonly mark: Mark; readonly number: number }
	| { readonly do: 'check'; readonly box: Box; readonly checked: boolean }
	/** A note with a number of its own, in the order of the numbers. */
	| { readonly do: 'add-note'; readonly number: number; readonly text: string }
	| { readonly do: 'remove-note'; readonly note: Note }
	| { readonly do: 'number-note'; readonly note: Note; readonly number: number }
	| { readonly do: 'append-to-note'; readonly note: Note; readonly text: string }
	/** Into the remarks, as a line of its own; the heading is added where there is none. */
	| { readonly do: 'add-remark'; readonly text: string }
	| { readonly do: 'remove-row'; readonly row: Row }
	/** Behind `after`, or as the first row of the table. */
	| { readonly do: 'insert-row'; readonly table: TableId; readonly after: Row | undefined; readonly cells: NewCells }
	| { readonly do: 'remove-owner'; readonly owner: Owner }
	/** The canonical wording of a part that is missing, at its place in the form. */
	| { readonly do: 'insert-part'; readonly part: CaptionId }
	/** The characters of the language itself; only for rules about the shape of one language. */
	| { readonly do: 'replace'; readonly at: Place; readonly text: string };

/** A repair. `safe` ones may be applied without a look: the finding is gone and no other appears. */
export interface Fix {
	/** An imperative with the value, such as `Write 09/20/2004`. */
	readonly title: string;
	readonly safe: boolean;
	readonly changes: readonly Change[];
}

/** The text at `at` gives way to `text`. */
export interface PlacedEdit {
	readonly at: Place;
	readonly text: string;
}
