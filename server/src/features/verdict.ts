import type { RuleFinding } from '../rules/run';

const severities = ['error', 'warning', 'information', 'hint'] as const;

/** All that speaks about a form: what EDGAR would suspend it for, then what EDGAR warns of, then what is ours alone. */
export function reasons<F extends Pick<RuleFinding, 'rule' | 'severity'>>(findings: readonly F[]): readonly F[] {
	const rank = ({ rule, severity }: F): number =>
		rule.edgar === 'suspense' ? 0 : rule.edgar === 'warning' ? 1 : 2 + severities.indexOf(severity);
	return findings.toSorted((a, b) => rank(a) - rank(b));
}
