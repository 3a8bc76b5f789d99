import * as vscode from 'vscode';
import { isFiling } from './ownershipXml';

/** The filing of a command: that of the address which a lens gives, else the one in the active editor. Where there is none it says so. */
export async function activeFiling(uri?: unknown): Promise<vscode.TextDocument | undefined> {
	const active = vscode.window.activeTextEditor?.document;
	const document = typeof uri === 'string' ? await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)) : active;
	if (document && isFiling(document)) return document;
	void vscode.window.showInformationMessage(vscode.l10n.t('Open a Form 4 first.'));
	return undefined;
}
