import { compareDates } from '../model/date';
import type { PlainDate } from '../model/date';
import type { Filing } from '../model/filing';
import type { Row } from '../model/row';
import { ofRows } from '../model/keptRows';
import { oneList, overRunsUnder } from '../model/runs';
import { contextOf, dayOfForm, sharedContextOf, type FormContext } from './context';
import { rules } from './index';
import { lostPlaces } from './lost';
import type { Finding, FormRule, Rule, Severity } from './rule';

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
	/** Every finding by itself, for those who sort them first and call `grouped` on what is left. */
	readonly ungrouped?: boolean;
	/** The filing is looked at this once, so that nothing need be kept for a look after an edit. */
	readonly once?: boolean;
}

export interface RunResult {
	readonly findings: readonly RuleFinding[];
	/** Rules that threw. The others went on. */
	readonly failures: readonly { readonly rule: Rule; readonly error: unknown }[];
	/** What each rule of the whole form looked at, so that the next run need not ask again. */
	readonly judged: ReadonlyMap<Rule, Judgement>;
}

/** A rule of the whole form gives the same answer as long as all that it looked at is the same. */
interface Judgement {
	readonly context: FormContext;
	readonly looked: ReadonlyMap<PropertyKey, unknown>;
	readonly found: readonly Finding[];
}

/** After this many findings of one rule the rest is counted in one. */
const floodLimit = 20;

/**
 * What the rules find in a filing, rule by rule in the order of `rules`. `before` is the result for the filing as it was before
 * an edit; it saves work and changes nothing.
 */
export function run(
	filing: Filing,
	{ today, severities, ungrouped = false, once = false }: RunOptions,
	before?: RunResult,
): RunResult {
	const context = once ? contextOf(filing, today) : sharedContextOf(filing, today);
	const inRows = findingsInRows(filing, context, once);
	const failures: Failure[] = [...inRows.failures];
	const lost = lostPlaces(filing);
	const spoken: Spoken[] = [];
	const judged = new Map<Rule, Judgement>();
	for (const rule of rules) {
		const severity = severities?.get(rule.id) ?? rule.severity;
		if (severity === 'off' || !holds(rule, filing, context)) continue;
		try {
			const judgement = once
				? undefined
				: rule.check && judgeForm(rule, { filing, context, before: before?.judged.get(rule) });
			if (judgement) judged.set(rule, judgement);
			const ofForm = once && rule.check ? listed(rule.check(filing, context)) : judgement?.found;
			const all = ofForm ?? inRows.byRule.get(rule) ?? none;
			const found = lost.size > 0 ? all.filter(({ at }) => !lost.has(at)) : all;
			if (found.length > 0) spoken.push({ rule, severity, found });
		} catch (error) {
			failures.push({ rule, error });
		}
	}
	const silent = silencer(spoken);
	const findings = spoken.flatMap(({ rule, severity, found }) =>
		found.filter((finding) => !silent(rule, finding)).map((finding) => ({ ...finding, rule, severity })),
	);
	return { findings: ungrouped ? findings : grouped(findings), failures, judged };
}

function judgeForm(
	rule: FormRule,
	{ filing, context, before }: { filing: Filing; context: FormContext; before: Judgement | undefined },
): Judgement {
	if (before?.context === context && isUnchanged(filing, before)) return before;
	const looked = new Map<PropertyKey, unknown>();
	const watched = new Proxy(filing, {
		get(target, key) {
			const value: unknown = Reflect.get(target, key);
			looked.set(key, value);
			return value;
		},
	});
	return { context, looked, found: listed(rule.check(watched, context)) };
}

function isUnchanged(filing: Filing, { looked }: Judgement): boolean {
	for (const [key, value] of looked) if (Reflect.get(filing, key) !== value) return false;
	return true;
}

/** Most rules find nothing: then there is no list to make. */
function listed(found: Iterable<Finding>): readonly Finding[] {
	const findings = found[Symbol.iterator]();
	const first = findings.next();
	if (first.done === true) return none;
	const list = [first.value];
	for (let next = findings.next(); next.done !== true; next = findings.next()) list.push(next.value);
	return list;
}

const none: readonly Finding[] = [];

interface Spoken {
	readonly rule: Rule;
	readonly severity: Severity;
	readonly found: readonly Finding[];
}

/** Whether a finding gives way to another of the same row, or of the form where it is about no row. */
function silencer(spoken: readonly Spoken[]): (rule: Rule, finding: Finding) => boolean {
	const rows = new Map<Row, Set<string>>();
	const all = new Set<string>();
	for (const { rule, found } of spoken) {
		all.add(rule.id);
		if (!silencing.has(rule.id)) continue;
		for (const { row } of found) {
			if (row) rows.set(row, (rows.get(row) ?? new Set()).add(rule.id));
		}
	}
	return ({ id, yieldsTo = [] }, { row }) => {
		if (row?.misdivided?.isSecond) return true;
		const others = row ? rows.get(row) : all;
		if (!others) return false;
		if (row && rowEnders.some((ender) => ender !== id && others.has(ender))) return true;
		return yieldsTo.some((other) => others.has(other));
	};
}

/** Where the cells of a row do not stand in their columns nothing else can be said of it. */
const rowEnders = ['cell-count', 'cells-shifted'];

/** The rules that others give way to. */
const silencing = new Set([...rowEnders, ...rules.flatMap(({ yieldsTo = [] }) => yieldsTo)]);

function holds(rule: Rule, filing: Filing, context: FormContext): boolean {
	if (rule.applies !== 'both' && (rule.applies === 'text') !== (filing.language === 'form4')) return false;
	const otherForm = context.formType !== undefined && !context.formType.startsWith('4');
	if (otherForm && !rule.otherForms) return false;
	const day = dayOfForm(context);
	const { from, until } = rule.era ?? {};
	return (!from || compareDates(day, from) >= 0) && (!until || compareDates(day, until) < 0);
}

interface Failure {
	readonly rule: Rule;
	readonly error: unknown;
}

/** What all rules of rows find in some rows. */
interface RowsResult {
	readonly found: readonly FoundInRow[];
	readonly failures: readonly Failure[];
}

interface FoundInRow {
	readonly rule: Rule;
	readonly finding: Finding;
}

const rowRules = rules.filter((rule) => rule.row !== undefined);

function findingsInRows(
	{ tableI, tableII }: Filing,
	context: FormContext,
	once: boolean,
): { byRule: Map<Rule, Finding[]>; failures: readonly Failure[] } {
	const { found, failures } = together(
		[tableI, tableII].map((table) =>
			once ? together(table.rows.map((row) => judge(row, context))) : judgedRows(table, context),
		),
	);
	const byRule = new Map<Rule, Finding[]>();
	for (const { rule, finding } of found) {
		const list = byRule.get(rule);
		if (list) list.push(finding);
		else byRule.set(rule, [finding]);
	}
	return { byRule, failures };
}

/** Most rows have not changed and have nothing to say. */
const judgedRows = overRunsUnder(
	(run, context: FormContext) => together(run.map((row) => judgedRow(row, context))),
	together,
);
const judgedRow = ofRows.keptUnder(judge);

function together(parts: readonly RowsResult[]): RowsResult {
	return { found: oneList(parts.map(({ found }) => found)), failures: oneList(parts.map(({ failures }) => failures)) };
}

/** A row whose cells do not fit their columns has that one finding, and the rule of the cells makes it. */
function judge(row: Row, context: FormContext): RowsResult {
	const found: FoundInRow[] = [];
	const failures: Failure[] = [];
	const isMisdivided = row.misdivided !== undefined;
	for (const rule of rowRules) {
		if (isMisdivided && !rowEnders.includes(rule.id)) continue;
		try {
			for (const finding of rule.row(row, context)) found.push({ rule, finding: { ...finding, row } });
		} catch (error) {
			failures.push({ rule, error });
		}
	}
	return found.length + failures.length === 0 ? silence : { found, failures };
}

const silence: RowsResult = { found: [], failures: [] };

/** The first findings of each rule; the last one says how many more there are. */
export function grouped<F extends RuleFinding>(findings: readonly F[]): readonly F[] {
	if (findings.length <= floodLimit + 1) return findings;
	const counts = new Map<Rule, number>();
	for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
	const seen = new Map<Rule, number>();
	return findings.flatMap((finding) => {
		const number = (seen.get(finding.rule) ?? 0) + 1;
		seen.set(finding.rule, number);
		const more = (counts.get(finding.rule) ?? 0) - floodLimit - 1;
		if (number <= floodLimit || more === 0) return [finding];
		if (number > floodLimit + 1) return [];
		return [{ ...finding, message: `${finding.message} (and ${String(more)} more like this)` }];
	});
}
