import { formatIso } from '../model/date';
import { known, textOf } from '../model/value';
import { rules } from '../rules';
import type { Range } from '../source/source';
import type { PlacedFinding, Snapshot } from '../service/snapshot';

export type Format = 'text' | 'json' | 'jsonl' | 'sarif' | 'github';

/** What `--format json` prints for a file. Ranges as in LSP: zero-based, UTF-16. */
export interface FileReport {
	readonly file: string;
	readonly language: string;
	readonly filing: { readonly issuer: string; readonly owner: string; readonly period: string };
	readonly verdict: string;
	readonly findings: readonly {
		readonly rule: string;
		readonly severity: string;
		readonly edgar: string | null;
		readonly message: string;
		readonly range: Range;
		readonly related: readonly { readonly message: string; readonly range: Range }[];
		readonly fixes: readonly {
			readonly title: string;
			readonly safe: boolean;
			readonly edits: readonly { readonly range: Range; readonly newText: string }[];
		}[];
	}[];
}

export function report(file: string, snapshot: Snapshot, findings: readonly PlacedFinding[]): FileReport {
	const { source, filing } = snapshot;
	const period = known(filing.period);
	const [owner] = filing.owners;
	return {
		file,
		language: filing.language,
		filing: {
			issuer: textOf(filing.issuer.name),
			owner: owner ? textOf(owner.name) : '',
			period: period ? formatIso(period) : '',
		},
		verdict: findings.some(({ rule }) => rule.edgar === 'suspense')
			? 'suspended'
			: findings.some(({ rule }) => rule.edgar === 'warning')
				? 'accepted-with-warnings'
				: 'accepted',
		findings: findings.map(({ rule, severity, message, range, related = [], fixes = [] }) => ({
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
		})),
	};
}

export interface Report {
	file(report: FileReport): void;
	end(): void;
}

/** Prints files as they are checked, or all of them at the end where the format is one document. */
export function startReport(format: Format): Report {
	const write = (text: string): void => void process.stdout.write(text);
	const all: FileReport[] = [];
	switch (format) {
		case 'jsonl':
			return { file: (one) => write(`${JSON.stringify(one)}\n`), end: () => undefined };
		case 'json':
			return { file: (one) => void all.push(one), end: () => write(`${JSON.stringify(all, undefined, 2)}\n`) };
		case 'sarif':
			return { file: (one) => void all.push(one), end: () => write(`${JSON.stringify(sarif(all), undefined, 2)}\n`) };
		case 'github':
			return { file: (one) => write(github(one)), end: () => undefined };
		case 'text': {
			const counts = { files: 0, error: 0, warning: 0, other: 0 };
			return {
				file: (one) => {
					counts.files++;
					for (const { severity } of one.findings) {
						counts[severity === 'error' || severity === 'warning' ? severity : 'other']++;
					}
					write(plain(one));
				},
				end: () => {
					const { files, error, warning, other } = counts;
					write(
						`${count(files, 'filing')} checked: ${count(error, 'error')}, ${count(warning, 'warning')}, ${count(other, 'other finding')}\n`,
					);
				},
			};
		}
	}
}

const verdicts: Readonly<Record<string, string>> = {
	accepted: 'EDGAR would take it',
	'accepted-with-warnings': 'EDGAR would take it with a warning',
	suspended: 'EDGAR would suspend it',
};

function plain({ file, verdict, findings }: FileReport): string {
	const lines = findings.map(
		({ range: { start }, severity, message, rule }) =>
			`  ${String(start.line + 1)}:${String(start.character + 1)}  ${severity}  ${message}  ${rule}\n`,
	);
	return `${file}: ${verdicts[verdict] ?? verdict}\n${lines.join('')}`;
}

function github({ file, findings }: FileReport): string {
	const levels: Readonly<Record<string, string>> = { error: 'error', warning: 'warning' };
	const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
	return findings
		.map(
			({ severity, range: { start }, rule, message }) =>
				`::${levels[severity] ?? 'notice'} file=${escaped(file)},line=${String(start.line + 1)},col=${String(start.character + 1)},title=${rule}::${escaped(message)}\n`,
		)
		.join('');
}

function sarif(files: readonly FileReport[]): object {
	const levels: Readonly<Record<string, string>> = { error: 'error', warning: 'warning' };
	const results = files.flatMap(({ file, findings }) =>
		findings.map(({ rule, severity, message, range: { start, end } }) => ({
			ruleId: rule,
			level: levels[severity] ?? 'note',
			message: { text: message },
			locations: [
				{
					physicalLocation: {
						artifactLocation: { uri: encodeURI(file) },
						region: {
							startLine: start.line + 1,
							startColumn: start.character + 1,
							endLine: end.line + 1,
							endColumn: end.character + 1,
						},
					},
				},
			],
		})),
	);
	const driver = {
		name: 'form4',
		rules: rules.map(({ id, title, why }) => ({
			id,
			shortDescription: { text: title },
			fullDescription: { text: why },
		})),
	};
	const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
	return { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
}

function count(number: number, word: string): string {
	return `${String(number)} ${word}${number === 1 ? '' : 's'}`;
}
