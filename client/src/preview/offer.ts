import * as vscode from 'vscode';
import type { Ensure } from '../ensure';
import type { OpenPage } from './print';

/** The commands of the preview; what is behind them is loaded when one is called. */
export function offerPreview(
	context: vscode.ExtensionContext,
	ensure: Ensure,
	open: OpenPage | undefined,
): readonly vscode.Disposable[] {
	return [
		vscode.commands.registerCommand('form4.showPreview', async () => {
			const editor = vscode.window.activeTextEditor;
			if (editor?.document.languageId !== 'form4') return;
			const { showPreview } = await import('./preview');
			await showPreview(editor, context, await ensure());
		}),
		vscode.commands.registerCommand('form4.printPage', async () => {
			const editor = vscode.window.activeTextEditor;
			if (editor?.document.languageId !== 'form4' || !open) return undefined;
			const { printPage } = await import('./print');
			return printPage(editor.document, { folder: context.globalStorageUri, client: await ensure(), open });
		}),
	];
}
