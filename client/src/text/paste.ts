import * as vscode from 'vscode';
import { pastedTextMethod, type PastedTextParams, type PastedTextResult } from '../../../server/src/server/protocol';
import type { Ensure } from '../ensure';

const selector = { language: 'form4' };

interface PasteEdit {
	additionalEdit?: vscode.WorkspaceEdit;
}

/** What VS Code has from 1.97 on; in an older one a page is pasted as the browser puts it into plain text. */
interface PasteApi {
	readonly languages: {
		registerDocumentPasteEditProvider(
			selector: vscode.DocumentSelector,
			provider: {
				provideDocumentPasteEdits(
					document: vscode.TextDocument,
					ranges: readonly vscode.Range[],
					data: vscode.DataTransfer,
					context: unknown,
					token: vscode.CancellationToken,
				): Promise<readonly object[] | undefined>;
			},
			metadata: { readonly providedPasteEditKinds: readonly object[]; readonly pasteMimeTypes: readonly string[] },
		): vscode.Disposable;
	};
	readonly DocumentPasteEdit: new (insertText: string, title: string, kind: object) => PasteEdit;
	readonly DocumentDropOrPasteEditKind: { readonly Text: { append(...parts: string[]): object } };
}

/** Two lines or more, the first of words in several cells: a list with its headings. */
const mayBeList = /^[^\d\r\n]*\t[^\d\r\n]*\r?\n/;

function canPaste(api: object): api is PasteApi {
	return 'DocumentPasteEdit' in api && 'DocumentDropOrPasteEditKind' in api;
}

/**
 * EDGAR's page, or rows of it, copied in a browser and pasted or dropped into Form 4 text, becomes Form 4 text; so do the transactions of a
 * spreadsheet that were copied with their headings.
 */
export function pasteFilings(ensure: Ensure): vscode.Disposable {
	const textOf = async (data: vscode.DataTransfer, document: vscode.TextDocument): Promise<string | undefined> => {
		const html = await data.get('text/html')?.asString();
		const plain = await data.get('text/plain')?.asString();
		const params: PastedTextParams = {
			// Editors put their own colours on the clipboard as HTML.
			html: html !== undefined && /<t[dr]\b/i.test(html) ? html : null,
			plain: plain !== undefined && mayBeList.test(plain) ? plain : null,
			isEmpty: document.getText().trim() === '',
		};
		if (params.html === null && params.plain === null) return undefined;
		const result = await (await ensure()).sendRequest<PastedTextResult>(pastedTextMethod, params);
		return result.text ?? undefined;
	};
	const drop = vscode.languages.registerDocumentDropEditProvider(selector, {
		provideDocumentDropEdits: async (document, _position, data) => {
			const text = await textOf(data, document);
			return text === undefined ? undefined : new vscode.DocumentDropEdit(text);
		},
	});
	const api: object = vscode;
	if (!canPaste(api)) return drop;
	const kind = api.DocumentDropOrPasteEditKind.Text.append('form4', 'page');
	const paste = api.languages.registerDocumentPasteEditProvider(
		selector,
		{
			provideDocumentPasteEdits: async (document, ranges, data) => {
				const text = await textOf(data, document);
				if (text === undefined) return undefined;
				const edit = new api.DocumentPasteEdit(text, vscode.l10n.t('Insert as Form 4 text'), kind);
				edit.additionalEdit = withoutBlankCells(document, ranges);
				return [edit];
			},
		},
		{ providedPasteEditKinds: [kind], pasteMimeTypes: ['text/html', 'text/plain'] },
	);
	return vscode.Disposable.from(drop, paste);
}

/** Whole rows take the place of one that was only begun: its tabs go, before and behind the cursor. */
function withoutBlankCells(document: vscode.TextDocument, ranges: readonly vscode.Range[]): vscode.WorkspaceEdit {
	const edit = new vscode.WorkspaceEdit();
	for (const { start, end } of ranges) {
		const { text, range } = document.lineAt(start.line);
		if (text.trim() !== '' || start.line !== end.line) continue;
		for (const blank of [new vscode.Range(range.start, start), new vscode.Range(end, range.end)])
			if (!blank.isEmpty) edit.delete(document.uri, blank);
	}
	return edit;
}
