import { elementFact } from '../../../facts/elementWords';
import type { PlainDate } from '../../../model/date';
import { noteNumbers } from '../../../model/citings';
import { known, textOf } from '../../../model/value';
import { editionOf } from '../../../ownership/edition';
import type { XmlRead } from '../../../ownership/xmlRead';
import type { Position } from '../../../source/source';
import type { Read } from '../../read';
import type { Completion } from '../completion';
import { nextNumber } from '../notes';
import { cursorAt, type XmlCursor } from './cursor';
import { elementOffers, type ElementOffer } from './elements';
import { valueOffers } from './values';

/** What may stand at the cursor in ownership XML: elements in the schema's order, values, ids of footnotes, end tags. */
export function xmlCompletions(read: Read, xml: XmlRead, position: Position, today: PlainDate): readonly Completion[] {
	const cursor = cursorAt(xml, position);
	if (!cursor) return [];
	const at = xml.outer.place(cursor.start, cursor.end);
	switch (cursor.kind) {
		case 'end':
			return endTag(cursor).map(({ name }) => ({
				...offer(`/${name}`),
				at,
				text: cursor.isWhole ? name : `${name}>`,
				filter: name,
			}));
		case 'id':
			return ids(read, cursor).map((one) => ({ ...one, at, text: one.label, filter: one.label }));
		case 'name':
			return elements(read, cursor).map((one) => named(one, cursor, at));
		case 'content':
			return content(read, xml, cursor, position, today).map((one) => ({ ...one, at }));
	}
}

type Inserted = Omit<Completion, 'at'>;

function content(
	read: Read,
	{ outer }: XmlRead,
	cursor: XmlCursor,
	position: Position,
	today: PlainDate,
): readonly Inserted[] {
	const { names, start, end, isClosed } = cursor;
	const fact = elementFact(names);
	const written = outer.text.slice(start, end);
	const close = isClosed
		? []
		: endTag(cursor).map(({ name }): Inserted => ({ ...offer(`/${name}`), text: `</${name}>` }));
	if (fact?.value !== undefined) {
		const values = valueOffers(read, names, position, today).map((one): Inserted => ({ ...one, text: one.label }));
		// Behind a value its end tag is what is missing.
		return written === '' ? [...values, ...close] : values;
	}
	// A word may be the beginning of an element; more is text that has no place here.
	if (!fact?.complex || fact.complex.mixed || !/^\w*$/.test(written)) return [];
	const inside = elements(read, cursor).map((one): Inserted => ({
		...one,
		text: plain(one.snippet),
		snippet: one.snippet,
	}));
	return written === '' ? [...inside, ...close] : inside;
}

/** Behind a `<` that stands already; in a whole tag the name alone. */
function named(one: ElementOffer, { isWhole }: XmlCursor, at: Completion['at']): Completion {
	if (isWhole) return { ...one, at, text: one.name };
	const snippet = one.snippet.slice(1);
	return { ...one, at, text: plain(snippet), snippet };
}

function elements({ filing }: Read, cursor: XmlCursor): readonly ElementOffer[] {
	return elementOffers(cursor, editionOf(filing), nextNumber(filing.notes));
}

/** `$1` and `${2:0}` as what they stand for. */
function plain(snippet: string): string {
	return snippet.replace(/\$\d+/g, '').replace(/\$\{\d+:([^}]*)\}/g, '$1');
}

function endTag({ names }: XmlCursor): readonly { readonly name: string }[] {
	const name = names.at(-1);
	return name === undefined ? [] : [{ name }];
}

function offer(label: string): Omit<Completion, 'at' | 'text'> {
	return { label, kind: 'element', detail: 'end tag', markdown: '' };
}

/** An id that cites has one of the footnotes; that of a footnote is the next number. */
function ids({ filing }: Read, { names }: XmlCursor): readonly Omit<Completion, 'at' | 'text'>[] {
	if (names.at(-1) === 'footnote') {
		const next = nextNumber(filing.notes);
		const isGiven = noteNumbers(filing.notes).includes(next);
		return isGiven ? [] : [{ label: `F${String(next)}`, kind: 'mark', detail: 'the next number', markdown: '' }];
	}
	if (names.at(-1) !== 'footnoteId') return [];
	return filing.notes.flatMap(({ number, text }) => {
		const own = known(number);
		if (own === undefined) return [];
		const said = textOf(text);
		return [{ label: `F${String(own)}`, kind: 'mark' as const, detail: said.slice(0, 80), markdown: said }];
	});
}
