import type { Place } from '../source/place';
import type { Citation } from '../facts/citations';
import type { Fix } from '../model/change';
import type { PlainDate } from '../model/date';
import type { Filing } from '../model/filing';
import type { Row } from '../model/row';
import type { FormContext } from './context';
import type { RowInTable } from './rowInTable';

export type Severity = 'error' | 'warning' | 'information' | 'hint';
/** What EDGAR does with a submission that has this fault: suspends it, takes it with a warning, or says nothing. */
export type EdgarReaction = 'suspense' | 'warning' | null;

/** What a rule saw, in one place. */
export interface Finding {
	/** What is there and what was expected. */
	readonly message: string;
	readonly at: Place;
	readonly related?: readonly Related[];
	/** The row it is about, where a rule of the whole form speaks of one. */
	readonly row?: Row;
	/** The most likely one first. */
	readonly fixes?: readonly Fix[];
	/** The same, worked out when somebody asks for them: for fixes that take a guess or a walk through rows. */
	readonly fixesLater?: () => readonly Fix[];
}

export interface Related {
	readonly message: string;
	readonly at: Place;
}

/** The dates between which a rule holds, compared with the day the form was signed, else with item 3. */
export interface Era {
	readonly from?: PlainDate;
	readonly until?: PlainDate;
}

/**
 * An example of a rule, run as a test and shown on its page. `⇥` is a tab. Below a line of `bad` a line of carets
 * `^^^ rule-id: message` says what is found there; carets stand under the characters that are underlined (a single `|` for
 * an empty place). `good` is what the first fix makes of it.
 */
export interface Example {
	readonly title: string;
	/**
	 * Where the lines of the example stand: rows of a table, a table with its title and headings, rows of both with a blank line
	 * between them, rows of Table I and behind a blank line the notes, all that stands above item 1, the three lines of the cover,
	 * or what stands behind the tables. The frame fills in the rest with a minimal clean form; `form` adds nothing.
	 */
	readonly frame: FrameId;
	/** The day that counts as today, `YYYY-MM-DD`, where it matters. */
	readonly asOf?: string;
	/** What the frame says otherwise than usual: the day it was signed and item 3, `MM/DD/YYYY`, and the notes from 1 on. */
	readonly signed?: string;
	readonly period?: string;
	readonly notes?: readonly string[];
	/** The lines above item 1 and those of the cover, where they matter for what stands elsewhere. */
	readonly head?: string;
	readonly cover?: string;
	/** In XML: the element that the lines replace, `xml` for the declaration, `document` for all; and the version it gives. */
	readonly instead?: string;
	readonly version?: string;
	readonly bad: string;
	readonly good?: string;
}

export type FrameId =
	| 'tableI'
	| 'tableII'
	| 'wholeTableI'
	| 'wholeTableII'
	| 'tables'
	| 'notes'
	| 'head'
	| 'cover'
	| 'closing'
	| 'form'
	| 'xml';

interface CommonRule {
	/** One name everywhere: diagnostic code, setting, page, command-line word. */
	readonly id: string;
	/** What is wrong, as a heading. */
	readonly title: string;
	/** Why it matters to who reads or files the form. */
	readonly why: string;
	/** When exactly it speaks and when it is silent. */
	readonly condition: string;
	readonly source: readonly Citation[];
	readonly severity: Severity | 'off';
	readonly edgar: EdgarReaction;
	readonly applies: 'text' | 'xml' | 'both';
	readonly era?: Era;
	/**
	 * Rules that make this one superfluous: one cause, one finding. In a row they silence it for that row, outside the rows for the
	 * whole form; a rule that is turned off silences nobody.
	 */
	readonly yieldsTo?: readonly string[];
	/** Whether it also runs on Forms 3 and 5: rules of notes, numbers, dates, owners and XML do. */
	readonly otherForms?: boolean;
	readonly examples: readonly Example[];
	/** Filings hit among the 496 real ones, as `rules-catalogue.md` measured it; undefined where a filed form cannot show it. */
	readonly hits?: number;
}

/** What a rule has to say. Nearly always it is nothing, and then there is no list and no generator to make. */
export type Found = Iterable<Finding> | undefined;

/** A rule that sees one row, with what the form as a whole says about it. It is asked again only for rows that changed. */
export type RowRule = CommonRule & {
	readonly row: (row: Row, form: FormContext) => Found;
	readonly suspects?: undefined;
	readonly check?: undefined;
};

/** A rule that tells by one row whether it has to speak of it, and needs the rest of the filing for what it says. */
export type SuspectRule = CommonRule & {
	/** Asked of each row, once as long as the row lives. */
	readonly suspects: (row: Row) => boolean;
	/** Asked of the rows that are suspect, each with the table in which it stands. */
	readonly tell: (suspect: RowInTable, around: { readonly filing: Filing; readonly form: FormContext }) => Found;
	readonly row?: undefined;
	readonly check?: undefined;
};

/** A rule that sees the whole filing. It is asked again after each edit. */
export type FormRule = CommonRule & {
	readonly check: (filing: Filing, form: FormContext) => Found;
	readonly row?: undefined;
	readonly suspects?: undefined;
};

export type Rule = RowRule | SuspectRule | FormRule;
