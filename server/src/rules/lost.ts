import type { Place } from '../source/place';
import { allRows, type Filing } from '../model/filing';
import { isLost, type AnyValue } from '../model/value';

/**
 * The places of the values that the dialect of a text did not keep. Nobody can put them right in it, so what a rule finds there is
 * not said.
 */
export function lostPlaces(filing: Filing): ReadonlySet<Place> {
	if (filing.shape !== 'dump') return none;
	const values: readonly AnyValue[] = [
		...allRows(filing).flatMap(({ cells, side }) => [...cells, side]),
		...[...filing.owners, ...filing.ownerBlocks].flatMap(({ name, address }) => {
			const { street, city, state, zip, country } = address;
			return [name, street, city, state, zip, country];
		}),
		...filing.relationships.flatMap(({ officerTitle, otherText }) => [officerTitle, otherText]),
		...filing.notes.map(({ text }) => text),
		...filing.signatures.flatMap(({ name, date }) => [name, date]),
		filing.issuer.name,
		filing.remarks,
	];
	return new Set(values.flatMap((value) => (isLost(value) ? [value.at] : [])));
}

const none: ReadonlySet<Place> = new Set();
