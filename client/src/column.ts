import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { cellMethod, type CellResult } from '../../server/src/server/protocol';
import { isFiling } from './ownershipXml';

/**
 * Shows in the status bar in which column of which table the cursor stands, so that nobody counts tabs. `onServed` says that the
 * server has read a filing.
 */
export function showColumn(
	client: () => Promise<BaseLanguageClient> | undefined,
	onServed: vscode.Event<void>,
): vscode.Disposable {
	const item = vscode.window.createStatusBarItem('form4.column', vscode.StatusBarAlignment.Right, 101);
	item.name = vscode.l10n.t('Form 4 Column');
	let asked = 0;
	const update = async (editor: vscode.TextEditor | undefined): Promise<void> => {
		const own = ++asked;
		const cell = editor && isFiling(editor.document) ? await cellOf(editor, client()) : null;
		// The cursor may have moved on while the server answered.
		if (own !== asked) return;
		if (!cell) {
			item.hide();
			return;
		}
		const { table, column, columns, name, item: number } = cell;
		item.text = vscode.l10n.t('Table {0}, column {1} of {2}: {3} (item {4})', table, column, columns, name, number);
		item.show();
	};
	const refresh = (editor: vscode.TextEditor | undefined): void => void update(editor).catch(() => item.hide());
	refresh(vscode.window.activeTextEditor);
	return vscode.Disposable.from(
		item,
		onServed(() => refresh(vscode.window.activeTextEditor)),
		vscode.window.onDidChangeActiveTextEditor(refresh),
		vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => refresh(textEditor)),
	);
}

async function cellOf(
	{ document, selection }: vscode.TextEditor,
	client: Promise<BaseLanguageClient> | undefined,
): Promise<CellResult | null> {
	const { line, character } = selection.active;
	const params = { textDocument: { uri: document.uri.toString() }, position: { line, character } };
	return (await (await client)?.sendRequest<CellResult | null>(cellMethod, params)) ?? null;
}
