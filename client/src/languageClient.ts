/** What the desktop needs of the language client: a bundle of its own, read only when a filing is there. */
export { LanguageClient, TransportKind } from 'vscode-languageclient/node';
