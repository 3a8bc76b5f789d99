/** White space is blank, tab and line ends, as XML has it. */
export function isSpace(unit: number): boolean {
	return unit === 32 || unit === 10 || unit === 13 || unit === 9;
}

export function isNameStart(unit: number): boolean {
	return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95 || unit === 58 || unit >= 0xc0;
}

export function isNameUnit(unit: number): boolean {
	return isNameStart(unit) || (unit >= 48 && unit <= 57) || unit === 45 || unit === 46 || unit === 0xb7;
}

/** The offset behind the characters of a name that stand from `start` on. */
export function nameEndAt(text: string, start: number, to: number): number {
	let end = start;
	while (end < to && isNameUnit(text.charCodeAt(end))) end++;
	return end;
}

/** The first character from `start` that is no blank, or `end`. */
export function firstInk(text: string, start: number, end: number): number {
	let at = start;
	while (at < end && isSpace(text.charCodeAt(at))) at++;
	return at;
}

/** Behind the last character before `end` that is no blank, or `start`. */
export function lastInk(text: string, start: number, end: number): number {
	let at = end;
	while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
	return at;
}

const badCharacters = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
const eachBadCharacter = Array.from({ length: 0x20 }, (_, unit) => String.fromCharCode(unit))
	.filter((character) => badCharacters.test(character))
	.concat('\ufffe', '\uffff');

/** The offset of the first character that XML does not have, or -1. To look for each by itself takes a third of the time. */
export function badCharacterIn(text: string): number {
	return eachBadCharacter.some((character) => text.includes(character)) ? text.search(badCharacters) : -1;
}
