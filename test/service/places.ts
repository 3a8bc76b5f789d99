import { columnsOf } from '../../server/src/facts/columns';
import { captions } from '../../server/src/facts/captions';
import { allRows, type Filing } from '../../server/src/model/filing';
import type { AnyValue } from '../../server/src/model/value';
import type { Snapshot } from '../../server/src/service/snapshot';
import type { Place } from '../../server/src/source/place';
import type { Position, Range } from '../../server/src/source/source';

/** What a range of a document points at, in words of the form and not of the language: row and column, item, footnote. */
export interface Pointed {
	/** What lies around the range most closely; several where they are empty and stand in one place. */
	readonly names: readonly string[];
	/** The characters as they are meant, where the range is only a part of a value. */
	readonly part: string;
}

/** Tells for any range of a document what it points at. */
export function pointerOf(snapshot: Snapshot): (range: Range) => Pointed {
	const { source, filing } = snapshot;
	const { text } = source;
	const starts: number[] = [];
	let length = 0;
	for (const line of source.lines) {
		starts.push(length);
		length += line.text.length + line.end.length;
	}
	const offset = ({ line, character }: Position): number => (starts[line] ?? 0) + character;
	const things = [...thingsIn(filing)].map(({ name, at, isValue }) => {
		const range = source.rangeOf(at);
		return { name, isValue, start: offset(range.start), end: offset(range.end) };
	});
	return (range) => {
		const [start, end] = [offset(range.start), offset(range.end)];
		const around = things.filter((thing) => thing.start <= start && thing.end >= end);
		const least = Math.min(...around.map((thing) => thing.end - thing.start));
		const closest = around.filter((thing) => thing.end - thing.start === least);
		const isPart = closest.some((thing) => thing.isValue) && end - start < least && end > start;
		return { names: [...new Set(closest.map(({ name }) => name))], part: isPart ? meant(text.slice(start, end)) : '' };
	};
}

interface Thing {
	readonly name: string;
	readonly at: Place;
	readonly isValue: boolean;
}

function* thingsIn(filing: Filing): Iterable<Thing> {
	const { issuer, owners, ownerBlocks, relationships, notes, signatures, parts } = filing;
	for (const row of allRows(filing)) {
		const number = (row.table === 'I' ? filing.tableI : filing.tableII).rows.indexOf(row) + 1;
		const name = `Table ${row.table}, row ${String(number)}`;
		yield thing(name, row.at);
		for (const [index, { id }] of columnsOf(row.table).entries()) {
			const value = row.cells[index];
			if (value) yield* valueThings(`${name}, ${id}`, value);
		}
		yield* valueThings(`${name}, side`, row.side);
	}
	yield* valueThings('form type', filing.formType);
	yield* valueThings('period', filing.period);
	yield* valueThings('original', filing.original);
	yield* valueThings('issuer', issuer.name);
	yield* valueThings('symbol', issuer.symbol);
	yield* valueThings('issuer CIK', issuer.cik);
	yield thing('item 2', issuer.at);
	for (const list of [owners, ownerBlocks]) {
		for (const [index, { name, cik, address, at }] of list.entries()) {
			const owner = `owner ${String(index + 1)}`;
			yield thing(owner, at);
			yield* valueThings(`${owner}, name`, name);
			yield* valueThings(`${owner}, CIK`, cik);
			yield thing(`${owner}, address`, address.at);
			const { street, city, state, zip, country } = address;
			for (const [part, value] of Object.entries({ street, city, state, zip, country }))
				yield* valueThings(`${owner}, ${part}`, value);
		}
	}
	for (const relationship of relationships) {
		yield thing('item 5', relationship.at);
		yield* valueThings('title', relationship.officerTitle);
		yield* valueThings('other text', relationship.otherText);
		for (const role of ['director', 'tenPercentOwner', 'officer', 'other'] as const) {
			yield thing(role, relationship[role].at);
			yield thing(role, relationship[role].label);
		}
	}
	for (const [index, { number, text, at }] of notes.entries()) {
		const note = `note ${String(index + 1)}`;
		yield thing(note, at);
		yield* valueThings(`${note}, number`, number);
		yield* valueThings(`${note}, text`, text);
	}
	yield* valueThings('remarks', filing.remarks);
	for (const [index, { name, date, at }] of signatures.entries()) {
		const signature = `signature ${String(index + 1)}`;
		yield thing(signature, at);
		yield* valueThings(`${signature}, name`, name);
		yield* valueThings(`${signature}, date`, date);
	}
	for (const [box, id] of [[filing.section16, 'section16'] as const, [filing.plan10b5, 'planBox'] as const]) {
		yield thing(captions[id].name, box.at);
		yield thing(captions[id].name, box.label);
	}
	for (const [id, { at }] of parts) yield thing(partNames[id] ?? captions[id].name, at);
	yield thing(captions.tableI.name, filing.tableI.title);
	yield thing(captions.tableII.name, filing.tableII.title);
}

/** The caption of an item is where its value is missing. */
const partNames: Readonly<Record<string, string>> = {
	...{ title: 'form type', item1: 'owner 1', item2: 'item 2', item3: 'period', item4: 'original', item5: 'item 5' },
	remarks: 'remarks',
};

function* valueThings(name: string, value: AnyValue): Iterable<Thing> {
	yield { name, at: value.at, isValue: true };
	yield thing(name, value.cell);
	for (const [index, { at }] of value.marks.entries()) yield thing(`${name}, mark ${String(index + 1)}`, at);
}

function thing(name: string, at: Place): Thing {
	return { name, at, isValue: false };
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What characters of either language mean; runs of blanks are one. */
function meant(raw: string): string {
	return raw
		.replaceAll('\\$', '$')
		.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
		.replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hex: string | undefined, digits: string) =>
			String.fromCodePoint(hex === undefined ? Number(digits) : parseInt(hex, 16)),
		)
		.replace(/\s+/g, ' ');
}
