import * as vscode from 'vscode';
import { isFiling } from '../ownershipXml';

/** More are not listed; typing part of a name finds an open document all the same. */
const listed = 500;

interface Start extends vscode.QuickPickItem {
	/** Null for an empty form, `ask` for a file that is no form text or lies elsewhere. */
	readonly uri: vscode.Uri | null | 'ask';
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
	const uri = chosen.uri === 'ask' ? await askFile() : chosen.uri;
	if (!uri) return undefined;
	const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
	const text = open?.getText() ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
	return { previous: text };
}

async function askFile(): Promise<vscode.Uri | undefined> {
	const [file] =
		(await vscode.window.showOpenDialog({
			title: vscode.l10n.t('The previous filing of the owner'),
			filters: { [vscode.l10n.t('Filings')]: ['form4', 'txt', 'xml', 'nc', 'html', 'htm', 'json', 'md'] },
		})) ?? [];
	return file;
}

async function starts(): Promise<readonly Start[]> {
	const found = await vscode.workspace.findFiles('**/*.{form4,form4.txt}', undefined, listed);
	const open = vscode.workspace.textDocuments.filter(isFiling).map(({ uri }) => uri);
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
		{
			label: vscode.l10n.t('Another file…'),
			detail: vscode.l10n.t("Form 4 text, EDGAR's XML or a submission, its page, JSON"),
			uri: 'ask',
		},
	];
}
