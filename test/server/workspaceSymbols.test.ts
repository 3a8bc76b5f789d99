import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type { SymbolInformation } from 'vscode-languageserver';
import { isFoundBy } from '../../server/src/features/formSymbols';
import { minimal } from '../ownership/minimal';
import { inBand, type Client } from './connection';

const folder = mkdtempSync(join(tmpdir(), 'form4-symbols-'));
const samples = join(import.meta.dirname, '../../samples');
let client: Client;

beforeAll(async () => {
	mkdirSync(join(folder, 'deep', 'node_modules'), { recursive: true });
	cpSync(join(samples, 'clean-joint.form4'), join(folder, 'joint filing.form4'));
	cpSync(join(samples, 'clean-amendment.form4'), join(folder, 'deep', 'amendment.form4.txt'));
	cpSync(join(samples, 'clean-joint.form4'), join(folder, 'deep', 'node_modules', 'not.form4'));
	writeFileSync(join(folder, 'deep', 'filing.xml'), minimal);
	writeFileSync(join(folder, 'other.xml'), '<project><owner>DOE</owner></project>');
	client = await inBand();
	client.connection.listen();
	const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'filings' }];
	await client.connection.sendRequest('initialize', {
		processId: null,
		rootUri: null,
		capabilities: {},
		workspaceFolders,
	});
	await client.connection.sendNotification('initialized', {});
});
afterAll(async () => {
	await client.end();
	rmSync(folder, { recursive: true });
});

async function found(query: string): Promise<readonly string[]> {
	const symbols = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query });
	return symbols.map(({ name, containerName = '' }) => `${name} in ${containerName}`).sort();
}

test('owners, issuers, classes and footnotes of the folder are found', async () => {
	expect(await found('doefamily')).toEqual(['DOE FAMILY TRUST in joint filing.form4']);
	expect(await found('stock option')).toEqual(
		expect.arrayContaining(['Stock Option (right to buy) in joint filing.form4']),
	);
	expect((await found('10b5-1')).map((name) => name.slice(0, 2))).toEqual(['1.', '1.']);
	const all = await found('');
	expect(all.filter((name) => / in (?:not|other)/.test(name))).toEqual([]);
	expect(new Set(all.map((name) => name.slice(name.lastIndexOf(' in ') + 4)))).toEqual(
		new Set(['joint filing.form4', 'amendment.form4.txt', 'filing.xml']),
	);
});

test('an open document counts as it is, not as its file', async () => {
	const uri = pathToFileURL(join(folder, 'deep', 'amendment.form4.txt')).href;
	const text =
		'1. Name and Address of Reporting Person* <u>ROE RICHARD</u> <hr/> (Last) (First) (Middle)\t2. Issuer Name and Ticker or Trading Symbol <u>OTHER CO [OTH]</u>\t';
	await client.connection.sendNotification('textDocument/didOpen', {
		textDocument: { uri, languageId: 'form4', version: 1, text },
	});
	expect(await found('roerich')).toEqual(['ROE RICHARD in amendment.form4.txt']);
	expect((await found('')).filter((name) => name.endsWith('amendment.form4.txt'))).toEqual([
		'OTHER CO [OTH] in amendment.form4.txt',
		'ROE RICHARD in amendment.form4.txt',
	]);
	await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
	expect(await found('roerich')).toEqual([]);
});

test('a file that has changed is read again', async () => {
	const path = join(folder, 'new.form4');
	cpSync(join(samples, 'clean-joint.form4'), path);
	expect(await found('doefamily')).toHaveLength(2);
	writeFileSync(path, 'nothing');
	expect(await found('doefamily')).toHaveLength(1);
});

test('a request that is called off ends', async () => {
	const source = new CancellationTokenSource();
	const asked = client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: '' }, source.token);
	source.cancel();
	const answer = await asked.catch(() => []);
	expect(answer.length).toBeLessThanOrEqual((await found('')).length);
});

test.each([
	['', 'DOE JANE Q', 'owner', true],
	['dj', 'DOE JANE Q', 'owner', true],
	['doe q', 'DOE JANE Q', 'owner', true],
	['qdoe', 'DOE JANE Q', 'owner', false],
	['average price', '2. The price is a weighted average.', 'note', true],
	['tpi', '2. The price is a weighted average.', 'note', false],
] as const)('%s looks for %s: %s', (query, name, kind, isFound) => {
	expect(isFoundBy(query, { name, kind })).toBe(isFound);
});
