import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
	commands,
	verdictMethod,
	type InitializationOptions,
	type VerdictParams,
} from '../../server/src/server/protocol';
import { listBalances } from './balances';
import { looksLikeForm4 } from './detect';
import { goToCommand } from './goTo';
import { isFiling } from './ownershipXml';
import { serveOwnershipXml } from './serve';
import { commandsOfText, followActive } from './text/commands';
import { pasteFilings } from './text/paste';
import { provideTextFiles } from './text/textFiles';
import { linkToRulePages, showRulePages } from './rulePages';
import { showColumn } from './column';
import { showFilings } from './filings/filings';
import { offerPreview } from './preview/offer';
import type { OpenPage } from './preview/print';
import { bindCellKeys } from './table/cellKeys';
import { followRows } from './table/rows';
import { showAlignment } from './table/showAlignment';
import { showReports } from './reports';
import { showVerdicts } from './status';
import { followSidecars, offerSuppression } from './suppress';
import { turnOffRule } from './turnOff';
import { listReasons } from './verdict';
import type { Ensure } from './ensure';

export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** So much comes at once only from a paste. */
const pasted = 400;

/** Waits for a filing and starts the server when there is one. Without `openPage` there is no browser to print in but this one. */
export function activateWith(
	context: vscode.ExtensionContext,
	makeClient: () => Promise<MakeClient>,
	openPage?: OpenPage,
): void {
	let client: Promise<BaseLanguageClient> | undefined;
	let whileItRuns: vscode.Disposable | undefined;
	const output = vscode.window.createOutputChannel('Form 4', { log: true });
	const status = showVerdicts(context);
	// The server starts before it is told of the open filings: until then it knows nothing of them.
	const read = new vscode.EventEmitter<void>();
	const rows = followRows(() => client, read.event);

	const start = async (): Promise<BaseLanguageClient> => {
		const make = await makeClient();
		const initializationOptions: InitializationOptions = { hasCommands: true };
		const started = make({
			documentSelector: [{ language: 'form4' }],
			outputChannel: output,
			initializationOptions,
			middleware: { handleDiagnostics: linkToRulePages },
		});
		started.onNotification(verdictMethod, (params: VerdictParams) => {
			status(params);
			read.fire();
		});
		await started.start();
		whileItRuns = vscode.Disposable.from(followSidecars(started), serveOwnershipXml(started));
		return started;
	};
	const ensure: Ensure = () => (client ??= start());
	const consider = (document: vscode.TextDocument): void => {
		if (isFiling(document)) void ensure();
		else if (looksLikeForm4(document)) void vscode.languages.setTextDocumentLanguage(document, 'form4');
	};
	const restart = async (): Promise<void> => {
		const running = client;
		client = undefined;
		whileItRuns?.dispose();
		// A server that did not start, or is gone, has nothing to stop.
		await running?.then((one) => one.stop()).catch(() => undefined);
		await ensure();
	};

	context.subscriptions.push(
		output,
		vscode.workspace.onDidOpenTextDocument(consider),
		// A page pasted into an empty document was not there when the document was opened.
		vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			// Ownership XML may be typed, and its root is recognised when it stands.
			if (document.languageId === 'xml' || contentChanges.some(({ text }) => text.length > pasted)) consider(document);
		}),
		vscode.commands.registerCommand('form4.restartServer', restart),
		vscode.commands.registerCommand('form4.showOutput', () => output.show()),
		vscode.commands.registerCommand(commands.showVerdict, (uri: unknown) => listReasons(ensure, uri)),
		vscode.commands.registerCommand(commands.showBalances, (uri: unknown) => listBalances(ensure, uri)),
		vscode.commands.registerCommand('form4.explainRow', async () => (await import('./explainRow')).explainRow(ensure)),
		vscode.commands.registerCommand(commands.goTo, goToCommand),
		vscode.commands.registerCommand(commands.turnOffRule, turnOffRule),
		vscode.commands.registerCommand('form4.newForm', async () => {
			const { newForm } = await import('./newForm/newForm');
			await newForm(ensure);
		}),
		...offerPreview(context, ensure, openPage),
		showFilings(ensure),
		offerSuppression(ensure),
		provideTextFiles(ensure),
		...commandsOfText(ensure),
		showReports(),
		pasteFilings(ensure),
		followActive(),
		showRulePages(context.extensionUri),
		read,
		showColumn(() => client, read.event),
		rows,
		bindCellKeys(rows),
		{ dispose: () => void whileItRuns?.dispose() },
		showAlignment(rows),
		{ dispose: () => void client?.then((running) => running.stop()) },
	);
	for (const document of vscode.workspace.textDocuments) consider(document);
}
