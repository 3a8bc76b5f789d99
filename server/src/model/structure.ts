import type { Place } from '../source/place';
import type { PlacedEdit } from './placedEdit';
import type { DateValue, Value } from './value';

/** What a document in XML is made of, as far as rules ask: faults of its elements, and the submission around it. */
export interface Structure {
	/** In document order. */
	readonly faults: readonly StructureFault[];
	/** Meant to be sent to EDGAR: it holds a CCC, lies in an `edgarSubmission`, or lacks the names that EDGAR fills in. */
	readonly isDraft: boolean;
	readonly submission?: Submission;
}

export type FaultKind =
	/** Not well-formed: no parser takes it. */
	| 'malformed'
	/** Before the root: text, an instruction, a version that is not 1.0. */
	| 'prolog'
	| 'single-line'
	/** An element, an attribute or text that the schema does not have here. */
	| 'unknown'
	/** Out of the schema's order, or more often than it may be. */
	| 'misplaced'
	| 'missing'
	/** A date, a flag or a number without a value. */
	| 'empty'
	/** Newer than the version that the file gives. */
	| 'not-yet'
	/** A value outside its list. */
	| 'not-allowed'
	/** Blanks at the edges of a value that keeps them. */
	| 'padded'
	/** Given in a draft, where EDGAR fills it in. */
	| 'filled'
	/** Shares and a value in dollars for one amount. */
	| 'both';

/** One fault of the elements, where it stands and how it might be put right. */
export interface StructureFault {
	readonly kind: FaultKind;
	readonly at: Place;
	/** What is there, as a whole clause: `rptOwnerCounrty is not an element of reportingOwnerAddress`. */
	readonly said: string;
	readonly related?: { readonly said: string; readonly at: Place };
	readonly repairs: readonly Repair[];
}

export interface Repair {
	/** As the title of a fix: `Write rptOwnerCountry`. */
	readonly title: string;
	readonly isCertain: boolean;
	readonly edits: readonly PlacedEdit[];
}

/** What stands around a filing that lies in a submission. */
export interface Submission {
	/** `edgarSubmission`, which filers send, or the header under which EDGAR publishes. */
	readonly kind: 'sent' | 'published';
	readonly type: Value<string>;
	/** `CONFORMED PERIOD OF REPORT` of a published one. */
	readonly period: DateValue;
	/** The documents of one that is sent. */
	readonly documents: readonly SubmittedDocument[];
}

export interface SubmittedDocument {
	readonly name: Value<string>;
	readonly type: Value<string>;
	readonly at: Place;
}
