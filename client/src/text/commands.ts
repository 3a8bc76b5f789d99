import * as vscode from 'vscode';
import { isFiling } from '../ownershipXml';
import type { Ensure } from '../ensure';
import { textScheme } from './textFiles';

/** The commands that turn a filing into another language, or take something in. What they do is loaded when one is called. */
export function commandsOfText(ensure: Ensure): readonly vscode.Disposable[] {
	const register = vscode.commands.registerCommand;
	return [
		register('form4.openAsText', async (uri: unknown) => (await import('./openAsText')).openAsText(ensure, uri)),
		register('form4.openXml', async () => (await import('./openAsText')).openXml()),
		register('form4.exportForEdgar', async (to: unknown) => (await import('../export')).exportForEdgar(ensure, to)),
		register('form4.saveAsCsv', async (to: unknown) => (await import('../export')).saveAsCsv(ensure, to)),
		register('form4.importRows', async (from: unknown) => (await import('../importRows')).importRows(ensure, from)),
		register('form4.copyAsMarkdown', async () => (await import('../export')).copyAsMarkdown(ensure)),
		register('form4.compareWithOriginal', async (uri: unknown) =>
			(await import('../compare')).compareWithOriginal(ensure, uri),
		),
	];
}

/** Menus and keys ask what is in the active editor: `form4`, `xml` or `textOfXml`; nothing for all else. */
export function followActive(): vscode.Disposable {
	let told: string | undefined;
	const tell = (document: vscode.TextDocument | undefined): void => {
		const kind = document && kindOf(document);
		if (kind === told) return;
		told = kind;
		void vscode.commands.executeCommand('setContext', 'form4.filing', kind);
	};
	tell(vscode.window.activeTextEditor?.document);
	return vscode.Disposable.from(
		vscode.window.onDidChangeActiveTextEditor((editor) => tell(editor?.document)),
		vscode.workspace.onDidChangeTextDocument(({ document }) => {
			if (document === vscode.window.activeTextEditor?.document && document.languageId === 'xml') tell(document);
		}),
	);
}

function kindOf(document: vscode.TextDocument): string | undefined {
	if (document.uri.scheme === textScheme) return 'textOfXml';
	if (!isFiling(document)) return undefined;
	return document.languageId === 'form4' ? 'form4' : 'xml';
}
