import { compareDates, type PlainDate } from '../model/date';
import type { Filing } from '../model/filing';
import type { RuleFinding } from '../rules/run';
import { dueOfForm, sayDue } from './due';
import { verdictWords } from './verdictWords';

/** A line above the form. */
export interface CodeLens {
	readonly line: number;
	readonly title: string;
}

/** What EDGAR would do with the form. */
export function verdictLens(findings: readonly Pick<RuleFinding, 'rule'>[]): CodeLens {
	return { line: 0, title: verdictWords(findings) };
}

/** Until when the form has to be filed. Nothing above a form that was signed and whose day is past. */
export function dueLens(filing: Filing, today: PlainDate): CodeLens | undefined {
	const due = dueOfForm(filing);
	if (!due) return undefined;
	const left = compareDates(due, today);
	const isSigned = filing.signatures.some(({ date }) => date.kind !== 'empty');
	if (left < 0 && isSigned) return undefined;
	return { line: 0, title: `${left < 0 ? 'Was due' : left === 0 ? 'Due today,' : 'Due'} ${sayDue(due)}` };
}
