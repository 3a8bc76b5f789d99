import type { RuleFinding } from '../rules/run';
import { verdictWords } from './verdictWords';

/** A line above the form, with what choosing it does. */
export interface CodeLens {
	readonly line: number;
	readonly title: string;
	readonly does: 'show-verdict';
}

export function codeLenses(findings: readonly Pick<RuleFinding, 'rule'>[]): readonly CodeLens[] {
	return [{ line: 0, title: verdictWords(findings), does: 'show-verdict' }];
}
