import { PassThrough } from 'node:stream';
import {
	createMessageConnection,
	StreamMessageReader,
	StreamMessageWriter,
	type MessageConnection,
} from 'vscode-jsonrpc/node';
import { createConnection } from 'vscode-languageserver/node';
import { cellMethod, reasonsMethod, suppressionsMethod } from '../../server/src/server/protocol';
import { startServer } from '../../server/src/server/startServer';
import { Input } from '../input';
import { formPieces, forms, minimalXml } from '../pieces';
import { hold, type Target } from '../target';

const uris = ['file:///a.form4', 'file:///b.form4', 'untitled:c'] as const;
const texts: readonly [string, ...string[]] = [...forms, minimalXml, '', '\0\n\ud800'];
const requests = [
	'textDocument/hover',
	'textDocument/completion',
	'textDocument/signatureHelp',
	'textDocument/definition',
	'textDocument/references',
	'textDocument/documentHighlight',
	'textDocument/prepareRename',
	'textDocument/rename',
	'textDocument/codeAction',
	'textDocument/codeLens',
	'textDocument/inlayHint',
	'textDocument/selectionRange',
	'textDocument/foldingRange',
	'textDocument/documentSymbol',
	'textDocument/documentLink',
	'textDocument/formatting',
	'textDocument/semanticTokens/full',
	'textDocument/semanticTokens/full/delta',
	reasonsMethod,
	cellMethod,
	'textDocument/nobodyKnowsThis',
] as const;
const nonsense = [null, undefined, 7, 'x', [], {}, { textDocument: null }, { textDocument: { uri: 5 } }] as const;

/** Any messages in any order: each request is answered, and no handler fails on one that is well formed. */
export const messages: Target = {
	seeds: [
		Uint8Array.from([0, 0, 0, 1, 4, 0, 0, 20, 10, 0, 20, 12, 1, 65, 4, 0, 0, 0, 20, 12]),
		Uint8Array.from([0, 0, 4, 4, 3, 0, 0, 12, 8, 4, 7, 0, 0, 12, 8, 2, 0]),
	],
	async run(bytes) {
		server ??= await started();
		const { connection, failures } = server;
		failures.length = 0;
		const input = new Input(bytes);
		const asked: Promise<unknown>[] = [];
		let isWellFormed = true;
		for (let count = 0; count < 24 && !input.isAtEnd; count++) {
			const kind = input.nat(6);
			const uri = input.pick(uris);
			if (kind === 0) {
				const textDocument = { uri, languageId: 'form4', version: input.nat(9), text: input.pick(texts) };
				void connection.sendNotification('textDocument/didOpen', { textDocument });
			} else if (kind === 1) {
				const textDocument = { uri, version: input.nat(9) };
				void connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: changesOf(input) });
			} else if (kind === 2) {
				void connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
			} else if (kind === 3) {
				const text = input.text(['{', '}', '"rule"', '[', ']', ':'], input.nat(9));
				void connection.sendNotification(suppressionsMethod, { textDocument: { uri }, text, file: 'a.form4' });
			} else {
				const method = input.pick(requests);
				const isOdd = kind === 5;
				isWellFormed &&= !isOdd;
				asked.push(answered(connection, method, isOdd ? input.pick(nonsense) : paramsOf(uri, input)));
			}
		}
		for (const uri of uris) void connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
		await Promise.all(asked);
		const symbols = connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: uris[0] } });
		hold(Array.isArray(await symbols), 'the server lives');
		hold(!isWellFormed || failures.length === 0, `a handler failed: ${failures.join('\n')}`);
	},
};

interface Started {
	readonly connection: MessageConnection;
	readonly failures: string[];
}

let server: Started | undefined;

async function started(): Promise<Started> {
	const [toServer, toClient] = [new PassThrough(), new PassThrough()];
	startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)));
	const connection = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
	const failures: string[] = [];
	connection.onNotification('window/logMessage', ({ message }: { readonly message: string }) => {
		if (message.includes(' failed: ')) failures.push(message);
	});
	connection.listen();
	await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
	await connection.sendNotification('initialized', {});
	return { connection, failures };
}

/** Resolves when there is an answer, be it a refusal; rejects when there is none. */
async function answered(connection: MessageConnection, method: string, params: unknown): Promise<void> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error(`${method} is not answered`)), 20_000);
	});
	const answer = connection.sendRequest(method, params).then(
		() => undefined,
		() => undefined,
	);
	await Promise.race([answer, late]);
	clearTimeout(timer);
}

function positionOf(input: Input): { line: number; character: number } {
	const far = input.nat(9) === 0 ? 2 ** 31 - 1 : 0;
	return { line: input.nat(70) + far, character: input.nat(255) + far };
}

function changesOf(input: Input): readonly object[] {
	return Array.from({ length: input.nat(3) }, () => {
		const text = input.text(formPieces, input.nat(5));
		// Overlapping, turned round and past the end.
		return input.nat(7) === 0 ? { text } : { range: { start: positionOf(input), end: positionOf(input) }, text };
	});
}

/** More than any one request wants: each takes its own. */
function paramsOf(uri: string, input: Input): unknown {
	const position = positionOf(input);
	const range = { start: position, end: positionOf(input) };
	return {
		textDocument: { uri },
		position,
		positions: [position],
		range,
		context: { includeDeclaration: true, diagnostics: [] },
		newName: String(input.nat(120)),
		previousResultId: String(input.nat(3)),
		options: { tabSize: 4, insertSpaces: false },
	};
}
