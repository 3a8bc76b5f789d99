import { closingOn, weekdayName } from '../model/businessDays';
import { formatDate, type PlainDate } from '../model/date';
import { formatNumber } from '../model/decimal';
import type { AnyValue } from '../model/value';

/** A value as it is read aloud: notation and escapes of the document are gone. */
export function say(value: AnyValue): string {
	if (value.kind !== 'known') return value.raw.replaceAll('\\$', '$');
	const content = value.value;
	if (typeof content !== 'object') return String(content);
	if ('year' in content) return formatDate(content);
	if ('number' in content) return (content.dollars ? '$' : '') + formatNumber(content.number, content.decimals);
	if ('letter' in content) return content.swap ? `${content.letter}/K` : content.letter;
	return content.text;
}

/** `Monday, 09/20/2004`, and why EDGAR is closed on that day, if it is. */
export function sayDay(date: PlainDate): string {
	const day = `${weekdayName(date)}, ${formatDate(date)}`;
	const closing = closingOn(date);
	return closing === undefined ? day : `${day} (${closing})`;
}

/** `1 reason`, `2 reasons`. */
export function counted(count: number, noun: string): string {
	return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
