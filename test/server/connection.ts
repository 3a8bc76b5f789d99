import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { Worker } from 'node:worker_threads';
import {
	createMessageConnection,
	StreamMessageReader,
	StreamMessageWriter,
	type MessageConnection,
} from 'vscode-jsonrpc/node';
import { createConnection } from 'vscode-languageserver/node';
import { bundles, make } from '../../scripts/bundles.mjs';
import { listFiles } from '../../server/src/server/nodeFolders';
import type { Moments } from '../../server/src/server/publisher';
import { startServer } from '../../server/src/server/startServer';

/** A client's end of a server, however the server runs. */
export interface Client {
	readonly connection: MessageConnection;
	end(): Promise<void>;
}

/** The server in this process, over two streams. */
export function inBand(moments: Partial<Moments> = {}): Promise<Client> {
	const [toServer, toClient] = [new PassThrough(), new PassThrough()];
	startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), {
		...moments,
		files: listFiles,
	});
	const connection = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
	return Promise.resolve({
		connection,
		end: () => {
			connection.dispose();
			return Promise.resolve();
		},
	});
}

const folder = mkdtempSync(join(tmpdir(), 'form4-server-'));

/** The server as another editor starts it: a process that speaks over standard input and output. Some of its files may be missing. */
export async function spawned({ without = [] }: { without?: readonly string[] } = {}): Promise<Client> {
	await make(bundles.server, { outdir: folder });
	for (const file of without) rmSync(join(folder, file));
	const child = spawn(process.execPath, [join(folder, 'serverFirst.js'), '--stdio'], {
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	const connection = createMessageConnection(
		new StreamMessageReader(child.stdout),
		new StreamMessageWriter(child.stdin),
	);
	const end = async (): Promise<void> => {
		const gone = new Promise((resolve) => child.once('exit', resolve));
		await connection.sendRequest('shutdown');
		await connection.sendNotification('exit');
		await gone;
		connection.dispose();
	};
	return { connection, end };
}

/** The browser's bundle in a worker that has what a browser's worker has: messages, and no Node. */
export async function inBrowser(): Promise<Client> {
	await make(bundles['server.web'], { outdir: folder });
	const shim = join(folder, 'worker.cjs');
	writeFileSync(
		shim,
		`const { parentPort } = require('node:worker_threads');
		const { readFileSync } = require('node:fs');
		const self = {
			postMessage: (data) => parentPort.postMessage(data),
			addEventListener: () => undefined,
		};
		parentPort.on('message', (data) => self.onmessage({ data }));
		globalThis.importScripts = (name) => {
			const script = readFileSync(require('node:path').join(__dirname, name), 'utf8');
			new Function('self', 'process', 'require', 'module', script)(self);
		};
		importScripts('server.web.js');`,
	);
	const worker = new Worker(shim);
	const connection = createMessageConnection(
		{
			onError: () => ({ dispose: () => undefined }),
			onClose: () => ({ dispose: () => undefined }),
			onPartialMessage: () => ({ dispose: () => undefined }),
			dispose: () => undefined,
			listen: (callback) => {
				worker.on('message', callback);
				return { dispose: () => undefined };
			},
		},
		{
			onError: () => ({ dispose: () => undefined }),
			onClose: () => ({ dispose: () => undefined }),
			dispose: () => undefined,
			end: () => undefined,
			write: (message) => {
				worker.postMessage(message);
				return Promise.resolve();
			},
		},
	);
	const end = async (): Promise<void> => {
		await worker.terminate();
		connection.dispose();
	};
	return { connection, end };
}
