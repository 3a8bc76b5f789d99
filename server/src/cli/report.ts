import { formatIso } from '../model/date';
import { known, textOf } from '../model/value';
import type { Verdict } from '../rules/verdict';
import type { Range } from '../source/source';
import type { Snapshot } from '../service/snapshot';
import type { PlacedFinding } from '../service/placedFinding';
import type { Suppressed } from '../service/suppress';

/** A filing and what was found in it, for a format to write down. */
export interface Checked {
	readonly file: string;
	readonly snapshot: Snapshot;
	/** What EDGAR would do. It knows nothing of what is suppressed or known. */
	readonly verdict: Verdict;
	readonly findings: readonly PlacedFinding[];
	readonly suppressed: readonly Suppressed[];
	/** Findings of the baseline. */
	readonly known: readonly PlacedFinding[];
}

/** What `--format json` prints for a file. Ranges as in LSP: zero-based, UTF-16. */
export interface FileReport {
	readonly file: string;
	readonly language: string;
	readonly filing: { readonly issuer: string; readonly owner: string; readonly period: string };
	readonly verdict: Verdict;
	readonly findings: readonly FindingReport[];
	/** Only where there are any. */
	readonly suppressed?: readonly (FindingReport & { readonly reason: string })[];
	/** Findings of the baseline; only where there are any. */
	readonly known?: readonly FindingReport[];
}

export interface FindingReport {
	readonly rule: string;
	readonly severity: string;
	readonly edgar: string | null;
	readonly message: string;
	readonly range: Range;
	readonly related: readonly { readonly message: string; readonly range: Range }[];
	readonly fixes: readonly FixReport[];
}

export interface FixReport {
	readonly title: string;
	readonly safe: boolean;
	readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

export function report({ file, snapshot, verdict, findings, suppressed, known: before }: Checked): FileReport {
	const { filing } = snapshot;
	const period = known(filing.period);
	const [owner] = filing.owners;
	const kept = suppressed.map(({ finding, suppression: { reason } }) => ({
		...reportFinding(snapshot, finding),
		reason,
	}));
	return {
		file,
		language: filing.language,
		filing: {
			issuer: textOf(filing.issuer.name),
			owner: owner ? textOf(owner.name) : '',
			period: period ? formatIso(period) : '',
		},
		verdict,
		findings: findings.map((finding) => reportFinding(snapshot, finding)),
		...(kept.length > 0 ? { suppressed: kept } : {}),
		...(before.length > 0 ? { known: before.map((finding) => reportFinding(snapshot, finding)) } : {}),
	};
}

export function reportFinding(snapshot: Snapshot, finding: PlacedFinding): FindingReport {
	const { rule, severity, message, range, related = [], fixes = [] } = finding;
	const { source } = snapshot;
	return {
		rule: rule.id,
		severity,
		edgar: rule.edgar,
		message,
		range,
		related: related.map((place) => ({ message: place.message, range: source.rangeOf(place.at) })),
		fixes: fixes.map((fix) => ({
			title: fix.title,
			safe: fix.safe,
			edits: snapshot.edits(fix).map(({ at, text }) => ({ range: source.rangeOf(at), newText: text })),
		})),
	};
}
