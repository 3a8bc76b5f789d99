import type { Place } from '../source/place';
import type { CaptionId } from '../facts/captions';
import type { LabelId } from '../facts/labels';
import type { PlainDate } from './date';
import type { Row } from './row';
import type { Structure } from './structure';
import type { Runs } from './runs';
import type { DateValue, Mark, TextValue, Value } from './value';

export type FormType = '3' | '3/A' | '4' | '4/A' | '5' | '5/A';
export type TableId = 'I' | 'II';

/** The languages that a filing can be written in. */
export type Language = 'form4' | 'xml';
/** How a text is laid out: as EDGAR's page was saved (canonical), or as it was pasted from a browser, from Markdown or from a text dump. */
export type Shape = 'canonical' | 'browser' | 'markdown' | 'dump' | 'xml';

/**
 * What one Form 4 says, whichever language said it. Rules and features see this and nothing of the language.
 * Every value is known, unreadable or empty and has its place.
 */
export interface Filing {
	readonly language: Language;
	readonly shape: Shape;
	/** The form as title or documentType name it. Empty where a text has no title. A text without an EDGAR block says `4` for `4/A` too. */
	readonly formType: Value<FormType>;
	/** `X0306` and so on. Empty in a text without an EDGAR block. */
	readonly schemaVersion: Value<string>;
	readonly omb: { readonly number: Value<string>; readonly burden: Value<string> };
	readonly section16: Box;
	readonly plan10b5: Box;
	/** Every owner once, the one of item 1 first. */
	readonly owners: readonly Owner[];
	/** Text: the owners listed again behind Table II in a joint filing, the first one too. XML: empty. */
	readonly ownerBlocks: readonly Owner[];
	readonly issuer: Issuer;
	/** Item 3. */
	readonly period: DateValue;
	/** Item 4. */
	readonly original: DateValue;
	/** Item 5. A text has one for the whole form, XML one for each owner, in their order. */
	readonly relationships: readonly Relationship[];
	/** Item 6. XML does not store it: both boxes are absent there. */
	readonly jointFiling: { readonly one: Box; readonly more: Box };
	readonly tableI: Table;
	readonly tableII: Table;
	readonly notes: readonly Note[];
	/** The text behind the heading; empty where there is none. */
	readonly remarks: TextValue;
	readonly signatures: readonly Signature[];
	/** The EDGAR block of a text, in order. Empty in XML and in a text without one. */
	readonly edgarBlock: readonly BlockEntry[];
	/** The parts of the form that were found, each once; `again` has the places of its repetitions. */
	readonly parts: ReadonlyMap<CaptionId, Part>;
	/** Where the caption of a part is missing whose value stands there without it: the place before the value. */
	readonly gaps: ReadonlyMap<CaptionId, Place>;
	/** Marks that hang where EDGAR has no place for them: on the cover, in remarks, on signatures. */
	readonly strayMarks: readonly StrayMark[];
	/** Lines that belong to no part of the form, rows of empty cells and parts that stand a second time. */
	readonly unread: readonly Unread[];
	/** XML only: what is wrong with its elements, and the submission around it. */
	readonly structure?: Structure;
}

/** A check box, such as `<input checked="" type="checkbox"/> Director`. */
export interface Box {
	/** Whether its label or sentence stands in the document. */
	readonly present: boolean;
	/** Undefined where something stands that may be a box and cannot be read. */
	readonly checked: boolean | undefined;
	/** The tag or the `X`; empty, before the label, where there is none. */
	readonly at: Place;
	/** The label or sentence. */
	readonly label: Place;
}

export interface Owner {
	readonly name: TextValue;
	readonly address: Address;
	readonly cik: Value<string>;
	/** XML: the password to the owner's EDGAR account, where one stands. */
	readonly ccc?: Value<string>;
	/** Text: what the form prints below the name and the lines of the address, where it stands. */
	readonly legends?: Partial<Readonly<Record<LabelId, Place>>>;
	readonly at: Place;
}

export interface Address {
	/** In a text the street lines run together, unless the EDGAR block divides them. */
	readonly street: TextValue;
	/** XML: the two lines that are `street` together. */
	readonly streets?: readonly TextValue[];
	readonly city: TextValue;
	/** The code, or the name as written where no code of EDGAR's has it. */
	readonly state: TextValue;
	readonly zip: TextValue;
	readonly country: TextValue;
	/** XML from X0609 on: a state or territory outside the US, in the owner's own words. */
	readonly territory?: TextValue;
	/** XML from X0609 on: whether the address lies outside the US, where the document says so. */
	readonly isForeign?: Value<boolean>;
	readonly at: Place;
}

export interface Issuer {
	readonly name: TextValue;
	/** Without the brackets. */
	readonly symbol: TextValue;
	readonly foreignSymbol: TextValue;
	readonly cik: Value<string>;
	/** Name and symbol with its brackets. */
	readonly at: Place;
}

export interface Relationship {
	readonly director: Box;
	readonly tenPercentOwner: Box;
	readonly officer: Box;
	readonly other: Box;
	/**
	 * Title and other text. Where the document does not say which of the two a text is, it is the officer's title if Officer
	 * is checked or Other is not.
	 */
	readonly officerTitle: TextValue;
	readonly otherText: TextValue;
	readonly at: Place;
}

export interface Table {
	readonly id: TableId;
	/** Transactions and holdings in document order. */
	readonly rows: readonly Row[];
	/** The same rows in runs. What is looked for after each edit is looked for in these, so that what did not change is not looked at. */
	readonly runs: Runs;
	/** The title line, or the empty place where the table would stand. */
	readonly title: Place;
	/** Its lines of headings; none in XML. */
	readonly headings: readonly Place[];
	/** The empty place where a further row would begin. */
	readonly end: Place;
}

export interface Note {
	readonly number: Value<number>;
	readonly text: TextValue;
	/** Number and text. */
	readonly at: Place;
}

export interface Signature {
	readonly name: TextValue;
	readonly date: DateValue;
	readonly at: Place;
}

export interface BlockEntry {
	readonly key: string;
	readonly keyAt: Place;
	readonly value: TextValue;
}

export interface Part {
	readonly id: CaptionId;
	readonly at: Place;
	/** As it is written. */
	readonly text: string;
	readonly again: readonly Place[];
}

export interface StrayMark {
	readonly mark: Mark;
	/** The caption under which it stands, for the message. */
	readonly where: CaptionId;
}

export interface Unread {
	readonly at: Place;
	readonly why: 'no-part' | 'twice' | 'empty-row';
	readonly first?: Place;
	/** The row of empty cells, for an editor in which it is being filled. */
	readonly row?: Row;
}

/** All rows, Table I first. */
export function allRows(filing: Filing): readonly Row[] {
	return filing.tableI.rows.concat(filing.tableII.rows);
}

/** The day the form was signed: the latest of its readable signature dates. */
export function signedOn(filing: Filing): PlainDate | undefined {
	let found: PlainDate | undefined;
	for (const { date } of filing.signatures) {
		if (date.kind !== 'known') continue;
		const { year, month, day } = date.value;
		if (!found || (year - found.year || month - found.month || day - found.day) > 0) found = date.value;
	}
	return found;
}

/** An amendment says so in its form type, or, in a text without the EDGAR block, by a date in item 4. */
export function isAmendment(filing: Filing): boolean {
	if (filing.formType.kind === 'known' && filing.formType.value.endsWith('/A')) return true;
	if (filing.language === 'xml') return false;
	const saysType = filing.edgarBlock.some(({ key }) => key.toLowerCase() === 'document type');
	return !saysType && filing.original.kind !== 'empty';
}
