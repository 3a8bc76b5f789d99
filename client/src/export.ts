import * as vscode from 'vscode';
import { convertMethod, type ConvertParams, type ConvertResult } from '../../server/src/server/protocol';
import { activeFiling } from './activeFiling';
import type { Ensure } from './ensure';
import { nameOf, textScheme, xmlUriOf } from './text/textFiles';

/**
 * Writes ownership XML of the filing in the active editor, and says what EDGAR needs and the filing lacks. A key binding or another
 * extension may say where to: then nothing is asked, and the answer is what is missing.
 */
export async function exportForEdgar(ensure: Ensure, target: unknown): Promise<readonly string[] | undefined> {
	const document = await activeFiling();
	if (!document) return undefined;
	const { text, missing, blockLines } = await converted(ensure, document, 'xml');
	const isTold = target instanceof vscode.Uri;
	if (!isTold && missing.length > 0) {
		const choice = await chooseWith(document, { missing, canAdd: blockLines.length > 0 });
		if (choice === 'add') await addLines(document, blockLines);
		if (choice !== 'write') return missing;
	}
	await save(document, { text, ending: 'xml', kind: vscode.l10n.t('Ownership XML'), ...(isTold && { target }) });
	return missing;
}

/** Puts the filing on the clipboard as Markdown. */
export async function copyAsMarkdown(ensure: Ensure): Promise<void> {
	const document = await activeFiling();
	if (!document) return;
	const { text } = await converted(ensure, document, 'markdown');
	await vscode.env.clipboard.writeText(text);
	vscode.window.setStatusBarMessage(vscode.l10n.t('{0} is on the clipboard as Markdown', nameOf(document.uri)), 5_000);
}

/** Saves the rows of the filing under the names of the SEC's data sets. */
export async function saveAsCsv(ensure: Ensure, target: unknown): Promise<void> {
	const document = await activeFiling();
	if (!document) return;
	const { text } = await converted(ensure, document, 'csv');
	await save(document, { text, ending: 'csv', kind: 'CSV', ...(target instanceof vscode.Uri && { target }) });
}

async function converted(
	ensure: Ensure,
	{ uri }: vscode.TextDocument,
	to: ConvertParams['to'],
): Promise<ConvertResult> {
	const progress = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Converting {0}', nameOf(uri)) };
	const params: ConvertParams = { textDocument: { uri: uri.toString() }, to };
	const result = await vscode.window.withProgress(progress, async () =>
		(await ensure()).sendRequest<ConvertResult | null>(convertMethod, params),
	);
	if (!result) throw new Error(vscode.l10n.t('{0} cannot be converted; Form 4: Show Output says why.', nameOf(uri)));
	return result;
}

interface Lacking {
	readonly missing: readonly string[];
	/** The EDGAR block can be given lines for what it lacks. */
	readonly canAdd: boolean;
}

/** The list stays in sight while one decides: each entry names an element and the place in the text that gives it. */
async function chooseWith(
	{ uri }: vscode.TextDocument,
	{ missing, canAdd }: Lacking,
): Promise<'write' | 'add' | undefined> {
	const write = {
		label: `$(save) ${vscode.l10n.t('Write the XML all the same')}`,
		description: vscode.l10n.t('with these elements empty'),
	};
	const add = {
		label: `$(edit) ${vscode.l10n.t('Add lines for them to the EDGAR block')}`,
		description: vscode.l10n.t('to be filled in'),
	};
	const picks = [...(canAdd ? [add] : []), write, ...missing.map((label) => ({ label }))];
	const chosen = await vscode.window.showQuickPick(picks, {
		title:
			missing.length === 1
				? vscode.l10n.t('One thing that EDGAR needs is missing in {0}', nameOf(uri))
				: vscode.l10n.t('{0} things that EDGAR needs are missing in {1}', missing.length, nameOf(uri)),
		placeHolder: vscode.l10n.t('Escape goes back to the text'),
	});
	return chosen === write ? 'write' : chosen === add ? 'add' : undefined;
}

/** The cursor goes to where the first value belongs. */
async function addLines(document: vscode.TextDocument, lines: ConvertResult['blockLines']): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	for (const { range, newText } of lines) {
		const { start, end } = range;
		edit.replace(document.uri, new vscode.Range(start.line, start.character, end.line, end.character), newText);
	}
	if (!(await vscode.workspace.applyEdit(edit))) return;
	const [first] = lines;
	if (!first) return;
	// A new block has its title above the first key.
	const added = first.newText.split(/\r?\n/);
	const line = first.range.start.line + added.findIndex((text) => text.includes(':'));
	const end = document.lineAt(line).range.end;
	await vscode.window.showTextDocument(document, { selection: new vscode.Range(end, end) });
}

interface Saved {
	readonly text: string;
	readonly ending: string;
	readonly kind: string;
	/** Asked for where it is not given. */
	readonly target?: vscode.Uri;
}

/** Beside the filing, under its name. */
async function save({ uri }: vscode.TextDocument, { text, ...saved }: Saved): Promise<void> {
	const target = saved.target ?? (await askTarget(uri, saved));
	if (!target) return;
	await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
	await vscode.window.showTextDocument(target);
}

function askTarget(uri: vscode.Uri, { ending, kind }: Omit<Saved, 'text'>): Thenable<vscode.Uri | undefined> {
	const origin = uri.scheme === textScheme ? xmlUriOf(uri) : uri;
	const name = nameOf(origin).replace(/\.(?:form4\.txt|form4|txt|nc|xml|md)$/i, '');
	const folder =
		origin.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(origin, '..');
	return vscode.window.showSaveDialog({
		...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${name}.${ending}`) }),
		filters: { [kind]: [ending] },
	});
}
