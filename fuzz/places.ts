import { allRows, type Filing } from '../server/src/model/filing';
import type { AnyValue } from '../server/src/model/value';
import type { Line } from '../server/src/source/line';
import type { Place } from '../server/src/source/place';
import type { Source } from '../server/src/source/source';
import { hold } from './target';

/** Holds that each value of a filing stands in the document, inside its cell, and that a text has a place for each of its characters. */
export function holdPlaces(filing: Filing, { lines }: Source): void {
	holdValues(valuesOf(filing), lines);
	const { notes, signatures, parts, unread } = filing;
	const holdPlace = placesIn(lines);
	for (const { at } of [...notes, ...signatures, ...parts.values(), ...unread]) holdPlace(at);
}

export function holdValues(values: readonly AnyValue[], lines: readonly Line[]): void {
	const holdPlace = placesIn(lines);
	for (const value of values) {
		for (const place of [value.at, value.cell, ...value.marks.map(({ at }) => at)]) holdPlace(place);
		if (value.kind !== 'known' || typeof value.value !== 'object' || !('part' in value.value)) continue;
		const text = value.value;
		const { length } = text.text;
		holdPlace(text.part(0, length));
		holdPlace(text.part(length >> 1, (length >> 1) + 1));
	}
}

function placesIn(lines: readonly Line[]): (place: Place) => void {
	const numbers = new Map<Line, number>(lines.map((line, number) => [line, number]));
	const numberOf = (line: Line): number => {
		const number = numbers.get(line);
		hold(number !== undefined, 'a place is in a line of the document');
		return number;
	};
	return ({ line, start, end, lastLine = line }) => {
		const [first, last] = [numberOf(line), numberOf(lastLine)];
		hold(first < last || (first === last && start <= end), 'a place does not end before it begins');
		hold(
			start >= 0 && start <= line.text.length && end >= 0 && end <= lastLine.text.length,
			'a place is inside its lines',
		);
	};
}

function valuesOf(filing: Filing): readonly AnyValue[] {
	const { owners, ownerBlocks, issuer, notes, signatures, relationships, edgarBlock } = filing;
	return [
		...allRows(filing).flatMap(({ cells, side }) => [...cells, side]),
		...[...owners, ...ownerBlocks].flatMap(({ name, cik, address: { street, city, state, zip, country } }) => [
			...[name, cik, street, city],
			...[state, zip, country],
		]),
		...[issuer.name, issuer.symbol, issuer.foreignSymbol, issuer.cik],
		...[filing.formType, filing.period, filing.original, filing.remarks],
		...relationships.flatMap(({ officerTitle, otherText }) => [officerTitle, otherText]),
		...notes.flatMap(({ number, text }) => [number, text]),
		...signatures.flatMap(({ name, date }) => [name, date]),
		...edgarBlock.map(({ value }) => value),
	];
}
