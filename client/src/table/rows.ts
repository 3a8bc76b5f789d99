import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { rowsMethod, type RowsParams, type RowsResult } from '../../../server/src/server/protocol';

/** So many lines around what is seen are asked for, so that scrolling and moving find them there. */
const around = 60;

/** The rows around what an editor shows, as the server last said. */
export interface Rows {
	/** Those of the present text, without asking; undefined where they are on their way. */
	readonly now: (editor: vscode.TextEditor) => RowsResult | undefined;
	/** Those of the present text. */
	readonly ask: (editor: vscode.TextEditor) => Promise<RowsResult>;
	/** The rows of an editor were read, or another part of them is shown. */
	readonly onDidRead: vscode.Event<vscode.TextEditor>;
	readonly dispose: () => void;
}

interface Kept {
	readonly from: number;
	readonly to: number;
	readonly read: RowsResult;
}

const nothing: RowsResult = { version: 0, rows: [], headings: [] };

/**
 * Keeps the rows of the editors that are seen. Only the lines around what is seen are asked for and kept.
 * `onServed` says that the server has read a filing.
 */
export function followRows(client: () => Promise<BaseLanguageClient> | undefined, onServed: vscode.Event<void>): Rows {
	const kept = new WeakMap<vscode.TextEditor, Kept>();
	const waiting = new WeakMap<vscode.TextEditor, Promise<RowsResult>>();
	const read = new vscode.EventEmitter<vscode.TextEditor>();

	const now = (editor: vscode.TextEditor): RowsResult | undefined => {
		const { from, to } = shown(editor);
		const known = kept.get(editor);
		const isCurrent = known?.read.version === editor.document.version && known.from <= from && to <= known.to;
		return isCurrent ? known.read : undefined;
	};
	const fetch = async (editor: vscode.TextEditor): Promise<RowsResult> => {
		for (;;) {
			const { document } = editor;
			const { from, to } = shown(editor);
			const [first, last] = [Math.max(0, from - around), to + around];
			const range = { start: { line: first, character: 0 }, end: { line: last, character: 0 } };
			const params: RowsParams = { textDocument: { uri: document.uri.toString() }, range };
			const result = await (await client())?.sendRequest<RowsResult | null>(rowsMethod, params);
			if (!result) return nothing;
			kept.set(editor, { from: first, to: last, read: result });
			// Typing went on while the server answered.
			const current = now(editor);
			if (current || document.isClosed) return current ?? nothing;
		}
	};
	const ask = async (editor: vscode.TextEditor): Promise<RowsResult> => {
		const current = now(editor);
		if (current) return current;
		const asked = waiting.get(editor) ?? fetch(editor);
		waiting.set(editor, asked);
		try {
			return await asked;
		} finally {
			waiting.delete(editor);
		}
	};
	const refresh = (editor: vscode.TextEditor | undefined): void => {
		if (editor?.document.languageId !== 'form4') return;
		// A server that is just stopping has no rows; the next event asks again.
		ask(editor).then(
			() => read.fire(editor),
			() => undefined,
		);
	};
	const refreshEach = (isMeant: (editor: vscode.TextEditor) => boolean): void => {
		for (const editor of vscode.window.visibleTextEditors) if (isMeant(editor)) refresh(editor);
	};
	const listening = vscode.Disposable.from(
		read,
		onServed(() => refreshEach(() => true)),
		vscode.window.onDidChangeVisibleTextEditors(() => refreshEach(() => true)),
		vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => refresh(textEditor)),
		vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => refresh(textEditor)),
		vscode.workspace.onDidChangeTextDocument(({ document }) => refreshEach((editor) => editor.document === document)),
	);
	return {
		now,
		ask,
		onDidRead: read.event,
		dispose: () => void listening.dispose(),
	};
}

/** From the first to the last line that is seen or holds a cursor. */
function shown({ visibleRanges, selections }: vscode.TextEditor): { readonly from: number; readonly to: number } {
	const lines = [...visibleRanges, ...selections].flatMap(({ start, end }) => [start.line, end.line]);
	return { from: Math.min(...lines), to: Math.max(...lines) };
}
