import type { Piece } from '../clean';
import { trimmed, type Stretch } from '../text';
import { inOneLine, runsOf, stacked, textOfStretch, wordsOf } from './pieces';

/** Name and address of an owner in a drawn cell: the rules between the parts go, and city, state and zip become cells of a line. */
export function addressPieces(cell: readonly Stretch[]): readonly Piece[] {
	const lines = cell.map(trimmed).filter((line) => line.start < line.end && !/^[━─-]{5,}$/.test(textOfStretch(line)));
	const street = lines.findIndex((line) => /^\(Street\)/i.test(textOfStretch(line)));
	const city = lines.findIndex((line) => /^\(City\)/i.test(textOfStretch(line)));
	if (street < 0 || city < street) return stacked(lines);
	return [
		...stacked(lines.slice(0, street + 1)),
		...cityPieces(lines.slice(street + 1, city)),
		...stacked(lines.slice(city)),
	];
}

/** City, state and zip stand side by side, and a long one wraps in its own column, above and below the line of the others. */
function cityPieces(lines: readonly Stretch[]): readonly Piece[] {
	const whole = lines.map(columnsOf).toSorted((a, b) => b.length - a.length)[0] ?? [];
	const columns = whole.map((): Stretch[] => []);
	for (const run of lines.flatMap((line) => (line.line === whole[0]?.line ? whole : runsOf(line)))) {
		const distances = whole.map((column) => Math.abs(column.start - run.start));
		columns[distances.indexOf(Math.min(...distances))]?.push(run);
	}
	return columns.flatMap((column, index) => {
		const [head, ...rest] = inOneLine(column);
		return head ? [{ ...head, before: index === 0 ? '\n' : '\t' }, ...rest] : [];
	});
}

/** Three runs of words; where only one blank divides city and state, the state is the last word. */
function columnsOf(line: Stretch): readonly Stretch[] {
	const runs = runsOf(line);
	if (runs.length !== 2) return runs;
	const [first, zip] = runs;
	const words = first ? wordsOf(first) : [];
	const state = words.at(-1);
	const city = words.at(-2);
	if (!first || !zip || !state || !city || !/^[A-Z0-9]{2}$/.test(textOfStretch(state))) return runs;
	return [{ ...first, end: city.end }, state, zip];
}
