import { startOf } from '../source/place';
import { isCodeLetter } from '../facts/codes';
import { dateOf, type PlainDate } from '../model/date';
import { decimal } from '../model/decimal';
import type { Box, FormType } from '../model/filing';
import type {
	CodeValue,
	DateValue,
	Figure,
	FigureValue,
	Mark,
	OwnershipForm,
	Side,
	TextValue,
	Value,
} from '../model/value';
import { decodedText, contentOf, textOfContent, type Content } from './content';
import { attributeOf, childOf, type XmlElement } from './element';
import type { Offsets } from './offsets';
import { isSpace } from './characters';

/** Where a value stands or would stand: the field, such as `transactionShares`, and the element that holds the characters. */
export interface Slot {
	readonly field: XmlElement | undefined;
	/** The `value` inside the field, or the field itself where it has none. */
	readonly leaf: XmlElement | undefined;
	/** Where the field would be: behind the last of what stands before it. */
	readonly missingAt: number;
	readonly marks: readonly Mark[];
}

/**
 * A field of `parent` by its name, or in a group of it by the name of the group and its own; its characters stand in a `value` of their
 * own, with footnote ids behind it.
 */
export function valueSlot(offsets: Offsets, parent: XmlElement, name: string, inner?: string): Slot {
	const { field, missingAt } = descend(parent, parent.openEnd, name, inner);
	return { field, leaf: childOf(field, 'value'), missingAt, marks: marksOf(offsets, field) };
}

/** A field that holds its characters itself. Where the parent is missing too, it would be at `at`. */
export function plainSlot(parent: XmlElement | undefined, at: number, name: string, inner?: string): Slot {
	const { field, missingAt } = descend(parent, at, name, inner);
	return { field, leaf: field, missingAt, marks: noMarks };
}

function descend(
	parent: XmlElement | undefined,
	at: number,
	name: string,
	inner: string | undefined,
): Pick<Slot, 'field' | 'missingAt'> {
	const child = childOf(parent, name);
	const field = inner === undefined ? child : childOf(child, inner);
	return { field, missingAt: (field ?? child ?? parent)?.openEnd ?? at };
}

/** The footnote ids of a field, in order. An id that is none has the number 0. */
export function marksOf(offsets: Offsets, field: XmlElement | undefined): readonly Mark[] {
	if (!field || field.children.length === 0) return noMarks;
	let marks: Mark[] | undefined;
	for (const child of field.children) {
		if (child.name !== 'footnoteId') continue;
		const id = attributeOf(child, 'id');
		const raw = id ? decodedText(offsets.text.slice(id.valueStart, id.valueEnd)) : '';
		const at = id ? offsets.place(id.valueStart, id.valueEnd) : offsets.place(child.start, child.openEnd);
		marks ??= [];
		marks.push({ number: footnoteNumber(raw), raw, at, canonical: true });
	}
	return marks ?? noMarks;
}

const noMarks: readonly Mark[] = [];

/** 1 for `F1`, and for `F01` and `f1`, which mean it; 0 for what names no footnote. */
export function footnoteNumber(id: string): number {
	const match = /^\s*[Ff](\d{1,3})\s*$/.exec(id);
	return match ? Number(match[1]) : 0;
}

/** What stands in a slot, as `reader` understands its characters; it says nothing where they are no value of its kind. */
function read<T>(
	offsets: Offsets,
	{ field, leaf, missingAt, marks }: Slot,
	reader: (text: string, content: Content) => T | undefined,
	isCanonical: (text: string) => boolean = always,
): Value<T> {
	const cell = field ? offsets.place(field.start, field.end) : offsets.place(missingAt, missingAt);
	if (!leaf) {
		const at = field ? offsets.place(field.openEnd, field.openEnd) : cell;
		return { kind: 'empty', raw: '', at, cell, marks };
	}
	const content = contentOf(offsets, leaf);
	const raw = content.text;
	const at = offsets.place(content.start, content.end);
	if (raw === '') return { kind: 'empty', raw, at, cell, marks };
	const value = reader(raw, content);
	return value === undefined
		? { kind: 'unreadable', raw, at, cell, marks }
		: { kind: 'known', value, canonical: isCanonical(raw), raw, at, cell, marks };
}

const always = (): boolean => true;

export function readText(offsets: Offsets, slot: Slot): TextValue {
	return read(offsets, slot, (_, content) => textOfContent(offsets, content));
}

/** A word that stands for itself, such as a CIK. */
export function readWord(offsets: Offsets, slot: Slot): Value<string> {
	return read(offsets, slot, (text) => text);
}

export function readDate(offsets: Offsets, slot: Slot): DateValue {
	return read(offsets, slot, (text) => isoDate(text)?.value, isDayAlone);
}

const isDayAlone = ({ length }: string): boolean => length === 10;

/** `YYYY-MM-DD`. A zone behind it is left alone: the day is the one that is written. */
export function isoDate(text: string): { value: PlainDate; canonical: boolean } | undefined {
	if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
	const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
	const canonical = isDayAlone(text);
	if (!canonical && !/^(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))$/.test(text.slice(10))) return undefined;
	// What is no digit makes a number that is not above zero.
	const value = year > 0 && month > 0 && day > 0 ? dateOf(year, month, day) : undefined;
	return value && { value, canonical };
}

function digits(text: string, from: number, to: number): number {
	let number = 0;
	for (let at = from; at < to; at++) {
		const unit = text.charCodeAt(at);
		if (!(unit >= 48 && unit <= 57)) return Number.NaN;
		number = number * 10 + unit - 48;
	}
	return number;
}

export function readFigure(offsets: Offsets, slot: Slot, dollars: boolean): FigureValue {
	return read(offsets, slot, (text): Figure | undefined => {
		// A plus before a number is the schema's, which takes any notation of a decimal.
		const number = decimal(text.charCodeAt(0) === 43 ? text.slice(1) : text);
		if (!number) return undefined;
		const point = text.indexOf('.');
		return { number, dollars, decimals: point < 0 ? 0 : text.length - point - 1 };
	});
}

export function readSide(offsets: Offsets, slot: Slot): Value<Side> {
	return read(offsets, slot, (text) => (text === 'A' || text === 'D' ? text : undefined));
}

export function readOwnershipForm(offsets: Offsets, slot: Slot): Value<OwnershipForm> {
	return read(offsets, slot, (text) => (text === 'D' || text === 'I' ? text : undefined));
}

/** The code and the flag of an equity swap beside it, which together are `S/K`. */
export function readCode(offsets: Offsets, slot: Slot, swapFlag: XmlElement | undefined): CodeValue {
	const swap = swapFlag !== undefined && isTrue(contentOf(offsets, swapFlag).text);
	return read(offsets, slot, (text) => (isCodeLetter(text) ? { letter: text, swap } : undefined));
}

/** A row of form type 5 on a Form 4 was reported early, which the V column shows. Form type 4 shows nothing there. */
export function readEarly(offsets: Offsets, slot: Slot): Value<'V'> {
	const value = read(offsets, slot, () => 'V' as const);
	if (value.kind !== 'known' || value.raw === '5') return value;
	return { kind: 'empty', raw: '', at: startOf(value.at), cell: value.cell, marks: value.marks };
}

const formTypes: readonly FormType[] = ['3', '3/A', '4', '4/A', '5', '5/A'];

export function readFormType(offsets: Offsets, slot: Slot): Value<FormType> {
	return read(offsets, slot, (text) => formTypes.find((type) => type === text));
}

export function readFlag(offsets: Offsets, slot: Slot): Value<boolean> {
	return read(offsets, slot, booleanOf);
}

/** A flag as the box that it is on the page. `present`: a form of this kind has the box, whether or not the element is there. */
export function readBox(offsets: Offsets, slot: Slot, present: boolean): Box {
	const flag = readFlag(offsets, slot);
	const { field } = slot;
	const checked = flag.kind === 'known' ? flag.value : flag.kind === 'empty' ? false : undefined;
	const label = field ? offsets.place(field.start, field.openEnd) : flag.at;
	return { present, checked, at: flag.at, label };
}

export function booleanOf(text: string): boolean | undefined {
	if (text === '1' || text === 'true') return true;
	return text === '0' || text === 'false' ? false : undefined;
}

/** What is meant to be true, however it is written. */
function isTrue(text: string): boolean {
	return text === '1' || text === 'true' || /^true$/i.test(text);
}

/** Whether blanks stand at the edges of what is between the tags. */
export function isPadded({ text }: Offsets, { openEnd, contentEnd }: XmlElement): boolean {
	return contentEnd > openEnd && (isSpace(text.charCodeAt(openEnd)) || isSpace(text.charCodeAt(contentEnd - 1)));
}
