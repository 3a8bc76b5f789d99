import type { Address, Filing, Issuer, Owner, Relationship } from '../model/filing';
import type { TextValue, Value } from '../model/value';
import { childOf, type XmlElement } from './element';
import type { Offsets } from './offsets';
import { plainSlot, readBox, readFlag, readText, readWord, type Slot } from './values';

/** Item 1 of one owner. */
export function readOwner(offsets: Offsets, owner: XmlElement): Owner {
	const id = (name: string): Slot => plainSlot(owner, owner.openEnd, 'reportingOwnerId', name);
	const ccc = readWord(offsets, id('rptOwnerCcc'));
	return {
		name: readText(offsets, id('rptOwnerName')),
		address: readAddress(offsets, owner),
		cik: readWord(offsets, id('rptOwnerCik')),
		...(ccc.kind !== 'empty' && { ccc }),
		at: offsets.place(owner.start, owner.end),
	};
}

function readAddress(offsets: Offsets, owner: XmlElement): Address {
	const element = childOf(owner, 'reportingOwnerAddress');
	const slot = (name: string): Slot => plainSlot(owner, owner.openEnd, 'reportingOwnerAddress', name);
	const text = (name: string): TextValue => readText(offsets, slot(name));
	const streets = [text('rptOwnerStreet1'), text('rptOwnerStreet2')];
	const state = text('rptOwnerState');
	const flag = readFlag(offsets, slot('rptOwnerNonUSAddressFlag'));
	return {
		street: together(streets),
		streets,
		city: text('rptOwnerCity'),
		state,
		territory: text('rptOwnerNonUSStateTerritory'),
		zip: text('rptOwnerZipCode'),
		country: text('rptOwnerCountry'),
		...(flag.kind !== 'empty' && { isForeign: flag }),
		at: element ? offsets.place(element.start, element.end) : state.cell,
	};
}

/** The page prints both street lines as one. */
function together([first, second]: readonly TextValue[]): TextValue {
	if (!first) throw new RangeError('An address has a street');
	if (!second || second.kind !== 'known') return first;
	if (first.kind !== 'known') return second;
	const [head, tail] = [first.value, second.value];
	const middle = head.text.length + 1;
	const place = (from: number, to: number): ReturnType<typeof head.part> =>
		from >= middle ? tail.part(from - middle, to - middle) : head.part(from, Math.min(to, head.text.length));
	const value = { text: `${head.text} ${tail.text}`, part: place };
	return { ...first, value, raw: `${first.raw} ${second.raw}` };
}

export function readIssuer(offsets: Offsets, issuer: XmlElement | undefined, at: number): Issuer {
	const slot = (name: string): Slot => plainSlot(issuer, at, name);
	return {
		name: readText(offsets, slot('issuerName')),
		symbol: readText(offsets, slot('issuerTradingSymbol')),
		foreignSymbol: readText(offsets, slot('issuerForeignTradingSymbol')),
		cik: readWord(offsets, slot('issuerCik')),
		at: issuer ? offsets.place(issuer.start, issuer.end) : offsets.place(at, at),
	};
}

/** Item 5 of one owner. */
export function readRelationship(offsets: Offsets, owner: XmlElement): Relationship {
	const element = childOf(owner, 'reportingOwnerRelationship');
	const slot = (name: string): Slot => plainSlot(owner, owner.openEnd, 'reportingOwnerRelationship', name);
	const box = (name: string): Relationship['director'] => readBox(offsets, slot(name), element !== undefined);
	return {
		director: box('isDirector'),
		tenPercentOwner: box('isTenPercentOwner'),
		officer: box('isOfficer'),
		other: box('isOther'),
		officerTitle: readText(offsets, slot('officerTitle')),
		otherText: readText(offsets, slot('otherText')),
		at: element ? offsets.place(element.start, element.end) : offsets.place(owner.openEnd, owner.openEnd),
	};
}

/** XML has no OMB box and no item 6: both follow from the form and from the number of owners. */
export function unprinted(offsets: Offsets, at: number): Pick<Filing, 'omb' | 'jointFiling'> {
	const nowhere = offsets.place(at, at);
	const nothing: Value<string> = { kind: 'empty', raw: '', at: nowhere, cell: nowhere, marks: [] };
	const box = { present: false, checked: false, at: nowhere, label: nowhere };
	return { omb: { number: nothing, burden: nothing }, jointFiling: { one: box, more: box } };
}
