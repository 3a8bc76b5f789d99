import type { CodeLetter } from '../facts/codes';
import { isCodeLetter } from '../facts/codes';
import { referenceBehind } from './typedMarks';

// What a cell of one letter says when more than the letter stands in it.

/** Capitals without signs around them and without a reference to a footnote; full-width letters are letters. `(s)*` is `S`. */
export function plainLetters(raw: string): string {
	const written = raw.normalize('NFKC').toUpperCase();
	return (referenceBehind(written)?.rest ?? written).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** `S - Sale`, `G (gift)`, `Option exercise`: a code with its meaning behind it, or the meaning alone. */
export function codeSpelt(raw: string): CodeLetter | undefined {
	const plain = plainLetters(raw);
	const [, letter = ''] = /^(\p{L})(?:\s*[-–—:(=]|\s+\p{L}{3})/u.exec(plain) ?? [];
	if (isCodeLetter(letter)) return letter;
	const found = words.filter(([, pattern]) => pattern.test(plain)).map(([code]) => code);
	return found[0];
}

/** The first that fits: an exercise is spoken of before the option, and tax before the sale that pays it. */
const words: readonly (readonly [CodeLetter, RegExp])[] = [
	['F', /^(?:TAX|WITHH[EO]LD)|\bWITHHOLDING\b|^PAYMENT OF (?:EXERCISE|TAX)/],
	['M', /^(?:EXEMPT |OPTION )?EXERCISED?\b|^(?:RSU )?(?:VEST|SETTLEMENT)/],
	['C', /^CONVER(?:SION|TED)\b/],
	['G', /^(?:BONA FIDE )?GIFT(?:ED)?\b|^DONAT/],
	['D', /^(?:DISPOSITION|SALE|RETURN|FORFEITURE) (?:BACK )?TO (?:THE )?(?:ISSUER|COMPANY)/],
	['P', /^(?:OPEN[ -]MARKET )?(?:PURCHASED?|BUY|BOUGHT)\b/],
	['S', /^(?:OPEN[ -]MARKET )?(?:SALE|SOLD|SELL)\b/],
	['A', /^(?:GRANT|AWARD)(?:ED)?\b/],
	['W', /^(?:WILL|INHERIT)/],
	['U', /^TENDER/],
	['J', /^OTHER\b/],
];
