import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { pageMethod, type PageParams, type PageResult } from '../../../server/src/server/protocol';
import { previewStyle } from './style';

const panels = new Map<string, vscode.WebviewPanel>();

/** Scrolling that the other side asked for is not told back within this time, in milliseconds. */
const quiet = 200;

/** EDGAR's page of a document beside it: live, its scroll and selection in step with the text, findings marked. */
export async function showPreview(
	editor: vscode.TextEditor,
	context: vscode.ExtensionContext,
	client: BaseLanguageClient,
): Promise<void> {
	const { document } = editor;
	const key = document.uri.toString();
	const shown = panels.get(key);
	if (shown) {
		shown.reveal(undefined, true);
		return;
	}
	const name = document.uri.path.split('/').at(-1) ?? '';
	const panel = vscode.window.createWebviewPanel(
		'form4.preview',
		vscode.l10n.t('Page of {0}', name),
		{ viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
		{ enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(context.extensionUri, 'dist')] },
	);
	panels.set(key, panel);
	const following = follow(document, panel, pageFor(document, panel, context, client));
	panel.onDidDispose(() => {
		panels.delete(key);
		following.dispose();
	});
	context.subscriptions.push(panel);
	panel.webview.html = await pageFor(document, panel, context, client)();
}

type Page = () => Promise<string>;

/** The page with its policy: no script but our own, nothing from anywhere else, and none of what a document says is run. */
function pageFor(
	document: vscode.TextDocument,
	{ webview }: vscode.WebviewPanel,
	{ extensionUri }: vscode.ExtensionContext,
	client: BaseLanguageClient,
): Page {
	return async () => {
		const nonce = newNonce();
		const script = webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', 'preview.js')).toString();
		const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
		const head = [
			`<meta http-equiv="Content-Security-Policy" content="${policy}">`,
			`<style nonce="${nonce}">${previewStyle}</style>`,
			`<script nonce="${nonce}" src="${script}" defer></script>`,
		].join('\n');
		const params: PageParams = { textDocument: { uri: document.uri.toString() }, view: { head, nonce } };
		return (await client.sendRequest<PageResult>(pageMethod, params)) ?? '';
	};
}

/** Keeps page and text in step, both ways, as long as the panel is there. */
function follow(document: vscode.TextDocument, panel: vscode.WebviewPanel, page: Page): vscode.Disposable {
	let quietUntil = 0;
	let topLine: number | undefined;
	let isAsked = false;
	let changedSince = false;
	const post = (message: object): void => void panel.webview.postMessage(message);
	const editorOf = (): vscode.TextEditor | undefined =>
		vscode.window.visibleTextEditors.find((editor) => editor.document === document);
	const update = async (): Promise<void> => {
		changedSince = true;
		if (isAsked) return;
		isAsked = true;
		// One question at a time; what was typed meanwhile is asked for in the end.
		while (changedSince) {
			changedSince = false;
			post({ type: 'page', html: await page() });
		}
		isAsked = false;
	};
	const tellFindings = (): void => post({ type: 'findings', findings: findingsOf(document) });
	const tellPlace = (): void => {
		const editor = editorOf();
		if (editor) post({ type: 'select', at: pointOf(editor.selection.active) });
	};
	return vscode.Disposable.from(
		vscode.workspace.onDidChangeTextDocument((change) => {
			if (change.document === document) void update().catch(() => (isAsked = false));
		}),
		vscode.workspace.onDidCloseTextDocument((closed) => closed === document && void panel.dispose()),
		vscode.languages.onDidChangeDiagnostics(({ uris }) => {
			if (uris.some((uri) => uri.toString() === document.uri.toString())) tellFindings();
		}),
		vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor.document === document && tellPlace()),
		vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [first] }) => {
			if (textEditor.document !== document || !first || Date.now() < quietUntil) return;
			// Scrolling to the side leaves the lines where they are.
			if (first.start.line === topLine) return;
			topLine = first.start.line;
			post({ type: 'reveal', line: first.start.line });
		}),
		panel.webview.onDidReceiveMessage((message: unknown) => {
			const said = readMessage(message);
			const editor = editorOf();
			if (said?.type === 'ready') {
				tellFindings();
				tellPlace();
			} else if (said?.type === 'scrolled' && editor) {
				quietUntil = Date.now() + quiet;
				editor.revealRange(new vscode.Range(said.line, 0, said.line, 0), vscode.TextEditorRevealType.AtTop);
			} else if (said?.type === 'chosen') {
				const at = new vscode.Position(said.line, said.character);
				void vscode.window.showTextDocument(document, {
					viewColumn: editor?.viewColumn ?? vscode.ViewColumn.One,
					selection: new vscode.Range(at, at),
				});
			}
		}),
	);
}

function findingsOf({ uri }: vscode.TextDocument): readonly object[] {
	const kinds = ['error', 'warning', 'information', 'hint'];
	const words = [vscode.l10n.t('error'), vscode.l10n.t('warning'), vscode.l10n.t('information'), vscode.l10n.t('hint')];
	return vscode.languages.getDiagnostics(uri).map(({ range: { start, end }, severity, message }) => {
		return { start: pointOf(start), end: pointOf(end), severity: kinds[severity], word: words[severity], message };
	});
}

function pointOf({ line, character }: vscode.Position): object {
	return { line, character };
}

type Said =
	| { readonly type: 'ready' }
	| { readonly type: 'scrolled'; readonly line: number }
	| { readonly type: 'chosen'; readonly line: number; readonly character: number };

/** What comes out of a page is anything until it was looked at. */
function readMessage(message: unknown): Said | undefined {
	if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
	if (message.type === 'ready') return { type: 'ready' };
	const line = 'line' in message && isCount(message.line) ? message.line : undefined;
	const character = 'character' in message && isCount(message.character) ? message.character : undefined;
	if (message.type === 'scrolled' && line !== undefined) return { type: 'scrolled', line };
	if (message.type === 'chosen' && line !== undefined && character !== undefined) {
		return { type: 'chosen', line, character };
	}
	return undefined;
}

function isCount(value: unknown): value is number {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function newNonce(): string {
	return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
