import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
	ArtifactLocation,
	Fix,
	Invocation,
	Location,
	Region,
	ReportingDescriptor,
	Result,
	ToolComponent,
} from 'sarif';
import { version } from '../version';
import { rules } from '../../rules';
import type { Rule, Severity } from '../../rules/rule';
import { contentOf } from '../../service/content';
import type { PlacedFinding } from '../../service/placedFinding';
import { rulePage } from '../../service/rulePage';
import type { Snapshot } from '../../service/snapshot';
import type { Range } from '../../source/source';
import { reportFinding, type Checked, type FixReport } from '../report';
import type { Summary } from '../summary';
import type { OutputFormat } from './format';

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note', off: 'none' } as const;
const ruleIndex: ReadonlyMap<string, number> = new Map(rules.map(({ id }, index) => [id, index]));

/** SARIF 2.1.0, one run. Written in three parts, so that it need not be held in memory. */
export const sarif: OutputFormat = {
	get head() {
		return `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":${JSON.stringify({ driver: driver() })},"columnKind":"utf16CodeUnits","results":[`;
	},
	joint: ',',
	file: (checked) =>
		resultsOf(checked)
			.map((result) => `\n${JSON.stringify(result)}`)
			.join(','),
	foot: (summary) => `],"invocations":[${JSON.stringify(invocation(summary))}]}]}\n`,
};

function driver(): ToolComponent {
	return { name: 'form4', fullName: 'Form 4 checker', version, semanticVersion: version, rules: rules.map(descriptor) };
}

function descriptor(rule: Rule): ReportingDescriptor {
	const { id, title, condition, why, severity, edgar, source } = rule;
	const url = source.find((citation) => citation.url !== undefined)?.url;
	return {
		id,
		shortDescription: { text: title },
		fullDescription: { text: `${condition} ${why}` },
		help: {
			text: `${condition}\n\n${why}\n\nSource: ${source.map(({ label }) => label).join(', ')}`,
			markdown: rulePage(rule),
		},
		...(url === undefined ? {} : { helpUri: url }),
		defaultConfiguration: { level: levels[severity], enabled: severity !== 'off' },
		properties: { tags: ['form4', ...(edgar === null ? [] : [`edgar-${edgar}`])] },
	};
}

function resultsOf({ file, snapshot, findings, suppressed, known }: Checked): readonly Result[] {
	const location: ArtifactLocation = { uri: uriOf(file) };
	const seen = new Map<string, number>();
	const result = (finding: PlacedFinding): Result => resultOf(location, snapshot, finding, seen);
	const isCompared = known.length > 0;
	return [
		...findings.map((finding) =>
			isCompared ? { ...result(finding), baselineState: 'new' as const } : result(finding),
		),
		...known.map((finding) => ({ ...result(finding), baselineState: 'unchanged' as const })),
		...suppressed.map(({ finding, suppression: { reason } }) => ({
			...result(finding),
			suppressions: [{ kind: 'external' as const, status: 'accepted' as const, justification: reason }],
		})),
	];
}

function resultOf(
	artifactLocation: ArtifactLocation,
	snapshot: Snapshot,
	finding: PlacedFinding,
	seen: Map<string, number>,
): Result {
	const { rule, severity, edgar, message, range, related, fixes } = reportFinding(snapshot, finding);
	const at = (place: Range): Location => ({ physicalLocation: { artifactLocation, region: region(place) } });
	// The same row twice in a filing is two results, told apart by their number.
	const content = `${rule}\n${contentOf(snapshot, finding)}`;
	const number = (seen.get(content) ?? 0) + 1;
	seen.set(content, number);
	return {
		ruleId: rule,
		ruleIndex: ruleIndex.get(rule) ?? -1,
		level: levels[severityOf(severity)],
		message: { text: message },
		locations: [at(range)],
		...(related.length > 0
			? { relatedLocations: related.map((one, id) => ({ id, ...at(one.range), message: { text: one.message } })) }
			: {}),
		...(fixes.length > 0 ? { fixes: fixes.map((fix) => fixOf(artifactLocation, fix)) } : {}),
		partialFingerprints: { 'ruleAndContent/v1': `${fingerprint(content)}:${String(number)}` },
		properties: { edgar },
	};
}

function severityOf(severity: string): Severity {
	return severity === 'error' || severity === 'warning' || severity === 'information' ? severity : 'hint';
}

function fixOf(artifactLocation: ArtifactLocation, { title, edits }: FixReport): Fix {
	const replacements = edits.map(({ range, newText }) => ({
		deletedRegion: region(range),
		...(newText === '' ? {} : { insertedContent: { text: newText } }),
	}));
	return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

function region({ start, end }: Range): Region {
	return {
		startLine: start.line + 1,
		startColumn: start.character + 1,
		endLine: end.line + 1,
		endColumn: end.character + 1,
	};
}

function invocation({ complaints, stopped }: Summary): Invocation {
	const notifications = complaints.map((text) => ({ level: 'error' as const, message: { text } }));
	return {
		executionSuccessful: complaints.length === 0 && !stopped,
		...(notifications.length > 0 ? { toolExecutionNotifications: notifications } : {}),
	};
}

function uriOf(file: string): string {
	if (isAbsolute(file)) return pathToFileURL(file).href;
	return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}

function fingerprint(content: string): string {
	return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
