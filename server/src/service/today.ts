import type { PlainDate } from '../model/date';

const newYork = new Intl.DateTimeFormat('en-US', {
	timeZone: 'America/New_York',
	year: 'numeric',
	month: 'numeric',
	day: 'numeric',
});

/** The calendar day in New York, where EDGAR keeps its days. */
export function todayInNewYork(now: Date): PlainDate {
	const parts = new Map(newYork.formatToParts(now).map(({ type, value }) => [type, Number(value)]));
	return { year: parts.get('year') ?? 0, month: parts.get('month') ?? 1, day: parts.get('day') ?? 1 };
}
