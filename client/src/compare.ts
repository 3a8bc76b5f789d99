import * as vscode from 'vscode';
import { compareMethod, type CompareParams, type CompareResult } from '../../server/src/server/protocol';
import { isFiling } from './ownershipXml';
import { reportUri } from './reports';
import type { Ensure } from './ensure';
import { nameOf, readXml } from './text/textFiles';

interface Original extends vscode.QuickPickItem {
	/** Undefined: one is looked for in the folders. */
	readonly uri: vscode.Uri | undefined;
}

/**
 * Shows what the amendment in the active editor changes of the form that it amends. `given` is that form, where a key binding or
 * another extension names it.
 */
export async function compareWithOriginal(ensure: Ensure, given: unknown): Promise<void> {
	const amendment = vscode.window.activeTextEditor?.document;
	if (!amendment || !isFiling(amendment)) {
		await vscode.window.showInformationMessage(vscode.l10n.t('Open the amendment first.'));
		return;
	}
	const uri = given instanceof vscode.Uri ? given : await pickOriginal(amendment);
	if (!uri) return;
	const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
	const original = open?.getText() ?? (await readXml(uri));
	const params: CompareParams = { textDocument: { uri: amendment.uri.toString() }, original };
	const title = vscode.l10n.t('Comparing with {0}', nameOf(uri));
	const result = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, async () =>
		(await ensure()).sendRequest<CompareResult>(compareMethod, params),
	);
	if (result.kind === 'refused') {
		await vscode.window.showInformationMessage(
			vscode.l10n.t('{0} is not compared. {1}', nameOf(uri), result.reasons.join(' ')),
		);
		return;
	}
	const report = reportUri(vscode.l10n.t('{0} against {1}', nameOf(amendment.uri), nameOf(uri)), result.report, 'diff');
	const document = await vscode.workspace.openTextDocument(report);
	await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true });
	if (result.draft !== null) void offerDraft(result.draft);
}

/** An amendment has to say what it amends, and where that stands is for its writer to choose. */
async function offerDraft(draft: string): Promise<void> {
	const copy = vscode.l10n.t('Copy the Draft');
	const chosen = await vscode.window.showInformationMessage(
		vscode.l10n.t('Nothing in the amendment says what it amends. The comparison ends with a draft.'),
		copy,
	);
	if (chosen === copy) await vscode.env.clipboard.writeText(draft);
}

/** The open filings first, then a file. */
async function pickOriginal(amendment: vscode.TextDocument): Promise<vscode.Uri | undefined> {
	const others = vscode.workspace.textDocuments.filter((one) => one !== amendment && isFiling(one));
	const picks: Original[] = others.map(({ uri }) => ({
		label: nameOf(uri),
		description: vscode.workspace.asRelativePath(uri),
		uri,
	}));
	const browse: Original = { label: `$(folder-opened) ${vscode.l10n.t('Choose a file…')}`, uri: undefined };
	const chosen = await vscode.window.showQuickPick([...picks, browse], {
		title: vscode.l10n.t('The form that {0} amends', nameOf(amendment.uri)),
		placeHolder: vscode.l10n.t('As it was filed: text, XML, a submission file or the page'),
		matchOnDescription: true,
	});
	if (!chosen || chosen.uri) return chosen?.uri;
	const files = await vscode.window.showOpenDialog({
		title: vscode.l10n.t('The form as it was filed'),
		filters: { [vscode.l10n.t('Filings')]: ['form4', 'txt', 'xml', 'nc', 'html', 'htm', 'md'] },
	});
	return files?.[0];
}
