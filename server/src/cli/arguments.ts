import { InvalidArgumentError } from 'commander';
import { dateOf, type PlainDate } from '../model/date';
import { ruleById, rules } from '../rules';
import type { Severity } from '../rules/rule';
import { nearest } from '../service/nearest';
import type { Shard } from './shard';

export type Severities = ReadonlyMap<string, Severity | 'off'>;

/** `--rule total-mismatch=warning`, any number of times. */
export function readRule(text: string, before: Severities): Severities {
	const [id = '', word = ''] = text.split('=');
	if (!ruleById(id)) throw new InvalidArgumentError(`There is no rule ${id || 'without a name'}.${hint(id)}`);
	const severity = severities.get(word);
	if (severity === undefined) {
		throw new InvalidArgumentError(`${word || 'Nothing'} is no severity: error, warning, info, hint, off.`);
	}
	return new Map(before).set(id, severity);
}

const severities: Severities = new Map([
	['error', 'error'],
	['warning', 'warning'],
	['info', 'information'],
	['information', 'information'],
	['hint', 'hint'],
	['off', 'off'],
]);

function hint(id: string): string {
	const [close] = nearest(
		id,
		rules.map((rule) => rule.id),
	);
	return close === undefined ? '' : ` Did you mean ${close}?`;
}

export function readDay(text: string): PlainDate {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
	const day = match && dateOf(Number(match[1]), Number(match[2]), Number(match[3]));
	if (!day) throw new InvalidArgumentError(`${text} is no day; it is written YYYY-MM-DD.`);
	return day;
}

/** Days in the notation of the command line or of the form, one behind the other. */
export function readDays(text: string, before: readonly PlainDate[] | undefined): readonly PlainDate[] {
	const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
	const found = year === undefined ? undefined : dateOf(Number(year), Number(month), Number(day));
	if (year !== undefined && !found) throw new InvalidArgumentError(`${text} is no day of the calendar.`);
	return [...(before ?? []), found ?? readDay(text)];
}

/** `2/4`. */
export function readShard(text: string): Shard {
	const [, number, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
	if (number === undefined || of === undefined || number < 1 || number > of) {
		throw new InvalidArgumentError(`${text} is no share; the second of four is written 2/4.`);
	}
	return { number, of };
}

export function readJobs(text: string): number {
	const jobs = /^\d{1,3}$/.test(text) ? Number(text) : 0;
	if (jobs < 1) throw new InvalidArgumentError('It is a number of threads, from 1.');
	return jobs;
}
