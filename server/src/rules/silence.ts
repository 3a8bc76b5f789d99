import type { Row } from '../model/row';
import { rules } from './index';
import type { Finding, Rule, Severity } from './rule';

/** What a rule found, before it is known whether it may be said. */
export interface Spoken {
	readonly rule: Rule;
	readonly severity: Severity;
	readonly found: readonly Finding[];
}

/** Where the cells of a row do not stand in their columns nothing else can be said of it. */
export const rowEnders: readonly string[] = ['cell-count', 'cells-shifted'];

/** The rules that others give way to. */
const silencing = new Set([...rowEnders, ...rules.flatMap(({ yieldsTo = [] }) => yieldsTo)]);

/** Whether a finding gives way to another of the same row, or of the form where it is about no row. */
export function silencer(spoken: readonly Spoken[]): (rule: Rule, finding: Finding) => boolean {
	const rows = new Map<Row, Set<string>>();
	const all = new Set<string>();
	for (const { rule, found } of spoken) {
		all.add(rule.id);
		if (!silencing.has(rule.id)) continue;
		for (const { row } of found) {
			if (row) rows.set(row, (rows.get(row) ?? new Set()).add(rule.id));
		}
	}
	return ({ id, yieldsTo }, { row }) => {
		if (row?.misdivided?.isSecond) return true;
		const others = row ? rows.get(row) : all;
		if (!others) return false;
		if (row && rowEnders.some((ender) => ender !== id && others.has(ender))) return true;
		return yieldsTo?.some((other) => others.has(other)) === true;
	};
}
