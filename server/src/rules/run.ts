import { compareDates } from '../model/date';
import type { PlainDate } from '../model/date';
import { allRows, type Filing } from '../model/filing';
import type { Row } from '../model/row';
import { hasWrongCells } from './cellCount';
import { contextOf, dayOfForm, sameContext, type FormContext } from './context';
import { rules } from './index';
import type { Finding, Rule, Severity } from './rule';

/** A finding with the rule that speaks and how loud it is. */
export interface RuleFinding extends Finding {
	readonly rule: Rule;
	readonly severity: Severity;
}

export interface RunOptions {
	/** The day that counts as today. */
	readonly today: PlainDate;
	/** Other severities than the rules' own, by rule id. */
	readonly severities?: ReadonlyMap<string, Severity | 'off'>;
}

export interface RunResult {
	readonly findings: readonly RuleFinding[];
	/** Rules that threw. The others went on. */
	readonly failures: readonly { readonly rule: Rule; readonly error: unknown }[];
}

/** After this many findings of one rule the rest is counted in one. */
const floodLimit = 20;

/** What the rules find in a filing, rule by rule in the order of `rules`. */
export function run(filing: Filing, { today, severities }: RunOptions): RunResult {
	const context = contextOf(filing, today);
	const rows = allRows(filing);
	const findings: RuleFinding[] = [];
	const failures: { rule: Rule; error: unknown }[] = [];
	for (const rule of rules) {
		const severity = severities?.get(rule.id) ?? rule.severity;
		if (severity === 'off' || !holds(rule, filing, context)) continue;
		try {
			const found = rule.row ? inRows(rule, rows, context) : [...rule.check(filing, context)];
			for (const finding of calmed(found)) findings.push({ ...finding, rule, severity });
		} catch (error) {
			failures.push({ rule, error });
		}
	}
	return { findings, failures };
}

function holds(rule: Rule, filing: Filing, context: FormContext): boolean {
	if (rule.applies !== 'both' && (rule.applies === 'text') !== (filing.language === 'form4')) return false;
	const otherForm = context.formType !== undefined && !context.formType.startsWith('4');
	if (otherForm && !rule.otherForms) return false;
	const day = dayOfForm(context);
	const { from, until } = rule.era ?? {};
	return (!from || compareDates(day, from) >= 0) && (!until || compareDates(day, until) < 0);
}

type RowRule = Extract<Rule, { row: unknown }>;
const kept = new WeakMap<Row, { context: FormContext; found: Map<Rule, readonly Finding[]> }>();

/** A row whose cells do not fit their columns has that one finding, and the rule of the cells makes it. */
function inRows(rule: RowRule, rows: readonly Row[], context: FormContext): Finding[] {
	const found: Finding[] = [];
	for (const row of rows) {
		if (rule.id !== 'cell-count' && hasWrongCells(row)) continue;
		for (const finding of inRow(rule, row, context)) found.push(finding);
	}
	return found;
}

function inRow(rule: RowRule, row: Row, context: FormContext): readonly Finding[] {
	let entry = kept.get(row);
	if (!entry || (entry.context !== context && !sameContext(entry.context, context))) {
		entry = { context, found: new Map() };
		kept.set(row, entry);
	}
	const known = entry.found.get(rule);
	if (known) return known;
	const found = [...rule.row(row, context)];
	entry.found.set(rule, found);
	return found;
}

function calmed(found: readonly Finding[]): readonly Finding[] {
	const last = found[floodLimit];
	if (!last || found.length === floodLimit + 1) return found;
	const more = found.length - floodLimit - 1;
	return [...found.slice(0, floodLimit), { ...last, message: `${last.message} (and ${String(more)} more like this)` }];
}
