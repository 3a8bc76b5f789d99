import * as vscode from 'vscode';
import type { BaseLanguageClient, RegistrationData, TextDocumentRegistrationOptions } from 'vscode-languageclient';
import { reasonsMethod, type ReasonsParams } from '../../server/src/server/protocol';
import { isOwnershipXml } from './ownershipXml';

interface Registrable {
	register(data: RegistrationData<TextDocumentRegistrationOptions>): void;
	unregister(id: string): void;
}

/**
 * The features that ownership XML gets, by the name of their capability. Formatting is left to XML extensions: two formatters for
 * one language make VS Code ask which.
 */
const features: Readonly<Record<string, (client: BaseLanguageClient) => Registrable>> = {
	hover: (client) => client.getFeature('textDocument/hover'),
	completion: (client) => client.getFeature('textDocument/completion'),
	codeAction: (client) => client.getFeature('textDocument/codeAction'),
	codeLens: (client) => client.getFeature('textDocument/codeLens'),
	definition: (client) => client.getFeature('textDocument/definition'),
	references: (client) => client.getFeature('textDocument/references'),
	documentHighlight: (client) => client.getFeature('textDocument/documentHighlight'),
	documentLink: (client) => client.getFeature('textDocument/documentLink'),
	documentSymbol: (client) => client.getFeature('textDocument/documentSymbol'),
	foldingRange: (client) => client.getFeature('textDocument/foldingRange'),
	inlayHint: (client) => client.getFeature('textDocument/inlayHint'),
	rename: (client) => client.getFeature('textDocument/rename'),
	selectionRange: (client) => client.getFeature('textDocument/selectionRange'),
	semanticTokens: (client) => client.getFeature('textDocument/semanticTokens'),
};

/** Incremental, as `TextDocumentSyncKind` numbers it. */
const syncKind = 2;

/**
 * Gives the server the ownership XML that is open, each document by itself: a provider for the whole language would be asked about
 * every other XML too, and would take the place of VS Code's own folding there.
 */
export function serveOwnershipXml(client: BaseLanguageClient): vscode.Disposable {
	const served = new Map<string, vscode.Disposable>();
	const release = ({ uri }: vscode.TextDocument): void => {
		served.get(uri.toString())?.dispose();
		served.delete(uri.toString());
	};
	const consider = (document: vscode.TextDocument): void => {
		const isServed = served.has(document.uri.toString());
		if (isOwnershipXml(document) === isServed) return;
		if (isServed) release(document);
		else served.set(document.uri.toString(), serve(client, document));
	};
	for (const document of vscode.workspace.textDocuments) consider(document);
	return vscode.Disposable.from(
		vscode.workspace.onDidOpenTextDocument(consider),
		vscode.workspace.onDidCloseTextDocument(release),
		vscode.workspace.onDidChangeTextDocument(({ document }) => consider(document)),
		new vscode.Disposable(() => {
			for (const one of served.values()) void one.dispose();
		}),
	);
}

/** A selector that this document alone meets: a pattern equal to the path needs no escapes. */
export function selectorOf({ uri, languageId }: vscode.TextDocument): {
	scheme: string;
	language: string;
	pattern: string;
} {
	return { scheme: uri.scheme, language: languageId, pattern: uri.fsPath };
}

function serve(client: BaseLanguageClient, document: vscode.TextDocument): vscode.Disposable {
	const id = `form4 ${document.uri.toString()}`;
	const documentSelector = [selectorOf(document)];
	const registered: Registrable[] = [];
	const register = (feature: Registrable, options: object): void => {
		feature.register({ id, registerOptions: { ...options, documentSelector } });
		registered.push(feature);
	};
	let isReleased = false;
	const registerFeatures = (): void => {
		if (isReleased) return;
		const capabilities = new Map<string, unknown>(Object.entries(client.initializeResult?.capabilities ?? {}));
		for (const [name, featureOf] of Object.entries(features)) {
			const capability = capabilities.get(`${name}Provider`);
			if (capability === undefined || capability === false) continue;
			const own = name === 'completion' ? { triggerCharacters: ['<', '>', '/', '"'] } : {};
			register(featureOf(client), typeof capability === 'object' ? { ...capability, ...own } : own);
		}
	};
	register(client.getFeature('textDocument/didOpen'), {});
	register(client.getFeature('textDocument/didChange'), { syncKind });
	register(client.getFeature('textDocument/didClose'), {});
	// An editor asks a new provider at once and keeps what it hears, be it nothing: the server has to know the document before.
	const params: ReasonsParams = { textDocument: { uri: document.uri.toString() } };
	client.sendRequest(reasonsMethod, params).then(registerFeatures, registerFeatures);
	return new vscode.Disposable(() => {
		isReleased = true;
		for (const feature of registered.toReversed()) feature.unregister(id);
	});
}
