import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
	commands,
	suppressionsMethod,
	suppressMethod,
	type SuppressionsParams,
	type SuppressParams,
	type SuppressResult,
} from '../../server/src/server/protocol';
import { isFiling } from './ownershipXml';
import type { Ensure } from './ensure';

const sidecarName = 'form4-suppressions.json';

/** The sidecar that is about a filing: the nearest one, in its folder or above it inside the workspace. */
interface Sidecar {
	readonly uri: vscode.Uri;
	/** Undefined where there is none yet; it would stand in the folder of the workspace. */
	readonly text: string | undefined;
	/** The filing's path from the folder of the sidecar. */
	readonly file: string;
}

/** Tells the server what the sidecars say of each open filing, now and whenever one changes. */
export function followSidecars(client: BaseLanguageClient): vscode.Disposable {
	const tell = async (document: vscode.TextDocument): Promise<void> => {
		if (!isFiling(document)) return;
		const sidecar = await sidecarFor(document.uri);
		if (!sidecar) return;
		const textDocument = { uri: document.uri.toString() };
		const params: SuppressionsParams = { textDocument, text: sidecar.text ?? null, file: sidecar.file };
		await client.sendNotification(suppressionsMethod, params);
	};
	const tellAll = (): void => {
		for (const document of vscode.workspace.textDocuments) void tell(document);
	};
	const watcher = vscode.workspace.createFileSystemWatcher(`**/${sidecarName}`);
	tellAll();
	return vscode.Disposable.from(
		watcher,
		watcher.onDidChange(tellAll),
		watcher.onDidCreate(tellAll),
		watcher.onDidDelete(tellAll),
		vscode.workspace.onDidOpenTextDocument((document) => void tell(document)),
	);
}

/** Asks for the reason, and lets one finding stand. */
export function offerSuppression(ensure: Ensure): vscode.Disposable {
	return vscode.commands.registerCommand(
		commands.suppressFinding,
		async (uri: unknown, rule: unknown, range: SuppressParams['range']) => {
			if (typeof uri !== 'string' || typeof rule !== 'string') return;
			const sidecar = await sidecarFor(vscode.Uri.parse(uri));
			if (!sidecar) {
				await vscode.window.showInformationMessage(
					vscode.l10n.t(
						'The reason is kept in {0} in the workspace, and this filing lies in no open folder.',
						sidecarName,
					),
				);
				return;
			}
			const reason = await vscode.window.showInputBox({
				title: vscode.l10n.t('Let this {0} stand', rule),
				prompt: vscode.l10n.t('Why is it right as it is? The entry lapses when the row changes.'),
				validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('A reason is needed.') : undefined),
			});
			if (reason === undefined) return;
			const { file, text } = sidecar;
			const params: SuppressParams = { textDocument: { uri }, rule, range, reason, file, text: text ?? null };
			const written = await (await ensure()).sendRequest<SuppressResult>(suppressMethod, params);
			if (written === null) {
				await vscode.window.showInformationMessage(vscode.l10n.t('{0} finds nothing there any more.', rule));
				return;
			}
			await vscode.workspace.fs.writeFile(sidecar.uri, new TextEncoder().encode(written));
		},
	);
}

async function sidecarFor(filing: vscode.Uri): Promise<Sidecar | undefined> {
	const folder = vscode.workspace.getWorkspaceFolder(filing);
	if (!folder) return undefined;
	const inside = filing.path.slice(folder.uri.path.replace(/\/$/, '').length + 1).split('/');
	for (let depth = inside.length - 1; depth >= 0; depth--) {
		const uri = vscode.Uri.joinPath(folder.uri, ...inside.slice(0, depth), sidecarName);
		const text = await readIfThere(uri);
		if (text !== undefined) return { uri, text, file: inside.slice(depth).join('/') };
	}
	return { uri: vscode.Uri.joinPath(folder.uri, sidecarName), text: undefined, file: inside.join('/') };
}

async function readIfThere(uri: vscode.Uri): Promise<string | undefined> {
	try {
		return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
	} catch {
		return undefined;
	}
}
