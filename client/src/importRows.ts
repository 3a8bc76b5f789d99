import * as vscode from 'vscode';
import { importRowsMethod, type ImportRowsParams, type ImportRowsResult } from '../../server/src/server/protocol';
import { activeFiling } from './activeFiling';
import { reportUri } from './reports';
import type { Ensure } from './ensure';
import { nameOf } from './text/textFiles';

/**
 * Puts the transactions of a spreadsheet, saved as CSV, into the filing of the active editor, which one Undo takes back. `given` is the file,
 * where a key binding or another extension names it; then nothing is asked, and a class that the file does not say stays empty.
 */
export async function importRows(ensure: Ensure, given: unknown): Promise<void> {
	const document = await activeFiling();
	if (!document) return;
	const file = given instanceof vscode.Uri ? given : await pickFile();
	if (!file) return;
	const csv = decoded(await vscode.workspace.fs.readFile(file));
	const client = await ensure();
	const ask = (title: string | null): Promise<ImportRowsResult> => {
		const params: ImportRowsParams = { textDocument: { uri: document.uri.toString() }, csv, title };
		return client.sendRequest<ImportRowsResult>(importRowsMethod, params);
	};
	let result = await ask(null);
	if (result.kind === 'rows' && result.asksTitle !== null && !(given instanceof vscode.Uri)) {
		const title = await askTitle(nameOf(file), result.asksTitle);
		if (title === undefined) return;
		result = await ask(title);
	}
	if (result.kind === 'refused') {
		void vscode.window.showErrorMessage(
			vscode.l10n.t('Nothing of {0} is imported. {1}', nameOf(file), result.reasons.join(' ')),
		);
		return;
	}
	if (document.version !== result.version) {
		void vscode.window.showErrorMessage(vscode.l10n.t('The form changed meanwhile; import once more.'));
		return;
	}
	const edit = new vscode.WorkspaceEdit();
	for (const { range, text } of result.edits) edit.replace(document.uri, rangeOf(range), text);
	if (await vscode.workspace.applyEdit(edit)) void say(nameOf(file), result);
}

type Imported = Extract<ImportRowsResult, { readonly kind: 'rows' }>;

/** What could not be read is listed where there is any; the list stays open while one puts it right. */
async function say(name: string, { rows, problems }: Imported): Promise<void> {
	const imported =
		rows === 1
			? vscode.l10n.t('One row of {0} is imported.', name)
			: vscode.l10n.t('{0} rows of {1} are imported.', rows, name);
	if (problems.length === 0) {
		vscode.window.setStatusBarMessage(imported, 5_000);
		return;
	}
	const show = vscode.l10n.t('Show');
	const open =
		problems.length === 1
			? vscode.l10n.t('One thing is left open: {0}', problems.join(''))
			: vscode.l10n.t('{0} things are left open.', problems.length);
	const chosen = await vscode.window.showWarningMessage(`${imported} ${open}`, show);
	if (chosen !== show) return;
	const text = `${imported}\n\n${problems.join('\n')}\n`;
	const report = await vscode.workspace.openTextDocument(reportUri(name, text, 'diff'));
	await vscode.window.showTextDocument(report, { viewColumn: vscode.ViewColumn.Beside, preview: true });
}

async function pickFile(): Promise<vscode.Uri | undefined> {
	const files = await vscode.window.showOpenDialog({
		title: vscode.l10n.t('A spreadsheet of transactions, saved as CSV'),
		filters: { [vscode.l10n.t('Spreadsheets')]: ['csv', 'tsv', 'txt'] },
	});
	return files?.[0];
}

function askTitle(name: string, known: string): Thenable<string | undefined> {
	return vscode.window.showInputBox({
		title: vscode.l10n.t('Import Transactions'),
		prompt: vscode.l10n.t('{0} does not say the class of security of each line', name),
		value: known,
		ignoreFocusOut: true,
	});
}

function rangeOf({ start, end }: Imported['edits'][number]['range']): vscode.Range {
	return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** As a spreadsheet saves it: UTF-8, UTF-16 where its name is Unicode text, else Windows-1252. */
function decoded(bytes: Uint8Array): string {
	const mark = `${String(bytes[0])} ${String(bytes[1])}`;
	if (mark === '255 254') return new TextDecoder('utf-16le').decode(bytes);
	if (mark === '254 255') return new TextDecoder('utf-16be').decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}
