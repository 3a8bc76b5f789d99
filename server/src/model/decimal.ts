import Big from 'big.js';

/** An exact decimal number: shares or dollars as filed, never a binary fraction. */
export type Decimal = Big;

const written = /^(\d+(\.\d*)?|\.\d+)$/;

/** No figure of a filing has a hundredth of it, and to calculate with more costs the square of the length. */
const mostCharacters = 1000;

/** Reads digits with at most one point, without separators. Undefined for anything else, and for more than 1,000 characters. */
export function decimal(digits: string): Decimal | undefined {
	if (digits.length > mostCharacters || !written.test(digits)) return undefined;
	return new Big(digits.endsWith('.') ? digits.slice(0, -1) : digits);
}

/** The same for who has looked that these are digits, with a point between two of them or without. */
export function decimalOfDigits(digits: string): Decimal | undefined {
	return digits.length > mostCharacters ? undefined : new Big(digits);
}

export function whole(number: number): Decimal {
	return new Big(number);
}

export function sum(numbers: Iterable<Decimal>): Decimal {
	let total = new Big(0);
	for (const number of numbers) total = total.plus(number);
	return total;
}

export function hasFraction({ c: digits, e: exponent }: Decimal): boolean {
	return digits.length > exponent + 1;
}

/** Whether a number that is not negative is at most `limit`. Nearly always its length tells; Big would make a copy to compare. */
export function isAtMost(number: Decimal, limit: Decimal): boolean {
	return number.e < limit.e || number.lte(limit);
}

export function isZero({ c: digits }: Decimal): boolean {
	return digits[0] === 0;
}

export function isPositive({ c: digits, s: sign }: Decimal): boolean {
	return sign > 0 && digits[0] !== 0;
}

/** The same number; Big would make a copy of one to compare. */
export function areEqual(a: Decimal, b: Decimal): boolean {
	if (a.e !== b.e || a.c.length !== b.c.length) return isZero(a) && isZero(b);
	return (a.s === b.s || isZero(a)) && a.c.every((digit, index) => digit === b.c[index]);
}

/** As a floating-point number that may be off in its last places: for a quick look, where a second one is exact. */
export function approximate({ c: digits, e: exponent, s: sign }: Decimal): number {
	let number = 0;
	for (const digit of digits) number = number * 10 + digit;
	return sign * number * 10 ** (exponent - digits.length + 1);
}

/** At most `decimals` behind the point, halves rounded away from zero. */
export function rounded(number: Decimal, decimals: number): Decimal {
	return number.round(decimals, Big.roundHalfUp);
}

/** `1234567.5` as `1,234,567.5`: thousands separated, decimals as many as `decimals` says or as the number has. */
export function formatNumber(number: Decimal, decimals?: number): string {
	const digits = decimals === undefined ? number.toFixed() : number.toFixed(decimals);
	const point = digits.indexOf('.');
	const first = digits.startsWith('-') ? 1 : 0;
	let grouped = digits;
	for (let at = (point < 0 ? digits.length : point) - 3; at > first; at -= 3) {
		grouped = `${grouped.slice(0, at)},${grouped.slice(at)}`;
	}
	return grouped;
}
