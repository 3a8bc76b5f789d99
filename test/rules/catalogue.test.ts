import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatDate } from '../../server/src/model/date';
import type { PlainDate } from '../../server/src/model/date';
import { rules } from '../../server/src/rules';
import { frameBad } from '../../server/src/rules/frames';
import type { Rule } from '../../server/src/rules/rule';
import { Snapshot } from '../../server/src/service/snapshot';
import { sharedFile } from '../corpus/shared';
import { beyondCatalogue, withoutExample, withoutRule } from './withoutRule';

interface CatalogueRow {
	readonly id: string;
	readonly applies: string;
	readonly edgar: string;
	readonly severity: string;
	readonly from: string;
	readonly until: string;
}

const catalogue = readCatalogue(sharedFile('rules-catalogue.tsv'));

function readCatalogue(text: string | undefined): readonly CatalogueRow[] {
	if (text === undefined) return [];
	const [heading = '', ...lines] = text.trim().split('\n');
	const names = heading.split('\t');
	return lines.map((line) => {
		const cells = line.split('\t');
		const cell = (name: string): string => cells[names.indexOf(name)] ?? '';
		return {
			id: cell('id'),
			applies: cell('applies'),
			edgar: cell('edgar'),
			severity: cell('severity'),
			from: cell('from'),
			until: cell('until'),
		};
	});
}

test.runIf(catalogue.length > 0)('every row of the catalogue has a rule or a reason why not', () => {
	const known = new Set([...rules.map(({ id }) => id), ...Object.keys(withoutRule)]);
	expect(catalogue.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
	expect(Object.keys(withoutRule).filter((id) => rules.some((rule) => rule.id === id))).toEqual([]);
	expect(Object.keys(beyondCatalogue).filter((id) => catalogue.some((row) => row.id === id))).toEqual([]);
});

const listed = rules.filter(({ id }) => beyondCatalogue[id] === undefined);

describe.runIf(catalogue.length > 0)('a rule is what the catalogue says', () => {
	test.each(listed.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
		const row = catalogue.find((candidate) => candidate.id === id);
		expect(row && { ...row, from: isoDay(row.from), until: isoDay(row.until) }).toEqual({
			id,
			applies: rule.applies,
			edgar: rule.edgar ?? 'none',
			severity: rule.severity,
			from: dayOf(rule.era?.from),
			until: dayOf(rule.era?.until),
		});
	});
});

/** Schema versions stand in the same columns; they are the reader's to judge. */
function isoDay(text: string): string {
	return /^\d{4}-/.test(text) ? text : '-';
}

function dayOf(date: PlainDate | undefined): string {
	if (!date) return '-';
	const [month, day, year] = formatDate(date).split('/');
	return [year, month, day].join('-');
}

const dated = rules.filter(({ era }) => era?.from ?? era?.until);
describe.runIf(dated.length > 0)('a rule holds from its first day to its last', () => {
	test.each(dated.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
		const { from, until } = rule.era ?? {};
		if (from) {
			expect(speaks(rule, from)).toBe(true);
			expect(speaks(rule, dayBefore(from))).toBe(false);
		}
		if (until) {
			expect(speaks(rule, dayBefore(until))).toBe(true);
			expect(speaks(rule, until)).toBe(false);
		}
	});
});

/** Whether a rule finds something in its first example, signed on a day on which every trade of the example is made. */
function speaks(rule: Rule, day: PlainDate): boolean {
	const example = rule.examples.find((candidate) => frameBad(candidate).findings.length > 0);
	if (!example) throw new Error(`${rule.id} has no example in which it finds something`);
	const signed = formatDate(day);
	const bad = example.bad.replace(/(?<=Jane Q\. Doe )[\d/]{10}/, signed);
	const { text } = frameBad({ ...example, bad, signed });
	return Snapshot.open(text)
		.findings({ today: { year: 2026, month: 11, day: 24 } })
		.some(({ rule: { id } }) => id === rule.id);
}

function dayBefore({ year, month, day }: PlainDate): PlainDate {
	const before = new Date(Date.UTC(year, month - 1, day - 1));
	return { year: before.getUTCFullYear(), month: before.getUTCMonth() + 1, day: before.getUTCDate() };
}

test('no rule stands twice in the list', () => {
	expect(new Set(rules).size).toBe(rules.length);
	expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

test('every rule has an example in which it speaks, and a page', () => {
	const mute = rules.filter(({ examples }) => !examples.some((example) => frameBad(example).findings.length > 0));
	expect(mute.map(({ id }) => id)).toEqual(withoutExample);
	for (const { id } of rules) expect(existsSync(`docs/rules/${id}.md`), id).toBe(true);
});
