import type { Decimal } from '../decimal';

/** What kind of slip makes `given` of `wanted`, such as `two digits exchanged`; undefined where it is none that people make. */
export function slipOf(wanted: Decimal, given: Decimal): string | undefined {
	if (wanted.lt(0)) return undefined;
	const [right, wrong] = [wanted.toFixed(), given.toFixed()];
	if (isExchanged(right, wrong)) return 'two digits exchanged';
	// In a number of one or two digits any other number is one digit away.
	if (
		right.length === wrong.length &&
		right.length > 2 &&
		[...right].filter((digit, index) => digit !== wrong[index]).length === 1
	)
		return 'one digit differs';
	for (const factor of [10, 100, 1000]) {
		if (!wanted.eq(0) && (wanted.times(factor).eq(given) || given.times(factor).eq(wanted)))
			return `off by the factor ${factor === 1000 ? '1,000' : String(factor)}`;
	}
	if (wrong.length > 1 && lacksOne(right, wrong)) return 'a digit too few';
	return right.length > 1 && lacksOne(wrong, right) ? 'a digit too many' : undefined;
}

/** The same digits in another order; their difference is a multiple of nine. */
function isExchanged(right: string, wrong: string): boolean {
	return right !== wrong && [...right].sort().join('') === [...wrong].sort().join('');
}

/** Whether `short` is `long` without one of its digits. */
function lacksOne(long: string, short: string): boolean {
	if (long.length !== short.length + 1) return false;
	return [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
}
