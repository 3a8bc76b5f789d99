import { formatNumber, type Decimal } from '../model/decimal';
import type { AnyValue } from '../model/value';

/** `1,234.5`. */
export function sayNumber(number: Decimal): string {
	return formatNumber(number);
}

/** What is written, without the backslash that a dollar sign has in text. */
export function sayRaw(value: AnyValue): string {
	return value.raw.replaceAll('\\$', '$');
}

/** `⁽¹²⁾`: how a text writes the mark of footnote 12. */
export function superscript(number: number): string {
	return `⁽${[...String(number)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).join('')}⁾`;
}
