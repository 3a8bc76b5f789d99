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

/** City, state and zip stand side by side, and a long one wraps in its own column. */
function cityPieces(lines: readonly Stretch[]): readonly Piece[] {
	const [first, ...more] = lines;
	if (!first) return [];
	const columns = columnsOf(first).map((run) => [run]);
	for (const run of more.flatMap(runsOf)) {
		const nearest = columns.toSorted(([a], [b]) => distance(a, run) - distance(b, run))[0];
		nearest?.push(run);
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

function distance(a: Stretch | undefined, b: Stretch): number {
	return Math.abs((a?.start ?? Number.POSITIVE_INFINITY) - b.start);
}

/** The cells of the owners of a joint filing, below each other in one box. */
export function ownerPieces(cells: readonly (readonly Stretch[])[]): readonly Piece[] {
	return cells.flatMap((cell) => addressPieces(cell));
}
