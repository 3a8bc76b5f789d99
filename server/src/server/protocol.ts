import type { NetChange } from '../features/netChanges';
import type { HeadingCells, RowCells } from '../features/rowCells';
import type { Summary } from '../service/summary';
import type { Beginning, Cover, RoleId, Transaction, TransactionKind } from '../service/newForm';
import type { Position, Range } from '../source/source';

/** What server and client tell each other beyond LSP. The client takes nothing else from the server. */
export type { Summary };
export type { Beginning, HeadingCells, RoleId, RowCells, TransactionKind };

export const verdictMethod = 'form4/verdict';

export type Verdict = 'accepted' | 'accepted-with-warnings' | 'suspended';

/** What EDGAR would do with an open filing, sent whenever its findings change. */
export interface VerdictParams {
	readonly uri: string;
	readonly verdict: Verdict;
	/** In words, such as `EDGAR would suspend this form: 2 reasons`. */
	readonly words: string;
	readonly errors: number;
	readonly warnings: number;
	readonly others: number;
}

interface DocumentParams {
	readonly textDocument: { readonly uri: string };
}

/** Asks for all that speaks about a filing, what EDGAR would suspend it for first. */
export const reasonsMethod = 'form4/reasons';
export type ReasonsParams = DocumentParams;

export interface Reason {
	readonly rule: string;
	readonly message: string;
	/** The instruction or section it rests on. */
	readonly clause: string;
	/** What EDGAR itself would do. */
	readonly edgar: 'suspense' | 'warning' | null;
	readonly severity: 'error' | 'warning' | 'information' | 'hint';
	readonly range: Range;
}

export interface ReasonsResult {
	readonly verdict: Verdict;
	readonly words: string;
	readonly reasons: readonly Reason[];
}

/** Asks in which cell of a table a position stands; null outside the tables. */
export const cellMethod = 'form4/cell';
export interface CellParams extends DocumentParams {
	readonly position: Position;
}

export interface CellResult {
	readonly table: 'I' | 'II';
	/** From 1. */
	readonly column: number;
	readonly columns: number;
	readonly name: string;
	readonly item: string;
}

/** Asks for all that the row at a position says; null outside the rows of the tables. */
export const explainRowMethod = 'form4/explainRow';
export interface ExplainRowParams extends DocumentParams {
	readonly position: Position;
}

export interface ExplainRowResult {
	/** `Table I, row 2: Sale`. */
	readonly title: string;
	/** A page: the row as a sentence, its findings, how its total follows, its footnotes, and each column with its source. */
	readonly markdown: string;
	/** The row. */
	readonly range: Range;
}

/** Asks for the rows of the tables that begin in a range. */
export const rowsMethod = 'form4/rows';
export interface RowsParams extends DocumentParams {
	readonly range: Range;
}

export interface RowsResult {
	/** The version of the document that the lines and cells are of. */
	readonly version: number;
	readonly rows: readonly RowCells[];
	readonly headings: readonly HeadingCells[];
}

/** Asks for what the form did to each class of securities. */
export const balancesMethod = 'form4/balances';
export type BalancesParams = DocumentParams;

/** Its first row as a place in the document. */
export interface BalanceResult extends Omit<NetChange, 'first'> {
	readonly range: Range;
}

/** Asks what can be said of a new form before anything is answered; `previous` is a filing to begin from, in any language that is read. */
export const beginningMethod = 'form4/beginning';
export interface BeginningParams {
	readonly previous: string | null;
}
export type BeginningResult = ({ readonly kind: 'begun' } & Beginning) | Refused;

/** Asks for a new form as a snippet. It is signed today. */
export const newFormMethod = 'form4/newForm';
export interface NewFormParams extends BeginningParams {
	/** Null where the previous filing has it. */
	readonly cover: Cover | null;
	readonly date: string;
	readonly signature: string;
	readonly transaction: Transaction | null;
}

/** Asks for EDGAR's page of a filing; null where it is not open. */
export const pageMethod = 'form4/page';
export interface PageParams extends DocumentParams {
	/** More for the head, and the nonce that its policy asks of style sheets: a page for a view, with places. Null: for a printer. */
	readonly view: { readonly head: string; readonly nonce: string } | null;
}
export type PageResult = string | null;

/** Asks what a list of filings says of one; null for a text that is none. The text need not be open. */
export const summaryMethod = 'form4/summary';
export interface SummaryParams {
	readonly text: string;
}
export type SummaryResult = Summary | null;

/** The sidecar that is about a filing, sent when the filing is opened and when the sidecar changes. */
export const suppressionsMethod = 'form4/suppressions';
export interface SuppressionsParams extends DocumentParams {
	/** The text of the nearest `form4-suppressions.json`; null where there is none. */
	readonly text: string | null;
	/** The filing's path from the folder of the sidecar, with `/` between folders. */
	readonly file: string;
}

/** Asks for the text of the sidecar with one more entry; null where the rule finds nothing at the range any more. */
export const suppressMethod = 'form4/suppress';
export interface SuppressParams extends SuppressionsParams {
	readonly rule: string;
	readonly range: Range;
	/** Why the finding may stand. */
	readonly reason: string;
}
export type SuppressResult = string | null;

/** Asks for the transactions of a spreadsheet as rows of an open filing; `title` is their class where the spreadsheet does not say it. */
export const importRowsMethod = 'form4/importRows';
export interface ImportRowsParams extends DocumentParams {
	readonly csv: string;
	readonly title: string | null;
}
export type ImportRowsResult =
	| {
			readonly kind: 'rows';
			/** Of the document that the edits are for. */
			readonly version: number;
			readonly edits: readonly {
				readonly range: Range;
				readonly text: string;
			}[];
			readonly rows: number;
			readonly problems: readonly string[];
			/** The class is to be asked; this one the form has. */
			readonly asksTitle: string | null;
	  }
	| Refused;

/** Something that is not done, with its reasons as sentences for the user. */
export interface Refused {
	readonly kind: 'refused';
	readonly reasons: readonly string[];
}

/** Asks for ownership XML as a Form 4 text to be edited. */
export const editableTextMethod = 'form4/editableText';
export interface EditableTextParams {
	readonly xml: string;
}
export type EditableTextResult = { readonly kind: 'text'; readonly text: string } | Refused;

/** Asks for the XML with the values that changed in its text. */
export const writeBackMethod = 'form4/writeBack';
export interface WriteBackParams {
	readonly xml: string;
	/** The edited text. */
	readonly text: string;
}
/** `text` is the text of the XML as it is then. */
export type WriteBackResult = { readonly kind: 'written'; readonly xml: string; readonly text: string } | Refused;

/** Asks for a filing in another language. */
export const convertMethod = 'form4/convert';
export interface ConvertParams extends DocumentParams {
	readonly to: 'text' | 'xml' | 'csv' | 'markdown';
}
export interface ConvertResult {
	readonly text: string;
	/** What the target needs and the filing does not say, as sentences. */
	readonly missing: readonly string[];
	/** To XML: what gives the text a line, to be filled in, for each thing that its EDGAR block lacks. */
	readonly blockLines: readonly {
		readonly range: Range;
		readonly newText: string;
	}[];
}

/** Asks what an amendment changes of the form that it amends. */
export const compareMethod = 'form4/compare';
export interface CompareParams extends DocumentParams {
	/** The form as it was filed, in any language. */
	readonly original: string;
}
export type CompareResult =
	| {
			readonly kind: 'compared';
			/** Lines with a sign before each. */
			readonly report: string;
			/** What an explanation could say, where the amendment has none. */
			readonly draft: string | null;
	  }
	| Refused;

/** Asks for what was copied from EDGAR's page, or from a spreadsheet with its headings, as Form 4 text; null where it is nothing of the kind. */
export const pastedTextMethod = 'form4/pastedText';
export interface PastedTextParams {
	readonly html: string | null;
	readonly plain: string | null;
	/** It goes into an empty document: then the numbers of EDGAR's links come with it. */
	readonly isEmpty: boolean;
}
export interface PastedTextResult {
	readonly text: string | null;
}

/** Commands that the client has, which lenses and actions of the server call. */
export const commands = {
	showVerdict: 'form4.showVerdict',
	showBalances: 'form4.showBalances',
	goTo: 'form4.goTo',
	explainRule: 'form4.explainRule',
	turnOffRule: 'form4.turnOffRule',
	suppressFinding: 'form4.suppressFinding',
} as const;

/** What the client says of itself when it starts the server. */
export interface InitializationOptions {
	readonly hasCommands: boolean;
	/** Of a worker: where its bundles are, with a slash at the end. It reads some when they are first needed. */
	readonly files?: string;
}
