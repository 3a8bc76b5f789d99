import * as vscode from 'vscode';
import { closePages, openPage } from './preview/openPage';
import { activateWith, type MakeClient } from './start';
import { provideTasks } from './tasks';

export function activate(context: vscode.ExtensionContext): void {
	context.subscriptions.push(provideTasks(context.extensionUri));
	context.subscriptions.push({ dispose: closePages });
	const makeClient = async (): Promise<MakeClient> => {
		// Loaded only when a filing is there.
		const { LanguageClient, TransportKind } = await import('./languageClient');
		const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
		return (options) => new LanguageClient('form4', 'Form 4', { module, transport: TransportKind.ipc }, options);
	};
	activateWith(context, makeClient, openPage);
}
