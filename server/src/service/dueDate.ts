import { filingHour, twoDayRule } from '../facts/calendar';
import { sayDue } from '../features/due';
import { sayDay } from '../features/say';
import {
	closingOn,
	dueDay,
	isBusinessDay,
	isDoubtfulDay,
	isWeekend,
	latestDueDay,
	weekdayName,
} from '../model/businessDays';
import { addDays, compareDates, formatDate, formatIso, sameDate, type PlainDate } from '../model/date';

/** A day between a transaction and the day on which it is due, that day too. */
export interface CountedDay {
	readonly day: PlainDate;
	/** First or second business day; 0 where the day does not count. */
	readonly count: number;
	/** Why it does not count: `Saturday`, `Independence Day`. */
	readonly closing: string | undefined;
	/** Federal offices were closed by order, and no notice says what EDGAR did. */
	readonly isDoubtful: boolean;
}

export interface DueDate {
	readonly executed: PlainDate;
	readonly due: PlainDate;
	/** The same where no day counts that is doubtful. */
	readonly latest: PlainDate;
	readonly days: readonly CountedDay[];
}

/** Until when a transaction of a day has to be reported. Undefined before 29 August 2002, when other rules held. Rule 16a-3(g)(1). */
export function dueDate(executed: PlainDate): DueDate | undefined {
	if (compareDates(executed, twoDayRule) < 0) return undefined;
	const due = dueDay(executed);
	const latest = latestDueDay(executed);
	const days: CountedDay[] = [];
	let count = 0;
	for (let day = addDays(executed, 1); compareDates(day, latest) <= 0; day = addDays(day, 1)) {
		const isOpen = isBusinessDay(day);
		if (isOpen) count++;
		const closing = isOpen ? undefined : isWeekend(day) ? weekdayName(day) : closingOn(day);
		days.push({ day, count: isOpen ? count : 0, closing, isDoubtful: isOpen && isDoubtfulDay(day) });
	}
	return { executed, due, latest, days };
}

/** In words, with the days between and why some of them do not count. */
export function sayDueDate({ executed, due, latest, days }: DueDate): string {
	const lines = [
		`${sayDay(executed)}: due ${sayDue(due)}`,
		...days
			.filter(({ day }) => compareDates(day, due) <= 0)
			.map(
				({ day, count, closing }) =>
					`  ${weekdayName(day)}, ${formatDate(day)}: ${count > 0 ? (ordinals[count - 1] ?? '') : sayClosing(day, closing)}`,
			),
		...days
			.filter(({ isDoubtful }) => isDoubtful)
			.map(({ day }) => `  ${formatDate(day)} may not count: federal offices were closed by order`),
		...(sameDate(due, latest) ? [] : [`  at the latest ${sayDue(latest)}`]),
	];
	return `${lines.join('\n')}\n`;
}

const ordinals = ['first business day', 'second business day'];

function sayClosing(day: PlainDate, closing: string | undefined): string {
	return isWeekend(day) ? 'weekend' : (closing ?? 'closed');
}

/** As data: days as `YYYY-MM-DD`. */
export function dueDateAsData({ executed, due, latest, days }: DueDate): object {
	return {
		executed: formatIso(executed),
		due: formatIso(due),
		latest: formatIso(latest),
		until: filingHour.label,
		days: days.map(({ day, count, closing, isDoubtful }) => ({
			day: formatIso(day),
			count,
			closing: closing ?? null,
			isDoubtful,
		})),
	};
}
