import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { pageMethod, type PageParams, type PageResult } from '../../../server/src/server/protocol';

/** Opens a page in the browser: the file where it lies, and what stands in it. Returns the address that the browser has. */
export type OpenPage = (file: vscode.Uri, html: string) => Promise<vscode.Uri>;

/**
 * Writes the page into the extension's own folder and opens it in the browser, which prints it or makes a PDF of it. Pages of
 * before are removed: a draft should lie around no longer than it is needed. Returns where the page is.
 */
export async function printPage(
	document: vscode.TextDocument,
	{ folder: parent, client, open }: { folder: vscode.Uri; client: BaseLanguageClient; open: OpenPage },
): Promise<vscode.Uri | undefined> {
	const params: PageParams = { textDocument: { uri: document.uri.toString() }, view: null };
	const html = await client.sendRequest<PageResult>(pageMethod, params);
	if (html === null) return undefined;
	const folder = vscode.Uri.joinPath(parent, 'pages');
	// There is nothing to remove the first time.
	await Promise.resolve(vscode.workspace.fs.delete(folder, { recursive: true })).catch(() => undefined);
	await vscode.workspace.fs.createDirectory(folder);
	const name = document.uri.path.split('/').at(-1) ?? 'form4';
	const uri = vscode.Uri.joinPath(folder, `${name.replace(/[^\w.-]/g, '_')}.html`);
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(html));
	return open(uri, html);
}
