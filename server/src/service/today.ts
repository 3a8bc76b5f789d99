import type { PlainDate } from '../model/date';

const hour = 3_600_000;

/**
 * The calendar day in New York, where EDGAR keeps its days. New York is five hours behind UTC, and four in summer (15 U.S.C. 260a,
 * 261). Only where that makes two days of one moment are the tables of time zones asked: to open them takes longer than to read a form.
 */
export function todayInNewYork(now: Date): PlainDate {
	const [winter, summer] = [dayAt(now, 5), dayAt(now, 4)];
	return winter.day === summer.day ? winter : byTables(now);
}

/** The day where clocks are so many hours behind UTC. */
function dayAt(now: Date, behind: number): PlainDate {
	const there = new Date(now.getTime() - behind * hour);
	return { year: there.getUTCFullYear(), month: there.getUTCMonth() + 1, day: there.getUTCDate() };
}

function byTables(now: Date): PlainDate {
	const newYork = new Intl.DateTimeFormat('en-US', {
		timeZone: 'America/New_York',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
	});
	const parts = new Map(newYork.formatToParts(now).map(({ type, value }) => [type, Number(value)]));
	return { year: parts.get('year') ?? 0, month: parts.get('month') ?? 1, day: parts.get('day') ?? 1 };
}
