import * as vscode from 'vscode';
import { editableTextMethod, type EditableTextResult } from '../../../server/src/server/protocol';
import { holdsOwnership } from '../ownershipXml';
import type { Ensure } from '../ensure';
import { nameOf, readXml, textScheme, textUriOf, xmlUriOf } from './textFiles';

/** Opens an ownership XML file, the one given or the one in the active editor, as Form 4 text. */
export async function openAsText(ensure: Ensure, given: unknown): Promise<void> {
	const uri = given instanceof vscode.Uri ? given : vscode.window.activeTextEditor?.document.uri;
	if (!uri) return say(vscode.l10n.t('Open an ownership XML file first.'));
	if (uri.scheme === textScheme) return say(vscode.l10n.t('This is the text already.'));
	const name = nameOf(uri);
	const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
	if (document?.isUntitled) return say(vscode.l10n.t('Save {0} first: the text is written back to the file.', name));
	if (document?.isDirty && !(await saved(document, name))) return;
	const xml = await readXml(uri);
	if (!holdsOwnership(xml)) return say(vscode.l10n.t('{0} is no ownership XML.', name));
	const progress = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Reading {0}', name) };
	const result = await vscode.window.withProgress(progress, async () =>
		(await ensure()).sendRequest<EditableTextResult>(editableTextMethod, { xml }),
	);
	if (result.kind === 'refused')
		return say(vscode.l10n.t('{0} is not opened as text. {1}', name, result.reasons.join(' ')));
	await vscode.window.showTextDocument(textUriOf(uri));
}

/** Back from the text to the file that it is made of. */
export async function openXml(): Promise<void> {
	const uri = vscode.window.activeTextEditor?.document.uri;
	if (uri?.scheme !== textScheme) return say(vscode.l10n.t('The active editor is not the text of an XML file.'));
	await vscode.window.showTextDocument(xmlUriOf(uri));
}

/** The text is made of the file, so that what is unsaved would not be in it. */
async function saved(document: vscode.TextDocument, name: string): Promise<boolean> {
	const save = vscode.l10n.t('Save and Open');
	const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('{0} has unsaved changes.', name), save);
	return chosen === save && (await document.save());
}

async function say(words: string): Promise<void> {
	await vscode.window.showInformationMessage(words);
}
