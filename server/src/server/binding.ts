import type { CancellationToken, RequestType, ResponseError } from 'vscode-languageserver';
import type { Settings } from '../config/settings';
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

/** One request with what answers it. */
export interface Handler {
	readonly method: string;
	/** The answer, made for one server. What it is given was sent by a client and is of the type that the method has. */
	readonly answering: (host: Host) => Answer;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each method has its own parameters
export type Answer = (params: any, token: CancellationToken) => unknown;

export interface Host {
	readonly find: (uri: string) => OpenDocument | undefined;
	readonly log: (message: string) => void;
	/** Shows a message to who sits in front of the client. */
	readonly tell: (message: string) => void;
	/** The open documents. */
	readonly documents: () => readonly OpenDocument[];
	/** The addresses of the folders that the client works in. */
	readonly folders: () => readonly string[];
	/** The files of folders, where the server can read them. */
	readonly files: ListFiles | undefined;
}

/** A request about an open document; a refusal in words is a `ResponseError`. When the handler throws, or the document is not open, the answer is `harmless`. */
export function on<P extends { readonly textDocument: { readonly uri: string } }, R, E>(
	request: RequestType<P, R, E>,
	harmless: NoInfer<R>,
	answer: (open: OpenDocument, params: P) => NoInfer<R> | ResponseError,
): Handler {
	const { method } = request;
	return {
		method,
		answering: ({ find, log }) =>
			fenced(method, log, harmless, (params: P): R | ResponseError => {
				const open = find(params.textDocument.uri);
				return open ? answer(open, params) : harmless;
			}),
	};
}

/** A request that concerns no document. */
export function onAny<P, R, E>(
	request: RequestType<P, R, E>,
	harmless: NoInfer<R>,
	answer: (params: P) => NoInfer<R>,
): Handler {
	const { method } = request;
	return { method, answering: ({ log }) => fenced(method, log, harmless, answer) };
}

/** A request whose answer has to be waited for: what reads another language is loaded when it is first asked for. */
export function later<P, R, E>(
	{ method }: RequestType<P, R, E>,
	harmless: NoInfer<R>,
	answer: (params: P, host: Host, token: CancellationToken) => Promise<NoInfer<R>>,
): Handler {
	return {
		method,
		answering: (host) => async (params: P, token) => {
			try {
				return await answer(params, host, token);
			} catch (error) {
				host.log(`${method} failed: ${String(error)}`);
				return harmless;
			}
		},
	};
}
