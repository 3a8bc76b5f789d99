import type { Connection, RequestType, ResponseError, ServerCapabilities } from 'vscode-languageserver';
import type { Settings } from '../config/schema';
import type { CheckSettings, Snapshot } from '../service/snapshot';
import { fenced } from './fence';
import type { ListFiles } from './folders';
import type { TokenMemory } from './tokenMemory';

/** A document as it was when a request came, with the settings of that moment. */
export interface OpenDocument {
	readonly uri: string;
	readonly version: number;
	readonly snapshot: Snapshot;
	/** Remembers the tokens sent last, so that the next ones can be sent as what changed. */
	readonly tokens: TokenMemory;
	readonly check: CheckSettings;
	readonly settings: Settings;
	/** The client has our own client's commands, so that lenses and actions may call them. */
	readonly hasCommands: boolean;
	/** The client fills in the stops of a snippet; else it gets plain text. */
	readonly hasSnippets: boolean;
}

/** One request with its handler. */
export type Handler = (connection: Connection, host: Host) => void;

export interface Host {
	readonly find: (uri: string) => OpenDocument | undefined;
	readonly log: (message: string) => void;
	/** The open documents. */
	readonly documents: () => readonly OpenDocument[];
	/** The addresses of the folders that the client works in. */
	readonly folders: () => readonly string[];
	/** The files of folders, where the server can read them. */
	readonly files: ListFiles | undefined;
}

/** A feature as an editor sees it: what the server says it can do, together with the handlers that do it. */
export interface Binding {
	readonly capability: ServerCapabilities;
	readonly handlers: readonly Handler[];
}

/** A request about an open document; a refusal in words is a `ResponseError`. When the handler throws, or the document is not open, the answer is `harmless`. */
export function on<P extends { readonly textDocument: { readonly uri: string } }, R, E>(
	request: RequestType<P, R, E>,
	harmless: NoInfer<R>,
	answer: (open: OpenDocument, params: P) => NoInfer<R> | ResponseError,
): Handler {
	return (connection, { find, log }) => {
		const handler = fenced(request.method, log, harmless, (params: P): R | ResponseError => {
			const open = find(params.textDocument.uri);
			return open ? answer(open, params) : harmless;
		});
		connection.onRequest<unknown, unknown>(request.method, handler);
	};
}

/** A request that concerns no document. */
export function onAny<P, R, E>(
	request: RequestType<P, R, E>,
	harmless: NoInfer<R>,
	answer: (params: P) => NoInfer<R>,
): Handler {
	return (connection, { log }) => {
		connection.onRequest<unknown, unknown>(request.method, fenced(request.method, log, harmless, answer));
	};
}

/** A request whose answer has to be waited for: what reads another language is loaded when it is first asked for. */
export function later<P, R, E>(
	{ method }: RequestType<P, R, E>,
	harmless: NoInfer<R>,
	answer: (params: P, host: Host) => Promise<NoInfer<R>>,
): Handler {
	return (connection, host) => {
		connection.onRequest(method, async (params: P) => {
			try {
				return await answer(params, host);
			} catch (error) {
				host.log(`${method}: ${String(error)}`);
				return harmless;
			}
		});
	};
}
