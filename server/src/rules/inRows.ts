import type { Filing } from '../model/filing';
import { ofRows } from '../model/keptRows';
import type { Row } from '../model/row';
import { oneList, overRunsUnder } from '../model/runs';
import type { FormContext } from './context';
import { rules } from './index';
import type { Finding, Rule, RowRule, SuspectRule } from './rule';
import { manyRows, type RowInTable } from './rowInTable';
import { rowEnders } from './silence';

/** A rule that threw. The others went on. */
export interface Failure {
	readonly rule: Rule;
	readonly error: unknown;
}

/** What the rules of rows found, and the rows of which others have to speak, by rule. Most rules are in neither. */
export interface InRows {
	readonly found: ReadonlyMap<Rule, readonly Finding[]>;
	readonly suspects: ReadonlyMap<Rule, readonly RowInTable[]>;
	readonly failures: readonly Failure[];
}

/** All rows are looked at in one walk. `once`: nothing is kept with them for a look after an edit. */
export function lookAtRows({ tableI, tableII }: Filing, context: FormContext, once: boolean): InRows {
	const found = new Map<Rule, Finding[]>();
	const suspects = new Map<Rule, RowInTable[]>();
	const failures: Failure[] = [];
	for (const table of [tableI, tableII]) {
		const seen = once ? seenIn(table.rows, context) : seenInRuns(table, context);
		if (seen.length === 0) continue;
		const counts = new Map<Rule, number>();
		for (const { rule, row, finding, failure } of seen) {
			if (failure) failures.push(failure);
			else if (finding) add(found, rule, finding);
			else {
				const count = counts.get(rule) ?? 0;
				counts.set(rule, count + 1);
				add(suspects, rule, { row, table, isOneOfMany: count >= manyRows });
			}
		}
	}
	return { found, suspects, failures };
}

function add<T>(lists: Map<Rule, T[]>, rule: Rule, item: T): void {
	const list = lists.get(rule);
	if (list) list.push(item);
	else lists.set(rule, [item]);
}

/** What one rule saw in one row: a finding, or that there is something to tell, or nothing because it threw. */
interface Seen {
	readonly rule: Rule;
	readonly row: Row;
	readonly finding?: Finding;
	readonly failure?: Failure;
}

const nothing: readonly Seen[] = [];

/** Most rows have not changed and have nothing to say. */
const seenInRuns = overRunsUnder(
	(run, context: FormContext) => oneList(run.map((row) => keptOf(row, context))),
	oneList<Seen>,
);
const keptOf = ofRows.keptUnder(seenOf);

function seenIn(rows: readonly Row[], context: FormContext): readonly Seen[] {
	let all = nothing;
	for (const row of rows) {
		const seen = seenOf(row, context);
		if (seen.length > 0) all = all.length > 0 ? all.concat(seen) : seen;
	}
	return all;
}

/** The questions of all rules, in one shape, so that asking them is quick. */
interface Question {
	readonly rule: Rule;
	readonly ofRow: RowRule['row'] | undefined;
	readonly suspects: SuspectRule['suspects'] | undefined;
	/** Whether it is asked of a row whose cells do not fit their columns: such a row has that one finding. */
	readonly ofMisdivided: boolean;
}

const questions = rules
	.filter(({ row, suspects }) => row !== undefined || suspects !== undefined)
	.map((rule): Question => ({
		rule,
		ofRow: rule.row,
		suspects: rule.suspects,
		ofMisdivided: rule.row === undefined || rowEnders.includes(rule.id),
	}));

function seenOf(row: Row, context: FormContext): readonly Seen[] {
	let seen: Seen[] | undefined;
	const isMisdivided = row.misdivided !== undefined;
	for (const { rule, ofRow, suspects, ofMisdivided } of questions) {
		if (isMisdivided && !ofMisdivided) continue;
		try {
			if (suspects) {
				if (suspects(row)) (seen ??= []).push({ rule, row });
				continue;
			}
			const found = ofRow?.(row, context);
			if (!found) continue;
			for (const finding of found) (seen ??= []).push({ rule, row, finding: { ...finding, row } });
		} catch (error) {
			(seen ??= []).push({ rule, row, failure: { rule, error } });
		}
	}
	return seen ?? nothing;
}
