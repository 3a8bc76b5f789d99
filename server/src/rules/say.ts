import { columnOf, type ColumnId } from '../facts/columns';
import { formatNumber, type Decimal } from '../model/decimal';
import type { Row } from '../model/row';
import type { AnyValue } from '../model/value';

/** `1,234.5`. */
export function sayNumber(number: Decimal): string {
	return formatNumber(number);
}

/** `item 4, Transaction code`: how a message names a column. */
export function sayColumn(row: Row, id: ColumnId): string {
	const column = columnOf(row.table, id);
	return column ? column.name : id;
}

/** What is written, without the backslash that a dollar sign has in text. */
export function sayRaw(value: AnyValue): string {
	return value.raw.replaceAll('\\$', '$');
}

/** `⁽¹²⁾`: how a text writes the mark of footnote 12. */
export function superscript(number: number): string {
	return `⁽${[...String(number)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).join('')}⁾`;
}
