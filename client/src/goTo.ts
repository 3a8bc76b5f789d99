import * as vscode from 'vscode';
import type { Reason } from '../../server/src/server/protocol';

/** Shows a place of a document and selects it. */
export async function goTo(document: vscode.TextDocument, { start, end }: Reason['range']): Promise<void> {
	const selection = new vscode.Range(start.line, start.character, end.line, end.character);
	await vscode.window.showTextDocument(document, { selection });
}

/** The command behind a lens that leads to one place: the address of the document and the range. */
export async function goToCommand(uri: unknown, range: unknown): Promise<void> {
	if (typeof uri !== 'string' || !isRange(range)) return;
	await goTo(await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)), range);
}

function isRange(value: unknown): value is Reason['range'] {
	if (typeof value !== 'object' || value === null || !('start' in value) || !('end' in value)) return false;
	return [value.start, value.end].every(
		(at) =>
			typeof at === 'object' &&
			at !== null &&
			'line' in at &&
			typeof at.line === 'number' &&
			'character' in at &&
			typeof at.character === 'number',
	);
}
