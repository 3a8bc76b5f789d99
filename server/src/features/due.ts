import { filingHour, twoDayRule } from '../facts/calendar';
import { transactionCodes } from '../facts/codes';
import { dueDay, weekdayName } from '../model/businessDays';
import { compareDates, earliest, formatDate, type PlainDate } from '../model/date';
import { allRows, isAmendment, type Filing } from '../model/filing';
import type { Row } from '../model/row';
import { known } from '../model/value';

/** The last day on which a row is reported in time. Undefined where it may wait for Form 5, or nothing is known. */
export function dueOfRow(row: Row): PlainDate | undefined {
	const executed = executedOn(row);
	return executed && dueDay(executed);
}

/** The same for a whole form: the day of the row that is due first. Nothing for an amendment, which no clock runs against. */
export function dueOfForm(filing: Filing): PlainDate | undefined {
	if (isAmendment(filing)) return undefined;
	const first = earliest(allRows(filing).flatMap((row) => executedOn(row) ?? []));
	return first && dueDay(first);
}

/** `Wednesday, 09/22/2004, 10:00 p.m. ET`. */
export function sayDue(date: PlainDate): string {
	return `${weekdayName(date)}, ${formatDate(date)}, ${filingHour.label}`;
}

/** Whether a row may wait for Form 5 by its code. */
export function mayWait({ code, side }: Row): boolean {
	const letter = known(code)?.letter;
	if (letter === undefined) return false;
	const { due } = transactionCodes[letter];
	return due === '5' || (due === 'D4A5' && known(side) === 'A');
}

/** The day from which the two business days count: the deemed execution date, where there is one. */
function executedOn(row: Row): PlainDate | undefined {
	if (row.kind === 'holding' || mayWait(row)) return undefined;
	const executed = known(row.deemed) ?? known(row.date);
	return executed && compareDates(executed, twoDayRule) >= 0 ? executed : undefined;
}
