import type { RuleFinding } from '../rules/run';
import { verdictOf } from '../rules/verdict';
import { counted } from './say';

/** What EDGAR would do with a form that has these findings, as a heading. */
export function verdictWords(findings: readonly Pick<RuleFinding, 'rule'>[]): string {
	const count = (reaction: 'suspense' | 'warning'): number =>
		findings.filter(({ rule }) => rule.edgar === reaction).length;
	switch (verdictOf(findings)) {
		case 'suspended':
			return `EDGAR would suspend this form: ${counted(count('suspense'), 'reason')}`;
		case 'accepted-with-warnings':
			return `EDGAR would take this form with ${counted(count('warning'), 'warning')}`;
		case 'accepted':
			return 'EDGAR would take this form';
	}
}
