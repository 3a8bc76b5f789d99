import * as vscode from 'vscode';
import type { Ensure } from '../ensure';

/** The commands of the preview; what is behind them is loaded when one is called. */
export function offerPreview(context: vscode.ExtensionContext, ensure: Ensure): readonly vscode.Disposable[] {
	return [
		vscode.commands.registerCommand('form4.showPreview', async () => {
			const editor = vscode.window.activeTextEditor;
			if (editor?.document.languageId !== 'form4') return;
			const { showPreview } = await import('./preview');
			await showPreview(editor, context, await ensure());
		}),
		vscode.commands.registerCommand('form4.printPage', async () => {
			const editor = vscode.window.activeTextEditor;
			if (editor?.document.languageId !== 'form4') return undefined;
			const { printPage } = await import('./print');
			return printPage(editor.document, context, await ensure());
		}),
	];
}
