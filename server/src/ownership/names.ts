import { elementNames } from '../facts/ownershipSchema';

/**
 * The names that a filing has, each as one string: elements that carry it are told apart by identity, and no tag is cut out of the text.
 * They stand at the place that their length and three of their characters give, or at the next one that is free.
 */
const places = 1024;
const table: (string | undefined)[] = new Array<undefined>(places).fill(undefined);
for (const name of elementNames) {
	let place = placeOf(name, 0, name.length);
	while (table[place] !== undefined) place = (place + 1) % places;
	table[place] = name;
}

/** The name that stands between two offsets; undefined where it is none that a filing has. */
export function knownName(text: string, start: number, end: number): string | undefined {
	for (let place = placeOf(text, start, end); ; place = (place + 1) % places) {
		const name = table[place];
		if (name === undefined || (name.length === end - start && text.startsWith(name, start))) return name;
	}
}

function placeOf(text: string, start: number, end: number): number {
	const length = end - start;
	const middle = text.charCodeAt(start + (length >> 1));
	return (length * 37 + text.charCodeAt(start) * 3 + middle * 11 + text.charCodeAt(end - 1) * 101) % places;
}
