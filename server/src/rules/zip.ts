import { zipRanges } from '../facts/zipRanges';

/** The states and territories whose zip codes begin as this one does; none for what is no zip code of the United States. */
export function statesOfZip(zip: string): readonly string[] {
	const digits = /^(\d{3})\d{2}(?:-\d{4}|\d{4})?$/.exec(zip)?.[1];
	if (digits === undefined) return [];
	const number = Number(digits);
	return Object.entries(zipRanges)
		.filter(([, ranges]) => ranges.some(([first, last]) => number >= first && number <= last))
		.map(([state]) => state);
}
