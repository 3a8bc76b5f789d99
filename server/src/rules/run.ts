import { compareDates } from '../model/date';
import type { PlainDate } from '../model/date';
import type { Filing } from '../model/filing';
import { contextOf, dayOfForm, sharedContextOf, type FormContext } from './context';
import { rules } from './index';
import { lookAtRows, type Failure, type InRows } from './inRows';
import { lostPlaces } from './lost';
import type { Era, Finding, FormRule, Found, Rule, Severity, SuspectRule } from './rule';
import { silencer, type Spoken } from './silence';

/** A finding with the rule that speaks and how loud it is. */
export interface RuleFinding extends Finding {
	readonly rule: Rule;
	readonly severity: Severity;
}

/** Other severities than the rules' own, by rule id. */
export type Severities = ReadonlyMap<string, Severity | 'off'>;

export interface RunOptions {
	/** The day that counts as today. */
	readonly today: PlainDate;
	readonly severities?: Severities;
	/** Every finding by itself, for those who sort them first and call `grouped` on what is left. */
	readonly ungrouped?: boolean;
	/** The filing is looked at this once, so that nothing need be kept for a look after an edit. */
	readonly once?: boolean;
}

export interface RunResult {
	readonly findings: readonly RuleFinding[];
	/** Rules that threw. The others went on. */
	readonly failures: readonly Failure[];
}

/** After this many findings of one rule the rest is counted in one. */
const floodLimit = 20;

/**
 * What the rules find in a filing, rule by rule in the order of `rules`. After an edit every rule of the whole form is asked again:
 * what costs something to find out is kept with the rows, the runs of rows and the notes that an edit leaves alone.
 */
export function run(
	filing: Filing,
	{ today, severities = asRulesHaveIt, ungrouped = false, once = false }: RunOptions,
): RunResult {
	const context = once ? contextOf(filing, today) : sharedContextOf(filing, today);
	const day = dayOfForm(context);
	const inRows = lookAtRows(filing, context, once);
	const failures: Failure[] = [...inRows.failures];
	const lost = lostPlaces(filing);
	const spoken: Spoken[] = [];
	for (const active of activeRules(filing, context, severities)) {
		const { rule, severity, era } = active;
		if (era && !covers(era, day)) continue;
		try {
			const all = foundBy(active);
			const found = lost.size > 0 ? all.filter(({ at }) => !lost.has(at)) : all;
			if (found.length > 0) spoken.push({ rule, severity, found });
		} catch (error) {
			failures.push({ rule, error });
		}
	}
	if (spoken.length === 0) return { findings: none, failures };
	const silent = silencer(spoken);
	const findings: RuleFinding[] = [];
	for (const { rule, severity, found } of spoken) {
		for (const finding of found) if (!silent(rule, finding)) findings.push({ ...finding, rule, severity });
	}
	return { findings: ungrouped ? findings : grouped(findings), failures };

	function foundBy({ rule, check, tell }: Active): readonly Finding[] {
		if (tell) return toldOf(rule, tell, inRows, { filing, form: context });
		return check ? listed(check(filing, context)) : (inRows.found.get(rule) ?? none);
	}
}

function toldOf(
	rule: Rule,
	tell: SuspectRule['tell'],
	{ suspects }: InRows,
	around: { readonly filing: Filing; readonly form: FormContext },
): readonly Finding[] {
	const rows = suspects.get(rule);
	if (!rows) return none;
	const found: Finding[] = [];
	for (const suspect of rows) found.push(...(tell(suspect, around) ?? none));
	return found;
}

/** Most rules find nothing: then there is no list to make. */
function listed(found: Found): readonly Finding[] {
	return found ? [...found] : none;
}

const none: readonly never[] = [];

const asRulesHaveIt: Severities = new Map();

/** A rule that is not turned off. All have one shape, so that asking them is quick. */
interface Active {
	readonly rule: Rule;
	readonly severity: Severity;
	readonly era: Era | undefined;
	readonly check: FormRule['check'] | undefined;
	readonly tell: SuspectRule['tell'] | undefined;
}

/** The rules for filings of one kind, by severities as settings have them: they are made once, and serve every filing. */
const actives = new WeakMap<Severities, Map<string, readonly Active[]>>();

function activeRules({ language }: Filing, { formType }: FormContext, severities: Severities): readonly Active[] {
	const isOtherForm = formType !== undefined && !formType.startsWith('4');
	const kind = `${language} ${String(isOtherForm)}`;
	const ofKinds = actives.get(severities) ?? new Map<string, readonly Active[]>();
	const kept = ofKinds.get(kind);
	if (kept) return kept;
	const made = rules.flatMap((rule): readonly Active[] => {
		const severity = severities.get(rule.id) ?? rule.severity;
		const isOfLanguage = rule.applies === 'both' || (rule.applies === 'text') === (language === 'form4');
		if (severity === 'off' || !isOfLanguage || (isOtherForm && !rule.otherForms)) return [];
		return [{ rule, severity, era: rule.era, check: rule.check, tell: rule.suspects && rule.tell }];
	});
	actives.set(severities, ofKinds.set(kind, made));
	return made;
}

function covers({ from, until }: Era, day: PlainDate): boolean {
	return (!from || compareDates(day, from) >= 0) && (!until || compareDates(day, until) < 0);
}

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
