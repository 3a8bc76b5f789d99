/** The words that someone may have meant, the likeliest first: few letters apart, or sharing a part of the name. */
export function nearest(word: string, words: readonly string[]): readonly string[] {
	const wanted = word.toLowerCase();
	if (wanted === '') return [];
	const most = Math.max(1, Math.floor(wanted.length / 3));
	return words
		.map((candidate) => ({ candidate, distance: distanceOf(wanted, candidate.toLowerCase()) }))
		.filter(({ candidate, distance }) => distance <= most || sharesPart(wanted, candidate.toLowerCase()))
		.sort((a, b) => a.distance - b.distance)
		.slice(0, 3)
		.map(({ candidate }) => candidate);
}

function sharesPart(wanted: string, candidate: string): boolean {
	return wanted.length >= 4 && (candidate.includes(wanted) || (candidate.length >= 4 && wanted.includes(candidate)));
}

/** How many letters to put in, leave out, replace or swap. */
function distanceOf(a: string, b: string): number {
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const cost = a[i - 1] === b[j - 1] ? 0 : 1;
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			const ways = [(row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + cost];
			row.push(Math.min(...ways, swapped ? (before[j - 2] ?? 0) + 1 : Infinity));
		}
		before = last;
		last = row;
	}
	return last[b.length] ?? 0;
}
