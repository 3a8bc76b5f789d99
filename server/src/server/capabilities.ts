import { CodeActionKind, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { tokenModifiers, tokenTypes } from '../features/tokenLegend';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.form4`;

/** What the server says it can do. `bindings` has what does it, and is read when something is asked. */
export const capabilities: ServerCapabilities = {
	textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
	hoverProvider: true,
	documentSymbolProvider: true,
	// What a client may ask for by kind.
	codeActionProvider: {
		codeActionKinds: [
			CodeActionKind.QuickFix,
			CodeActionKind.RefactorExtract,
			CodeActionKind.RefactorMove,
			CodeActionKind.RefactorRewrite,
			fixAllKind,
		],
	},
	documentFormattingProvider: true,
	documentRangeFormattingProvider: true,
	// The characters that end a cell, a row and a mark.
	documentOnTypeFormattingProvider: { firstTriggerCharacter: '\t', moreTriggerCharacter: ['\n', ')'] },
	// A blank asks for rows only, behind a word that means one. No other character asks unbidden: who goes through empty cells with
	// Tab would take what is offered.
	completionProvider: { triggerCharacters: [' '], resolveProvider: true },
	foldingRangeProvider: true,
	selectionRangeProvider: true,
	definitionProvider: true,
	referencesProvider: true,
	documentHighlightProvider: true,
	renameProvider: { prepareProvider: true },
	documentLinkProvider: {},
	workspaceSymbolProvider: true,
	semanticTokensProvider: {
		legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
		full: { delta: true },
		range: true,
	},
	inlayHintProvider: true,
	signatureHelpProvider: { triggerCharacters: ['\t'] },
	codeLensProvider: {},
};
