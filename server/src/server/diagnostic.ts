import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import type { Severity } from '../rules/rule';
import { reactions } from '../rules/verdict';
import type { PlacedFinding } from '../service/placedFinding';
import type { Snapshot } from '../service/snapshot';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	information: DiagnosticSeverity.Information,
	hint: DiagnosticSeverity.Hint,
};

export function toDiagnostic(uri: string, snapshot: Snapshot, finding: PlacedFinding): Diagnostic {
	const { rule, severity, range, message, related = [] } = finding;
	const reaction = rule.edgar === null ? '' : ` ${reactions[rule.edgar]}.`;
	const sources = rule.source.map(({ label }) => label).join('; ');
	// Our own client puts the page of the rule in its place; other editors open the instruction.
	const page = rule.source.find(({ url }) => url !== undefined)?.url;
	return {
		range,
		severity: severities[severity],
		source: 'form4',
		code: rule.id,
		...(page === undefined ? {} : { codeDescription: { href: page } }),
		message: `${message}.${reaction} (${sources})`,
		relatedInformation: related.map(({ message: said, at }) => ({
			message: said,
			location: { uri, range: snapshot.source.rangeOf(at) },
		})),
	};
}
