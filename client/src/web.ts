import * as vscode from 'vscode';
import type { InitializationOptions } from '../../server/src/server/protocol';
import { activateWith } from './start';

export function activate(context: vscode.ExtensionContext): void {
	activateWith(context, async () => {
		const { LanguageClient } = await import('vscode-languageclient/browser');
		const files = `${vscode.Uri.joinPath(context.extensionUri, 'dist').toString(true)}/`;
		const initializationOptions: InitializationOptions = { hasCommands: true, files };
		return (options) =>
			new LanguageClient('form4', 'Form 4', new Worker(`${files}server.web.js`), { ...options, initializationOptions });
	});
}
