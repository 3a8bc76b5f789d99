import { zipRanges } from '../facts/zipRanges';

/** The states and territories whose zip codes begin as this one does; none for what is no zip code of the United States. */
export function statesOfZip(zip: string): readonly string[] {
	const digits = /^(\d{3})\d{2}(?:-\d{4}|\d{4})?$/.exec(zip)?.[1];
	return digits === undefined ? [] : statesOfDigits(Number(digits));
}

const known = new Map<number, readonly string[]>();

/** By the first three digits, each looked up once. */
function statesOfDigits(number: number): readonly string[] {
	const kept = known.get(number);
	if (kept) return kept;
	const states = Object.entries(zipRanges)
		.filter(([, ranges]) => ranges.some(([first, last]) => number >= first && number <= last))
		.map(([state]) => state);
	known.set(number, states);
	return states;
}
