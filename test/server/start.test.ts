import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { Snapshot } from '../../server/src/service/snapshot';
import { todayInNewYork } from '../../server/src/service/today';
import { spawned } from './connection';

const samples = join(import.meta.dirname, '../../samples');

test('what is found needs nothing of the second file, and what is asked says that it is missing', async () => {
	const server = await spawned({ without: ['serverLater.js'] });
	const { connection } = server;
	const found = new Map<string, readonly string[]>();
	const all = new Promise<void>((resolve) => {
		connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: PublishDiagnosticsParams) => {
			found.set(
				uri,
				diagnostics.map(({ code }) => String(code)),
			);
			if (found.size === readdirSync(samples).length) resolve();
		});
	});
	connection.listen();
	await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
	await connection.sendNotification('initialized', {});
	for (const name of readdirSync(samples)) {
		const text = readFileSync(join(samples, name), 'utf8');
		const textDocument = { uri: `file:///${name}`, languageId: 'form4', version: 1, text };
		await connection.sendNotification('textDocument/didOpen', { textDocument });
	}
	await all;
	for (const name of readdirSync(samples)) {
		const findings = Snapshot.open(readFileSync(join(samples, name), 'utf8')).findings({
			today: todayInNewYork(new Date()),
		});
		expect([name, found.get(`file:///${name}`)]).toEqual([name, findings.map(({ rule }) => rule.id)]);
	}
	const hover = { textDocument: { uri: 'file:///errors.form4' }, position: { line: 0, character: 0 } };
	await expect(connection.sendRequest('textDocument/hover', hover)).rejects.toThrow('serverLater.js');
	await server.end();
});
