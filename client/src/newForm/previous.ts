import * as vscode from 'vscode';

/** More are not listed; typing part of a name finds an open document all the same. */
const listed = 500;

interface Start extends vscode.QuickPickItem {
	/** Null for an empty form. */
	readonly uri: vscode.Uri | null;
}

/** Whether the form begins empty or from a filing of the workspace. Undefined when Escape was pressed. */
export async function pickPrevious(): Promise<{ readonly previous: string | null } | undefined> {
	const chosen = await vscode.window.showQuickPick(starts(), {
		title: vscode.l10n.t('New Form 4'),
		placeHolder: vscode.l10n.t('Begin empty, or from a previous filing of the same owner'),
		matchOnDescription: true,
		ignoreFocusOut: true,
	});
	if (!chosen) return undefined;
	if (!chosen.uri) return { previous: null };
	const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === chosen.uri?.toString());
	const text = open?.getText() ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(chosen.uri));
	return { previous: text };
}

async function starts(): Promise<readonly Start[]> {
	const found = await vscode.workspace.findFiles('**/*.{form4,form4.txt}', undefined, listed);
	const open = vscode.workspace.textDocuments.filter(({ languageId }) => languageId === 'form4').map(({ uri }) => uri);
	const uris = new Map([...open, ...found].map((uri) => [uri.toString(), uri]));
	const previous = [...uris.values()].map((uri): Start => {
		const path = vscode.workspace.asRelativePath(uri);
		const name = path.split('/').at(-1) ?? path;
		return { label: name, description: name === path ? '' : path, uri };
	});
	return [
		{
			label: vscode.l10n.t('Empty form'),
			detail: vscode.l10n.t('Issuer, owner, relationship and a first transaction are asked'),
			uri: null,
		},
		{ label: vscode.l10n.t('From a previous filing'), kind: vscode.QuickPickItemKind.Separator, uri: null },
		...previous.sort((a, b) => a.label.localeCompare(b.label)),
	];
}
