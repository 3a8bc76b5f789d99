import type { RuleFinding } from './run';

/** EDGAR's reaction to what a rule finds, in words. */
export const reactions = { suspense: 'EDGAR suspends this', warning: 'EDGAR warns of this' } as const;

export type Verdict = 'accepted' | 'accepted-with-warnings' | 'suspended';

/** What EDGAR would do with a filing that has these findings, whatever their severity here. */
export function verdictOf(findings: readonly Pick<RuleFinding, 'rule'>[]): Verdict {
	if (findings.some(({ rule }) => rule.edgar === 'suspense')) return 'suspended';
	return findings.some(({ rule }) => rule.edgar === 'warning') ? 'accepted-with-warnings' : 'accepted';
}
