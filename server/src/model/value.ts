import type { Place } from '../source/place';
import type { CodeLetter } from '../facts/codes';
import type { Decimal } from './decimal';
import type { PlainDate } from './date';

/** A footnote mark behind a value, such as `⁽¹⁾`. */
export interface Mark {
	readonly number: number;
	readonly raw: string;
	readonly at: Place;
	/** False for a mark that is written otherwise than the language's canonical shape has it, `(1)` for `⁽¹⁾`. */
	readonly canonical: boolean;
}

/** What every value has, read or not. */
interface Placed {
	/** The value alone, without marks, tags and dollar sign. Where nothing stands: the empty place where it would. */
	readonly at: Place;
	/** All that belongs to the value: in a table its cell from one separator to the next, blanks and marks included. */
	readonly cell: Place;
	/** As it is written, edges trimmed, without marks; what XML writes as entities is resolved. */
	readonly raw: string;
	readonly marks: readonly Mark[];
}

export interface Known<T> extends Placed {
	readonly kind: 'known';
	readonly value: T;
	/** False where the value is understood, and the language has another notation for it (an ISO date in text). */
	readonly canonical: boolean;
}

/** Something stands here that is no value of this kind, or the document does not tell which. */
export interface Unreadable extends Placed {
	readonly kind: 'unreadable';
	/**
	 * The filing said it, and what copied the text lost it: a text dump without columns does not tell acquired from disposed.
	 * Nobody can put it right here, so no rule speaks of it. `raw` has the words as they stand, if any do.
	 */
	readonly lost?: true;
}

export interface Empty extends Placed {
	readonly kind: 'empty';
}

export type Value<T> = Known<T> | Unreadable | Empty;

/** Text as it is meant: `\$` and entities resolved, edges trimmed, blanks inside as they stand. */
export interface Text {
	readonly text: string;
	/** The place of the characters from `from` to `to` of `text`, in UTF-16 units. */
	part(from: number, to: number): Place;
}

/** A number of shares, a price or a dollar value. */
export interface Figure {
	readonly number: Decimal;
	/** A dollar sign stands before it, or the XML element is one of dollars. */
	readonly dollars: boolean;
	/** Digits behind the point as filed: `0.00` has two. */
	readonly decimals: number;
}

/** `S`, or `S/K` for an equity swap. */
export interface Code {
	readonly letter: CodeLetter;
	readonly swap: boolean;
}

export type Side = 'A' | 'D';
export type OwnershipForm = 'D' | 'I';

export type DateValue = Value<PlainDate>;
export type TextValue = Value<Text>;
export type FigureValue = Value<Figure>;
export type CodeValue = Value<Code>;

/** A value of whatever kind, for those who only ask where it stands and what marks it has. */
export type AnyValue = Value<PlainDate | Text | Figure | Code | string | number>;

export function known<T>(value: Value<T>): T | undefined {
	return value.kind === 'known' ? value.value : undefined;
}

/** Neither a value nor a mark stands here. */
export function isBlank(value: AnyValue): boolean {
	return value.kind === 'empty' && value.marks.length === 0;
}

/** What copied the text did not keep it. */
export function isLost(value: AnyValue): boolean {
	return value.kind === 'unreadable' && value.lost === true;
}

/** The text, or nothing where there is none. */
export function textOf(value: TextValue): string {
	return value.kind === 'known' ? value.value.text : '';
}
