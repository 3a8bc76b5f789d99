import * as vscode from 'vscode';
import { activateWith } from './start';

export function activate(context: vscode.ExtensionContext): void {
	activateWith(context, async () => {
		const { LanguageClient } = await import('vscode-languageclient/browser');
		const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
		return (options) => new LanguageClient('form4', 'Form 4', new Worker(script), options);
	});
}
