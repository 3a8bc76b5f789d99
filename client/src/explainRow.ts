import * as vscode from 'vscode';
import { explainRowMethod, type ExplainRowParams, type ExplainRowResult } from '../../server/src/server/protocol';
import { activeFiling } from './activeFiling';
import { reportUri } from './reports';
import type { Ensure } from './ensure';

/** Shows beside the filing what the row of the cursor says. The page is a document: it is searched, and read aloud, as any other. */
export async function explainRow(ensure: Ensure): Promise<void> {
	const document = await activeFiling();
	const editor = vscode.window.activeTextEditor;
	if (!document || !editor) return;
	const { line, character } = editor.selection.active;
	const params: ExplainRowParams = {
		textDocument: { uri: document.uri.toString() },
		position: { line, character },
	};
	const page = await (await ensure()).sendRequest<ExplainRowResult | null>(explainRowMethod, params);
	if (!page) {
		await vscode.window.showInformationMessage(
			vscode.l10n.t('Put the cursor into a row of Table I or Table II first.'),
		);
		return;
	}
	const uri = reportUri(page.title, page.markdown, 'md');
	await vscode.commands.executeCommand('vscode.open', uri, { viewColumn: vscode.ViewColumn.Beside, preview: true });
}
