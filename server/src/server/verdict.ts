import { reasons } from '../features/verdict';
import { verdictWords } from '../features/verdictWords';
import type { Severity } from '../rules/rule';
import type { OpenDocument } from './binding';
import type { Reason, ReasonsResult, VerdictParams } from './protocol';

type Judged = Pick<OpenDocument, 'uri' | 'snapshot' | 'check'>;

/** What EDGAR would do, with how much was found. */
export function toVerdict({ uri, snapshot, check }: Judged): VerdictParams {
	const findings = snapshot.findings(check);
	const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
	const [errors, warnings] = [count('error'), count('warning')];
	const others = findings.length - errors - warnings;
	return { uri, verdict: snapshot.verdict(check), words: verdictWords(findings), errors, warnings, others };
}

/** The same with what was found, EDGAR's reasons first. */
export function toReasons({ snapshot, check }: Judged): ReasonsResult {
	const findings = snapshot.findings(check);
	const said = reasons(findings).map(({ rule, severity, message, range }): Reason => ({
		rule: rule.id,
		message,
		clause: rule.source.map(({ label }) => label).join('; '),
		edgar: rule.edgar,
		severity,
		range,
	}));
	return { verdict: snapshot.verdict(check), words: verdictWords(findings), reasons: said };
}
