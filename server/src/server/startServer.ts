import {
	CodeLensRefreshRequest,
	DidChangeConfigurationNotification,
	ErrorCodes,
	MessageType,
	ResponseError,
	ShowMessageNotification,
	type Connection,
	type DidChangeTextDocumentParams,
	type InitializeParams,
	type InitializeResult,
	type ShowMessageParams,
} from 'vscode-languageserver';
import { defaultSettings, type Settings } from '../config/settings';
import { Snapshot, type CheckSettings } from '../service/snapshot';
import { todayInNewYork } from '../service/today';
import type { Answer, Host, OpenDocument } from './binding';
import { capabilities as provided } from './capabilities';
import { fenced, sent } from './fence';
import type { ListFiles } from './folders';
import { afterPause, atOnce, publisher, type Moments } from './publisher';
import { typedInCell } from './steady';
import { TokenMemory } from './tokenMemory';
import { suppressionsMethod, type InitializationOptions, type SuppressionsParams } from './protocol';

type Kept = Pick<OpenDocument, 'uri' | 'version' | 'snapshot' | 'tokens'>;

/** What the sidecar lets stand, by the filing's address. It may come before the filing is opened. */
type Checks = Map<string, CheckSettings>;

/** What a server finds around it. */
export interface Surroundings extends Partial<Moments> {
	/** The files of the workspace; a browser has none. */
	readonly files?: ListFiles;
	/** Told where the server's own files are, by a client whose worker cannot know. */
	readonly findFiles?: (folder: string) => void;
}

/** Wires a connection to the service. The entries for node and the browser differ in the connection and what is around it. */
export function startServer(
	connection: Connection,
	{ soon = atOnce, later = afterPause, files, findFiles }: Surroundings = {},
): void {
	const documents = new Map<string, Kept>();
	const log = (message: string): void => connection.console.error(message);
	let settings: Settings = defaultSettings;
	let check: CheckSettings = checkSettings(settings);
	const own: Checks = new Map();
	const checkFor = (uri: string): CheckSettings => own.get(uri) ?? check;
	let asksSettings = false;
	let refresh = (): void => undefined;
	let hasCommands = false;
	let hasSnippets = false;

	let folders: readonly string[] = [];
	let followsFolders = false;

	const whole = (kept: Kept): OpenDocument => ({
		...kept,
		check: checkFor(kept.uri),
		settings,
		hasCommands,
		hasSnippets,
	});
	const find = (uri: string): OpenDocument | undefined => {
		const kept = documents.get(uri);
		return kept && whole(kept);
	};
	const host: Host = {
		log,
		find,
		tell: (message) => {
			// A request would want an answer, which not every editor gives; unanswered it ends the server.
			const params: ShowMessageParams = { type: MessageType.Info, message };
			sent('a message', log, connection.sendNotification(ShowMessageNotification.type, params));
		},
		documents: () => [...documents.values()].map(whole),
		folders: () => folders,
		files,
	};

	const { publish, edited, forget } = publisher(connection, log, { find, soon, later });

	const takeSettings = async (raw: unknown): Promise<void> => {
		const { readSettings } = await import('../config/schema');
		const { settings: read, rejected } = readSettings(raw);
		for (const name of rejected) log(`Setting ${name} is not understood and is left out`);
		settings = read;
		check = checkSettings(read);
		for (const [uri, { suppressions = [] }] of own) own.set(uri, { ...check, suppressions });
		for (const uri of documents.keys()) publish(uri);
		refresh();
	};

	const askSettings = async (): Promise<void> => {
		if (asksSettings) await takeSettings(await connection.workspace.getConfiguration('form4'));
	};

	connection.onInitialize((params: InitializeParams): InitializeResult => {
		const { capabilities, workspaceFolders } = params;
		const options: unknown = params.initializationOptions;
		folders = (workspaceFolders ?? []).map(({ uri }) => uri);
		followsFolders = capabilities.workspace?.workspaceFolders === true;
		asksSettings = capabilities.workspace?.configuration === true;
		const { inlayHint, codeLens } = capabilities.workspace ?? {};
		refresh = () => {
			if (inlayHint?.refreshSupport) sent('new hints', log, connection.languages.inlayHint.refresh());
			if (codeLens?.refreshSupport) sent('new lenses', log, connection.sendRequest(CodeLensRefreshRequest.type));
		};
		hasSnippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
		const { hasCommands: saysCommands, files: told } = optionsOf(options);
		hasCommands = saysCommands === true;
		if (typeof told === 'string') findFiles?.(told);
		return {
			serverInfo: { name: 'form4' },
			capabilities: {
				...provided,
				...(followsFolders && { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
			},
		};
	});
	connection.onInitialized(() => {
		if (followsFolders) {
			connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
				const gone = new Set(removed.map(({ uri }) => uri));
				folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
			});
		}
		if (asksSettings) {
			const { type } = DidChangeConfigurationNotification;
			sent('a registration', log, connection.client.register(type, { section: 'form4' }));
		}
		askSettings().catch((error: unknown) => log(String(error)));
	});
	connection.onDidChangeConfiguration(() => {
		askSettings().catch((error: unknown) => log(String(error)));
	});

	connection.onDidOpenTextDocument(
		fenced('didOpen', log, undefined, ({ textDocument: { uri, text, version } }) => {
			documents.set(uri, { uri, version, snapshot: Snapshot.open(text), tokens: new TokenMemory() });
			publish(uri);
		}),
	);
	connection.onDidChangeTextDocument(
		fenced(
			'didChange',
			log,
			undefined,
			({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams) => {
				const open = documents.get(uri);
				if (!open) return;
				documents.set(uri, { ...open, version, snapshot: open.snapshot.edit(contentChanges) });
				edited(uri, typedInCell(open.snapshot.source, contentChanges));
			},
		),
	);
	connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
		documents.delete(uri);
		own.delete(uri);
		forget(uri);
	});
	connection.onNotification(suppressionsMethod, ({ textDocument: { uri }, text, file }: SuppressionsParams) => {
		const take = async (): Promise<void> => {
			const { suppressionsIn } = await import('./suppressions');
			const { suppressions, problems } = suppressionsIn({ text, file });
			for (const problem of problems) log(`form4-suppressions.json: ${problem}`);
			if (suppressions.length > 0) own.set(uri, { ...check, suppressions });
			else if (!own.delete(uri)) return;
			publish(uri);
			refresh();
		};
		take().catch((error: unknown) => log(`${suppressionsMethod} failed: ${String(error)}`));
	});
	// What answers is read when something is asked first: the first findings need nothing of it.
	let answers: Promise<ReadonlyMap<string, Answer>> | undefined;
	connection.onRequest(async (method, params, token) => {
		const answer = (await (answers ??= answersOf(host))).get(method);
		return answer ? answer(params, token) : new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`);
	});
	connection.listen();
}

function checkSettings({ rules }: Settings): CheckSettings {
	return { today: todayInNewYork(new Date()), severities: new Map(Object.entries(rules)) };
}

async function answersOf(host: Host): Promise<ReadonlyMap<string, Answer>> {
	const { bindings } = await import('./bindings');
	return new Map(bindings.map(({ method, answering }) => [method, answering(host)]));
}

/** What a client says of itself, each value still unread. By hand: the reader of settings comes after the first findings. */
function optionsOf(options: unknown): { readonly [Name in keyof InitializationOptions]?: unknown } {
	return typeof options === 'object' && options !== null ? options : {};
}
