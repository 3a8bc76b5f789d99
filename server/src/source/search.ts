/** The first index from `from` to before `length` of which something is true that is true of all behind it; `length` where it is of none. */
export function firstIndex(length: number, isSuch: (index: number) => boolean, from = 0): number {
	let low = from;
	let high = length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (isSuch(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** Of numbers that rise, the index of the last one that is not above `number`; 0 where all are. */
export function lastNotAbove(numbers: readonly number[], number: number): number {
	return Math.max(0, firstIndex(numbers.length, (index) => !((numbers[index] ?? 0) <= number)) - 1);
}
