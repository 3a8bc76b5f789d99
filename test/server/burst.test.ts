import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { inBand, type Client } from './connection';

const uri = 'file:///form.form4';
const text = readFileSync(join(import.meta.dirname, '../../samples/errors.form4'), 'utf8');
const lines = text.split('\n');
const row = lines.findIndex((line) => /\t\d\d\/\d\d\/\d{4}\t/.test(line));
const amount = (lines[row] ?? '').search(/\t\d[\d,]*(?: ⁽.⁾)?\t[AD]\t/) + 1;

const published: PublishDiagnosticsParams[] = [];
/** What is to be run when the messages that are there have been read, and after a pause. */
let answer: (() => void) | undefined;
let pause: (() => void) | undefined;
let client: Client;

beforeAll(async () => {
	client = await inBand({
		soon: (run) => {
			answer = run;
			return () => (answer = undefined);
		},
		later: (run) => {
			pause = run;
			return () => (pause = undefined);
		},
	});
	client.connection.onNotification('textDocument/publishDiagnostics', (params) => void published.push(params));
	client.connection.listen();
	await client.connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
});
afterAll(() => client.end());

/** What is shown after edits of the errors of a form, each a character typed somewhere, and how often it was sent. */
async function after(
	edits: readonly { readonly line: number; readonly character: number; readonly text: string }[],
	{ together }: { readonly together: boolean },
): Promise<{ readonly sent: number; readonly shown: readonly Diagnostic[] }> {
	await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
	await client.connection.sendNotification('textDocument/didOpen', {
		textDocument: { uri, languageId: 'form4', version: 0, text },
	});
	await heard();
	published.length = 0;
	for (const [index, { line, character, text: typed }] of edits.entries()) {
		const at = { line, character };
		await client.connection.sendNotification('textDocument/didChange', {
			textDocument: { uri, version: index + 1 },
			contentChanges: [{ range: { start: at, end: at }, text: typed }],
		});
		await heard();
		if (!together) await run(answer);
	}
	if (together) await run(answer);
	expect(published.at(-1)?.version).toBe(edits.length);
	return { sent: published.length, shown: published.at(-1)?.diagnostics ?? [] };
}

/** Until the server has read what it was sent, and what it sends has come: a question is answered behind both. */
async function heard(): Promise<void> {
	await client.connection.sendRequest('textDocument/hover', {
		textDocument: { uri: 'file:///none' },
		position: { line: 0, character: 0 },
	});
}

async function run(waiting: (() => void) | undefined): Promise<void> {
	expect(waiting).toBeDefined();
	waiting?.();
	await heard();
}

const keys = [...'12x'].map((typed, index) => ({ line: row, character: amount + index, text: typed }));

test('keys that come together in one cell are answered once, and as one by one', async () => {
	const single = await after(keys, { together: false });
	const together = await after(keys, { together: true });
	expect([single.sent, together.sent]).toEqual([3, 1]);
	expect(together.shown).toEqual(single.shown);
	expect(together.shown.length).toBeGreaterThan(0);
});

test('after keys that come together in several cells all is shown as it is', async () => {
	const edits = [...keys, { line: row, character: 0, text: 'Y' }];
	const { sent, shown } = await after(edits, { together: true });
	expect(sent).toBe(1);
	await after(edits, { together: false });
	await run(pause);
	expect(shown).toEqual(published.at(-1)?.diagnostics);
});

test('a document that is closed meanwhile is not answered any more', async () => {
	await after(keys, { together: false });
	const at = { line: row, character: amount };
	await client.connection.sendNotification('textDocument/didChange', {
		textDocument: { uri, version: 9 },
		contentChanges: [{ range: { start: at, end: at }, text: '1' }],
	});
	await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
	await heard();
	expect([answer, published.at(-1)?.diagnostics]).toEqual([undefined, []]);
});
