import {
	CodeActionKind,
	DidChangeConfigurationNotification,
	MarkupKind,
	TextDocumentSyncKind,
	type CodeAction,
	type Connection,
	type DidChangeTextDocumentParams,
	type DocumentSymbol,
	type Hover,
	type InitializeParams,
	type InitializeResult,
} from 'vscode-languageserver';
import { readSettings } from '../config/schema';
import { hover } from '../features/hover';
import { symbols } from '../features/symbols';
import type { Severity } from '../rules/rule';
import { explain } from '../service/explain';
import { fixAll } from '../service/fixAll';
import { Snapshot, type CheckSettings } from '../service/snapshot';
import { todayInNewYork } from '../service/today';
import { toCodeAction, toDiagnostic, toSymbol } from './convert';
import { fenced } from './fence';
import { rulePageMethod, verdictMethod, type VerdictParams } from './protocol';

interface Open {
	readonly snapshot: Snapshot;
	readonly version: number;
}

/** Wires a connection to the service. The node and the browser entry differ only in the connection. */
export function startServer(connection: Connection): void {
	const documents = new Map<string, Open>();
	const log = (message: string): void => connection.console.error(message);
	let severities: ReadonlyMap<string, Severity | 'off'> = new Map();
	let settings: CheckSettings = { today: todayInNewYork(new Date()), severities };
	let asksSettings = false;

	const publish = (uri: string): void => {
		const open = documents.get(uri);
		if (!open) return;
		const findings = open.snapshot.findings(settings);
		const diagnostics = findings.map((finding) => toDiagnostic(uri, open.snapshot, finding));
		void connection.sendDiagnostics({ uri, version: open.version, diagnostics });
		for (const { rule, error } of open.snapshot.failures(settings)) log(`Rule ${rule.id} failed: ${String(error)}`);
		const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
		const [errors, warnings] = [count('error'), count('warning')];
		const others = findings.length - errors - warnings;
		const verdict: VerdictParams = { uri, verdict: open.snapshot.verdict(settings), errors, warnings, others };
		void connection.sendNotification(verdictMethod, verdict);
	};

	const takeSettings = (raw: unknown): void => {
		const { settings: read, rejected } = readSettings(raw);
		for (const name of rejected) log(`Setting ${name} is not understood and is left out`);
		severities = new Map(Object.entries(read.rules));
		settings = { today: todayInNewYork(new Date()), severities };
		for (const uri of documents.keys()) publish(uri);
	};

	const askSettings = async (): Promise<void> => {
		if (asksSettings) takeSettings(await connection.workspace.getConfiguration('form4'));
	};

	connection.onInitialize(({ capabilities }: InitializeParams): InitializeResult => {
		asksSettings = capabilities.workspace?.configuration === true;
		return {
			serverInfo: { name: 'form4' },
			capabilities: {
				textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
				hoverProvider: true,
				documentSymbolProvider: true,
				codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, `${CodeActionKind.SourceFixAll}.form4`] },
			},
		};
	});
	connection.onInitialized(() => {
		if (asksSettings) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'form4' });
		askSettings().catch((error: unknown) => log(String(error)));
	});
	connection.onDidChangeConfiguration(() => {
		askSettings().catch((error: unknown) => log(String(error)));
	});

	connection.onDidOpenTextDocument(
		fenced('didOpen', log, undefined, ({ textDocument: { uri, text, version } }) => {
			documents.set(uri, { snapshot: Snapshot.open(text), version });
			publish(uri);
		}),
	);
	connection.onDidChangeTextDocument(
		fenced(
			'didChange',
			log,
			undefined,
			({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams) => {
				const open = documents.get(uri);
				if (!open) return;
				documents.set(uri, { snapshot: open.snapshot.edit(contentChanges), version });
				publish(uri);
			},
		),
	);
	connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
		documents.delete(uri);
		void connection.sendDiagnostics({ uri, diagnostics: [] });
	});

	connection.onHover(
		fenced('hover', log, null, ({ textDocument: { uri }, position }): Hover | null => {
			const snapshot = documents.get(uri)?.snapshot;
			const found = snapshot && hover(snapshot, position);
			if (!snapshot || !found) return null;
			return {
				contents: { kind: MarkupKind.Markdown, value: found.markdown },
				range: snapshot.source.rangeOf(found.at),
			};
		}),
	);
	connection.onDocumentSymbol(
		fenced('documentSymbol', log, [], ({ textDocument: { uri } }): DocumentSymbol[] => {
			const snapshot = documents.get(uri)?.snapshot;
			return snapshot ? symbols(snapshot.filing).map((symbol) => toSymbol(snapshot, symbol)) : [];
		}),
	);
	connection.onCodeAction(
		fenced('codeAction', log, [], ({ textDocument: { uri }, range, context }): CodeAction[] => {
			const snapshot = documents.get(uri)?.snapshot;
			if (!snapshot) return [];
			if (context.only?.some((kind) => kind.startsWith(CodeActionKind.Source)))
				return fixAllAction(uri, snapshot, settings);
			const touched = snapshot
				.findings(settings)
				.filter(({ range: { start, end } }) => start.line <= range.end.line && end.line >= range.start.line)
				.filter(
					({ range: { start, end } }) =>
						start.line !== range.start.line || touches(start.character, end.character, range),
				);
			return touched.flatMap((finding) =>
				(finding.fixes ?? []).map((fix) => toCodeAction(uri, snapshot, finding, fix)),
			);
		}),
	);
	connection.onRequest(
		rulePageMethod,
		fenced('rulePage', log, null, (id: string): string | null => explain(id) ?? null),
	);
	connection.listen();
}

function touches(
	start: number,
	end: number,
	range: { start: { character: number }; end: { character: number } },
): boolean {
	return start <= range.end.character && end >= range.start.character;
}

/** All safe fixes in one step. */
function fixAllAction(uri: string, snapshot: Snapshot, settings: CheckSettings): CodeAction[] {
	const ungrouped = { ...settings, ungrouped: true };
	const { edits } = fixAll(snapshot, (one) => one.findings(ungrouped));
	if (edits.length === 0) return [];
	const changes = { [uri]: edits.map(({ range, text }) => ({ range, newText: text })) };
	return [{ title: 'Fix all that is safe to fix', kind: `${CodeActionKind.SourceFixAll}.form4`, edit: { changes } }];
}
