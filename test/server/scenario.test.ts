import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
	CodeAction,
	CodeLens,
	CompletionItem,
	CompletionList,
	Diagnostic,
	DocumentLink,
	DocumentSymbol,
	Hover,
	InitializeResult,
	InlayHint,
	Location,
	Position,
	SemanticTokens,
	SemanticTokensDelta,
	SignatureHelp,
	WorkspaceEdit,
} from 'vscode-languageserver';
import type { BalanceResult, CellResult, ReasonsResult, VerdictParams } from '../../server/src/server/protocol';
import { inBand, inBrowser, spawned, type Client } from './connection';

const text = readFileSync(join(import.meta.dirname, '../../samples/errors.form4'), 'utf8');
const lines = text.split('\n');
const uri = 'file:///errors.form4';
const textDocument = { uri };

/** Where words stand. */
function at(words: string, line = lines.findIndex((one) => one.includes(words))): Position {
	return { line, character: (lines[line] ?? '').indexOf(words) };
}

/** One scenario, the same however the server runs. */
describe.each([
	['in this process', () => inBand()],
	['spawned', spawned],
	['in the browser bundle', inBrowser],
] as const)('the server %s', (_, start) => {
	let client: Client;
	let capabilities: InitializeResult['capabilities'];
	const published: { version?: number; diagnostics: Diagnostic[] }[] = [];
	const verdicts: VerdictParams[] = [];
	let heard = (): void => undefined;
	let configuration: object = { inlayHints: { columns: 'empty' } };

	const ask = <R>(method: string, params: object): Promise<R> => client.connection.sendRequest<R>(method, params);
	const publishedOf = async (version: number): Promise<readonly Diagnostic[]> => {
		for (;;) {
			const found = published.find((one) => one.version === version);
			if (found) return found.diagnostics;
			await new Promise<void>((resolve) => (heard = resolve));
		}
	};

	beforeAll(async () => {
		client = await start();
		const { connection } = client;
		connection.onNotification('textDocument/publishDiagnostics', (params) => {
			published.push(params);
			heard();
		});
		connection.onNotification('form4/verdict', (params: VerdictParams) => {
			verdicts.push(params);
			heard();
		});
		connection.onRequest('workspace/configuration', () => [configuration]);
		connection.onRequest('client/registerCapability', () => null);
		connection.onRequest('workspace/inlayHint/refresh', () => null);
		connection.listen();
		const asked = {
			processId: null,
			rootUri: null,
			capabilities: {
				workspace: { configuration: true, inlayHint: { refreshSupport: true } },
				textDocument: { completion: { completionItem: { snippetSupport: true } } },
			},
			initializationOptions: { hasCommands: true },
		};
		({ capabilities } = await ask<InitializeResult>('initialize', asked));
		await connection.sendNotification('initialized', {});
		await connection.sendNotification('textDocument/didOpen', {
			textDocument: { uri, languageId: 'form4', version: 1, text },
		});
	});
	afterAll(() => client.end());

	test('says what it can do', () => {
		expect(Object.keys(capabilities)).toEqual(
			expect.arrayContaining(['hoverProvider', 'semanticTokensProvider', 'codeLensProvider']),
		);
	});

	test('publishes findings with their place, source and link', async () => {
		const found = (await publishedOf(1)).find(({ code }) => code === 'total-mismatch');
		expect(found).toMatchObject({
			severity: 2,
			source: 'form4',
			range: { start: at('22,200'), end: { ...at('22,200'), character: at('22,200').character + 6 } },
		});
		expect(found?.codeDescription?.href).toMatch(/^https:\/\/www\.sec\.gov\//);
		while (verdicts.length === 0) await new Promise<void>((resolve) => (heard = resolve));
		expect(verdicts[0]).toMatchObject({
			uri,
			verdict: 'suspended',
			words: 'EDGAR would suspend this form: 3 reasons',
		});
	});

	test('hovers', async () => {
		const found = await ask<Hover>('textDocument/hover', { textDocument, position: at('22,200') });
		expect(found.contents).toMatchObject({ kind: 'markdown' });
		expect(JSON.stringify(found.contents)).toContain('3,000 = 22,000');
		expect(await ask('textDocument/hover', { textDocument, position: { line: 0, character: 0 } })).toBeNull();
	});

	test('outlines', async () => {
		const symbols = await ask<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
		expect(symbols.map(({ name, children }) => [name, children?.length])).toEqual([
			['DOE JANE Q, EXAMPLE WIDGETS INC', 0],
			['Table I', 4],
			['Table II', 1],
			['Explanation of Responses', 4],
			['/s/ John Roe, Attorney-in-Fact for Jane Q. Doe', 0],
		]);
	});

	test('repairs, turns off and fixes all', async () => {
		const range = { start: at('22,200'), end: at('22,200') };
		const actions = await ask<CodeAction[]>('textDocument/codeAction', {
			textDocument,
			range,
			context: { diagnostics: [] },
		});
		expect(actions.map(({ title }) => title)).toEqual(
			expect.arrayContaining(['Write 22,000', 'Turn off total-mismatch in this workspace']),
		);
		const all = await ask<CodeAction[]>('textDocument/codeAction', {
			textDocument,
			range,
			context: { diagnostics: [], only: ['source.fixAll'] },
		});
		expect(all.map(({ kind }) => kind)).toEqual(['source.fixAll.form4']);
	});

	test('colours whole, in part and by what changed', async () => {
		const whole = await ask<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
		expect(whole.data.length).toBeGreaterThan(300);
		const delta = await ask<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
			textDocument,
			previousResultId: whole.resultId,
		});
		expect(delta.edits).toEqual([]);
		const unknown = await ask<SemanticTokens>('textDocument/semanticTokens/full', {
			textDocument: { uri: 'file:///no' },
		});
		expect(unknown).toEqual({ data: [] });
	});

	test('names the columns', async () => {
		const position = at('22,200');
		expect(await ask<CellResult>('form4/cell', { textDocument, position })).toEqual({
			table: 'I',
			column: 9,
			columns: 11,
			name: 'Owned following the transaction',
			item: '5',
		});
		const help = await ask<SignatureHelp>('textDocument/signatureHelp', { textDocument, position });
		expect(help.activeParameter).toBe(8);
		const range = { start: { ...position, character: 0 }, end: position };
		const hints = await ask<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
		expect(hints.map(({ label }) => label)).toEqual(['deemed date', 'early', 'nature']);
	});

	test('gives the verdict with its reasons', async () => {
		const { verdict, reasons } = await ask<ReasonsResult>('form4/reasons', { textDocument });
		expect(verdict).toBe('suspended');
		expect(reasons.map(({ rule, edgar }) => [rule, edgar])).toEqual([
			['code-unknown', 'suspense'],
			['note-undefined', 'suspense'],
			['nature-missing', 'suspense'],
			['date-format', null],
			['total-mismatch', null],
		]);
		const lenses = await ask<CodeLens[]>('textDocument/codeLens', { textDocument });
		expect(lenses[0]?.command).toMatchObject({ title: 'EDGAR would suspend this form: 3 reasons', arguments: [uri] });
		const [, tableII] = lenses.slice(-2);
		expect(tableII?.command).toMatchObject({ command: 'form4.showBalances', arguments: [uri] });
		expect(tableII?.command?.title).toContain('20,000 → 15,000 (-5,000), direct');
		const balances = await ask<BalanceResult[]>('form4/balances', { textDocument });
		expect(balances.map(({ table, title, held }) => [table, title, held])).toEqual([
			['I', 'Common Stock', 'direct'],
			['II', 'Stock Option (right to buy)', 'direct'],
		]);
	});

	test('leads through the form and from mark to footnote', async () => {
		const mark = at('⁽¹⁾');
		const [definition] = await ask<Location[]>('textDocument/definition', { textDocument, position: mark });
		expect(definition?.range.start).toEqual({
			line: lines.findIndex((one) => one.startsWith('1. The exercise')),
			character: 0,
		});
		const references = await ask<Location[]>('textDocument/references', {
			textDocument,
			position: mark,
			context: { includeDeclaration: true },
		});
		expect(references).toHaveLength(3);
		expect(await ask('textDocument/documentHighlight', { textDocument, position: mark })).toHaveLength(3);
		const edit = await ask<WorkspaceEdit>('textDocument/rename', { textDocument, position: mark, newName: '9' });
		expect(edit.changes?.[uri]?.map(({ newText }) => newText)).toEqual(['9', '⁽⁹⁾', '⁽⁹⁾']);
		await expect(ask('textDocument/rename', { textDocument, position: mark, newName: '2' })).rejects.toThrow(
			'There is a footnote 2 already',
		);
		expect(await ask('textDocument/foldingRange', { textDocument })).toHaveLength(6);
		expect(await ask('textDocument/selectionRange', { textDocument, positions: [mark] })).toHaveLength(1);
		const links = await ask<DocumentLink[]>('textDocument/documentLink', { textDocument });
		expect(links.map(({ target }) => target)).toContain('https://www.sec.gov/files/form4.pdf');
		const items = await ask<CompletionItem[]>('textDocument/completion', { textDocument, position: at('m\t\t5,000') });
		expect(items[0]).toMatchObject({
			label: 'P',
			labelDetails: { description: 'Purchase' },
			textEdit: { newText: 'P' },
		});
	});

	test('lets a finding stand that the sidecar names, and counts it in the verdict all the same', async () => {
		const asked = { textDocument, rule: 'note-undefined', file: 'errors.form4', text: null };
		const undefinedMark = (await publishedOf(1)).find(({ code }) => code === 'note-undefined');
		const place = undefinedMark?.range;
		expect(await ask('form4/suppress', { ...asked, range: place, reason: ' ' })).toBeNull();
		const sidecar = await ask<string>('form4/suppress', { ...asked, range: place, reason: 'Filed on paper' });
		expect(sidecar).toContain('"reason": "Filed on paper"');
		const tell = async (content: string | null): Promise<readonly unknown[]> => {
			const count = published.length;
			await client.connection.sendNotification('form4/suppressions', {
				textDocument,
				file: 'errors.form4',
				text: content,
			});
			while (published.length === count) await new Promise<void>((resolve) => (heard = resolve));
			return (published.at(-1)?.diagnostics ?? []).map(({ code }) => code);
		};
		expect(await tell(sidecar)).not.toContain('note-undefined');
		expect((await ask<ReasonsResult>('form4/reasons', { textDocument })).verdict).toBe('suspended');
		expect(await tell(null)).toContain('note-undefined');
	});

	test('follows an edit', async () => {
		const start = at('22,200');
		await client.connection.sendNotification('textDocument/didChange', {
			textDocument: { uri, version: 2 },
			contentChanges: [{ range: { start, end: { ...start, character: start.character + 6 } }, text: '22,000' }],
		});
		const codes = (await publishedOf(2)).map(({ code }) => code);
		expect(codes).not.toContain('total-mismatch');
		expect(codes).toContain('note-undefined');
	});

	test('writes whole rows in both tables, refactors, and formats what is typed', async () => {
		const line = lines.findIndex((one) => one.includes('By Spouse') || one.includes('\t1,500\t'));
		const start = { line, character: 0 };
		await client.connection.sendNotification('textDocument/didChange', {
			textDocument: { uri, version: 3 },
			contentChanges: [{ range: { start, end: start }, text: 'exercise 1000 26\n' }],
		});
		await publishedOf(3);
		const position = { line, character: 'exercise 1000 26'.length };
		const { isIncomplete, items } = await ask<CompletionList>('textDocument/completion', { textDocument, position });
		const item = items.find(({ label }) => label === 'Exercise and same-day sale');
		expect(isIncomplete).toBe(true);
		expect(item?.filterText).toBe('exercise 1000 26');
		expect(item?.textEdit?.newText.split('\n').map((row) => row.split('\t').length)).toEqual([11, 11]);
		expect(item?.additionalTextEdits?.map(({ newText }) => newText.trimStart().split('\t').length)).toEqual([16]);
		const resolved = await ask<CompletionItem>('completionItem/resolve', item ?? {});
		expect(JSON.stringify(resolved.documentation)).toContain('Codes M and S in Table I');
		const sale = items.find(({ label }) => label === 'Sale in the market');
		expect(sale).toBeUndefined();
		const range = { start: at('25,000'), end: at('25,000') };
		const actions = await ask<CodeAction[]>('textDocument/codeAction', {
			textDocument,
			range,
			context: { diagnostics: [], only: ['refactor'] },
		});
		expect(actions.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['refactor.rewrite']));
		const automatic = { diagnostics: [], triggerKind: 2 };
		const unasked = await ask<CodeAction[]>('textDocument/codeAction', { textDocument, range, context: automatic });
		expect(unasked.filter(({ kind }) => kind?.startsWith('refactor'))).toEqual([]);
		const typed = { ...at('2025-06-16'), character: at('2025-06-16').character + '2025-06-16'.length + 1 };
		expect(
			await ask('textDocument/onTypeFormatting', {
				textDocument,
				position: typed,
				ch: '\t',
				options: { tabSize: 4, insertSpaces: false },
			}),
		).toMatchObject([{ newText: '06/16/2025' }]);
	});

	test('takes settings while it runs, each lens and hint by itself', async () => {
		const asked = {
			textDocument,
			range: { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } },
		};
		const shown = async (settings: object): Promise<readonly [string[], number]> => {
			configuration = settings;
			const count = published.length;
			await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
			while (published.length === count) await new Promise<void>((resolve) => (heard = resolve));
			const lenses = await ask<CodeLens[]>('textDocument/codeLens', asked);
			const hints = await ask<InlayHint[]>('textDocument/inlayHint', asked);
			return [lenses.map(({ command }) => command?.command ?? ''), hints.length];
		};
		const off = { verdict: false, due: false, balances: false };
		expect(await shown({ codeLens: off, inlayHints: { columns: 'off', balances: false } })).toEqual([[], 0]);
		expect((await shown({ codeLens: { ...off, verdict: true } }))[0]).toEqual(['form4.showVerdict']);
		const [balances] = await shown({ codeLens: { ...off, balances: true } });
		expect([...new Set(balances)]).toEqual(['form4.showBalances']);
		expect((await shown({ codeLens: off, inlayHints: { balances: true } }))[1]).toBeGreaterThan(0);
	});
});
