import type { Place } from '../source/place';
import type { CaptionId } from '../facts/captions';
import type { BlockKeyId } from '../facts/edgarBlock';
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
	| { readonly kind: 'letter'; readonly letter: string }
	/** Plain text; the language puts in its escapes. */
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'nothing' };

/** A cell of a row to be written, by the order of `facts/columns`. */
export interface NewCell {
	readonly to: NewValue;
	/** The footnotes that the cell cites. */
	readonly marks?: readonly number[];
}

/**
 * One change of a filing, in its own terms. The language's writer, `formtext/write.ts`, turns it into the fewest
 * characters. A change whose place is gone does nothing.
 */
export type Change =
	/** Marks stay. */
	| { readonly do: 'set'; readonly value: AnyValue; readonly to: NewValue }
	| { readonly do: 'remove-mark'; readonly mark: Mark }
	| { readonly do: 'write-mark'; readonly mark: Mark; readonly number: number }
	/** Behind the value and the marks that it has. */
	| { readonly do: 'add-mark'; readonly value: AnyValue; readonly number: number }
	| { readonly do: 'check'; readonly box: Box; readonly checked: boolean }
	/** A note with a number of its own, in the order of the numbers. */
	| { readonly do: 'add-note'; readonly number: number; readonly text: string }
	| { readonly do: 'number-note'; readonly note: Note; readonly number: number }
	/** The note with the block it stands in; its marks are changes of their own. */
	| { readonly do: 'remove-note'; readonly note: Note }
	/** A paragraph at the end of the remarks, with their heading where there is none. */
	| { readonly do: 'add-remark'; readonly text: string }
	/** Behind the row `after`, else as the first of its table. */
	| { readonly do: 'add-row'; readonly table: TableId; readonly after?: Row; readonly cells: readonly NewCell[] }
	| { readonly do: 'remove-row'; readonly row: Row }
	/** The owner with the block or element it stands in. */
	| { readonly do: 'remove-owner'; readonly owner: Owner }
	/** A line that the form itself prints, in a block of its own before or behind a place. Only texts have such lines. */
	| { readonly do: 'add-part'; readonly part: CaptionId; readonly before: Place }
	| { readonly do: 'add-part'; readonly part: CaptionId; readonly after: Place }
	/** Lines of the EDGAR block without values, in the order of the block, which is begun where there is none. */
	| { readonly do: 'add-block-lines'; readonly keys: readonly BlockKeyId[] }
	/** The lines of a text that a place stands in. */
	| { readonly do: 'remove-line'; readonly at: Place }
	/** Some characters of a value or of a text give way to plain text; the language puts in its escapes. */
	| { readonly do: 'write-text'; readonly at: Place; readonly text: string }
	/** The characters of the language itself; only for rules about the shape of one language. */
	| { readonly do: 'replace'; readonly at: Place; readonly text: string };

/** A repair. `safe` ones may be applied without a look: the finding is gone and no other appears. */
export interface Fix {
	/** An imperative with the value, such as `Write 09/20/2004`. */
	readonly title: string;
	readonly safe: boolean;
	readonly changes: readonly Change[];
}
