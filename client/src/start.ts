import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
	rulePageMethod,
	verdictMethod,
	type RulePageResult,
	type VerdictParams,
} from '../../server/src/server/protocol';
import { looksLikeForm4 } from './detect';
import { showVerdicts } from './status';

export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

const scheme = 'form4-rule';

/** Waits for a filing and starts the server when there is one. */
export function activateWith(context: vscode.ExtensionContext, makeClient: () => Promise<MakeClient>): void {
	let client: Promise<BaseLanguageClient> | undefined;
	const output = vscode.window.createOutputChannel('Form 4', { log: true });
	const status = showVerdicts(context);

	const start = async (): Promise<BaseLanguageClient> => {
		const make = await makeClient();
		const started = make({ documentSelector: [{ language: 'form4' }], outputChannel: output });
		started.onNotification(verdictMethod, (params: VerdictParams) => status(params));
		await started.start();
		return started;
	};
	const ensure = (): Promise<BaseLanguageClient> => (client ??= start());
	const consider = (document: vscode.TextDocument): void => {
		if (document.languageId === 'form4') void ensure();
		else if (looksLikeForm4(document)) void vscode.languages.setTextDocumentLanguage(document, 'form4');
	};
	const restart = async (): Promise<void> => {
		const running = client;
		client = undefined;
		await (await running)?.stop();
		await ensure();
	};
	const showRule = async (id: string): Promise<void> => {
		const uri = vscode.Uri.from({ scheme, path: `/${id}.md` });
		await vscode.commands.executeCommand('markdown.showPreview', uri);
	};

	context.subscriptions.push(
		output,
		vscode.workspace.onDidOpenTextDocument(consider),
		vscode.commands.registerCommand('form4.restartServer', restart),
		vscode.commands.registerCommand('form4.showOutput', () => output.show()),
		vscode.commands.registerCommand('form4.explainRule', showRule),
		vscode.window.registerUriHandler({
			handleUri: (uri) => void showRule(uri.path.replace(/^\/rule\//, '')),
		}),
		vscode.workspace.registerTextDocumentContentProvider(scheme, {
			provideTextDocumentContent: async (uri) => {
				const id = uri.path.replace(/^\/|\.md$/g, '');
				const page = await (await ensure()).sendRequest<RulePageResult>(rulePageMethod, id);
				return page ?? `There is no rule ${id}.`;
			},
		}),
		{ dispose: () => void client?.then((running) => running.stop()) },
	);
	for (const document of vscode.workspace.textDocuments) consider(document);
}
