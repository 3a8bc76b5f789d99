import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
	CodeAction,
	CompletionItem,
	CompletionList,
	InitializeResult,
	Position,
	Range,
} from 'vscode-languageserver';
import { allRows, type Filing } from '../../server/src/model/filing';
import { Snapshot } from '../../server/src/service/snapshot';
import type { Place } from '../../server/src/source/place';
import { sharedFiles } from '../corpus/shared';
import { inBand, inBrowser, spawned, type Client } from './connection';

const samples = join(import.meta.dirname, '../../samples');
const filings = [
	...readdirSync(samples).map((name) => ({ name, text: () => readFileSync(join(samples, name), 'utf8') })),
	...sharedFiles('seed'),
	...sharedFiles('corpus/rendered').filter((_, index) => index % 70 === 11),
	...sharedFiles('corpus/xml').filter((_, index) => index % 150 === 140),
	...sharedFiles('corpus/dialects/browser').slice(3, 4),
	...sharedFiles('corpus/dialects/markdown').slice(3, 4),
	...sharedFiles('corpus/dialects/dump').slice(3, 4),
].filter(({ text }) => text().length < 60_000);

interface Server {
	readonly client: Client;
	readonly ask: <R>(method: string, params: object | string) => Promise<R>;
	readonly capabilities: InitializeResult['capabilities'];
	/** What went wrong inside. */
	readonly complaints: readonly string[];
}

async function start(run: () => Promise<Client>): Promise<Server> {
	const client = await run();
	const complaints: string[] = [];
	const { connection } = client;
	connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
		complaints.push(message);
	});
	connection.listen();
	const ask = <R>(method: string, params: object | string): Promise<R> => connection.sendRequest<R>(method, params);
	const asked = { processId: null, rootUri: null, capabilities: {}, initializationOptions: { hasCommands: true } };
	const { capabilities } = await ask<InitializeResult>('initialize', asked);
	await connection.sendNotification('initialized', {});
	return { client, ask, capabilities, complaints };
}

/** A document as it is asked about: places of every kind in it. */
interface Asked {
	readonly textDocument: { readonly uri: string };
	readonly whole: Range;
	readonly positions: readonly Position[];
	readonly filing: Filing;
}

type Ask = Server['ask'];
type Answers = (ask: Ask, asked: Asked) => Promise<unknown>;

/** A request at each of the positions. */
function at(method: string, params: (position: Position) => object = () => ({})): Answers {
	return (ask, { textDocument, positions }) =>
		Promise.all(positions.map((position) => ask(method, { textDocument, position, ...params(position) })));
}

function once(method: string, params: (asked: Asked) => object = () => ({})): Answers {
	return (ask, asked) => ask(method, { textDocument: asked.textDocument, ...params(asked) });
}

const options = { tabSize: 4, insertSpaces: false };
const noContext = { diagnostics: [] };

/** How each capability is driven. One that is missing here fails the test below. */
const driven: Readonly<Record<string, Answers>> = {
	textDocumentSync: () => Promise.resolve(null),
	hoverProvider: at('textDocument/hover'),
	documentSymbolProvider: once('textDocument/documentSymbol'),
	codeActionProvider: async (ask, { textDocument, positions, whole }) => {
		const here = await Promise.all(
			positions.map((start) =>
				ask<CodeAction[]>('textDocument/codeAction', {
					textDocument,
					range: { start, end: start },
					context: noContext,
				}),
			),
		);
		const context = { ...noContext, only: ['source.fixAll'] };
		return [here, await ask('textDocument/codeAction', { textDocument, range: whole, context })];
	},
	documentFormattingProvider: once('textDocument/formatting', () => ({ options })),
	documentRangeFormattingProvider: once('textDocument/rangeFormatting', ({ whole }) => ({ range: whole, options })),
	documentOnTypeFormattingProvider: at('textDocument/onTypeFormatting', () => ({ ch: '\t', options })),
	completionProvider: async (ask, { textDocument, positions }) => {
		const lists = await Promise.all(
			positions.map(async (position) => {
				const list = await ask<CompletionItem[] | CompletionList>('textDocument/completion', {
					textDocument,
					position,
				});
				const items = Array.isArray(list) ? list : list.items;
				// A list counts the lists before it, which differs from server to server.
				const [first] = items;
				const resolved = first ? await ask<CompletionItem>('completionItem/resolve', first) : undefined;
				return [...items, ...(resolved ? [resolved] : [])].map(({ data: _, ...item }): object => item);
			}),
		);
		return lists;
	},
	foldingRangeProvider: once('textDocument/foldingRange'),
	selectionRangeProvider: once('textDocument/selectionRange', ({ positions }) => ({ positions })),
	definitionProvider: at('textDocument/definition'),
	referencesProvider: at('textDocument/references', () => ({ context: { includeDeclaration: true } })),
	documentHighlightProvider: at('textDocument/documentHighlight'),
	renameProvider: async (ask, { textDocument, positions }) =>
		Promise.all(
			positions.map(async (position) => {
				const prepared = await ask('textDocument/prepareRename', { textDocument, position });
				return [prepared, prepared && (await ask('textDocument/rename', { textDocument, position, newName: '98' }))];
			}),
		),
	documentLinkProvider: once('textDocument/documentLink'),
	semanticTokensProvider: async (ask, { textDocument, whole }) => {
		const { data } = await ask<{ data: number[] }>('textDocument/semanticTokens/full', { textDocument });
		return [data, await ask('textDocument/semanticTokens/range', { textDocument, range: whole })];
	},
	inlayHintProvider: once('textDocument/inlayHint', ({ whole }) => ({ range: whole })),
	signatureHelpProvider: at('textDocument/signatureHelp'),
	codeLensProvider: once('textDocument/codeLens'),
	workspaceSymbolProvider: (ask, { filing }) => ask('workspace/symbol', { query: filing.issuer.name.raw.slice(0, 12) }),
};

/** The requests of our own, which no capability announces. */
const own: Readonly<Record<string, Answers>> = {
	cell: at('form4/cell'),
	explainRow: at('form4/explainRow'),
	rows: once('form4/rows', ({ whole }) => ({ range: whole })),
	reasons: once('form4/reasons'),
	balances: once('form4/balances'),
};

function askedOf(uri: string, { filing, source }: Snapshot): Asked {
	const start = (place: Place): Position => source.rangeOf(place).start;
	const rows = [filing.tableI.rows[0], filing.tableI.rows.at(-1), filing.tableII.rows[0]].flatMap((row) => row ?? []);
	const values = rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === 'known').slice(0, 9));
	const marks = allRows(filing).flatMap(({ cells }) => cells.flatMap((value) => value.marks));
	const places = [
		...[filing.owners[0]?.name, filing.issuer.name, filing.period, filing.owners[0]?.address.state].flatMap((value) =>
			value ? [value.at] : [],
		),
		...values.map((value) => value.at),
		...marks.slice(0, 2).map((mark) => mark.at),
		...filing.notes.slice(0, 1).map((note) => note.number.at),
		...filing.signatures.slice(0, 1).map((signature) => signature.date.at),
	];
	const last = source.lines.length - 1;
	const whole = {
		start: { line: 0, character: 0 },
		end: { line: last, character: source.lines[last]?.text.length ?? 0 },
	};
	return { textDocument: { uri }, whole, positions: [whole.start, ...places.map(start), whole.end], filing };
}

/** Every range in an answer. */
function* rangesIn(answer: unknown): Iterable<Range> {
	if (typeof answer !== 'object' || answer === null) return;
	if (isRange(answer)) yield answer;
	for (const part of Object.values(answer)) yield* rangesIn(part);
}

function isRange(value: object): value is Range {
	return 'start' in value && 'end' in value && typeof value.start === 'object';
}

let servers: readonly (readonly [string, Server])[] = [];

beforeAll(async () => {
	const started = await Promise.all([start(() => inBand()), start(spawned), start(inBrowser)]);
	servers = started.map((server, index) => [
		['in this process', 'spawned', 'in the browser bundle'][index] ?? '',
		server,
	]);
}, 120_000);
afterAll(async () => {
	for (const [, { client }] of servers) await client.end();
});

test('every capability is driven, and each server has the same', () => {
	for (const [name, { capabilities }] of servers) {
		expect(Object.keys(capabilities).sort(), name).toEqual(Object.keys(driven).sort());
		expect(capabilities).toEqual(servers[0]?.[1].capabilities);
	}
});

describe.each(filings.map((filing) => [filing.name, filing] as const))('%s', (name, { text }) => {
	test('is answered alike however the server runs, and within its text', { timeout: 300_000 }, async () => {
		const content = text();
		const snapshot = Snapshot.open(content);
		const uri = `file:///filings/${encodeURIComponent(name)}`;
		const asked = askedOf(uri, snapshot);
		const answers = await Promise.all(
			servers.map(async ([, { client, ask }]) => {
				await client.connection.sendNotification('textDocument/didOpen', {
					textDocument: { uri, languageId: 'form4', version: 1, text: content },
				});
				const found = new Map<string, unknown>();
				for (const [feature, answersOf] of Object.entries({ ...driven, ...own }))
					found.set(feature, await answersOf(ask, asked));
				await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
				return found;
			}),
		);
		const [first = new Map<string, unknown>(), ...others] = answers;
		for (const [index, other] of others.entries())
			for (const [feature, answer] of other)
				expect(answer, `${feature} ${servers[index + 1]?.[0] ?? ''}`).toEqual(first.get(feature));
		for (const [feature, answer] of first) {
			for (const { start: from, end: to } of rangesIn(answer)) {
				for (const { line, character } of [from, to]) {
					// A range may end where a line that is not there would begin.
					const length = snapshot.source.lines[line]?.text.length ?? 0;
					expect(
						line <= snapshot.source.lines.length && character <= length,
						`${feature} at ${String(line)}:${String(character)}`,
					).toBe(true);
				}
			}
		}
		expectations(first, asked);
		for (const [server, { complaints }] of servers) expect(complaints, server).toEqual([]);
	});
});

/** What a form is told by each feature, in whichever language it is. */
function expectations(answers: ReadonlyMap<string, unknown>, { filing }: Asked): void {
	const listed = (feature: string): readonly unknown[] => listOf(answers.get(feature));
	const outline = listed('documentSymbolProvider');
	const rows = allRows(filing);
	for (const { id, rows: own } of [filing.tableI, filing.tableII]) {
		if (own.length === 0) continue;
		const table = outline.find((symbol) => fieldOf(symbol, 'name') === `Table ${id}`);
		expect(listOf(fieldOf(table, 'children'))).toHaveLength(own.length);
	}
	expect(listed('hoverProvider').filter((found) => found !== null).length).toBeGreaterThan(2);
	// This client fills in no snippets.
	expect(JSON.stringify(answers.get('completionProvider'))).not.toContain('"insertTextFormat":2');
	expect(listed('completionProvider').some((items) => listOf(items).length > 0)).toBe(true);
	expect(listOf(listed('semanticTokensProvider')[0]).length).toBeGreaterThan(20);
	for (const feature of ['foldingRangeProvider', 'codeLensProvider', 'workspaceSymbolProvider'])
		expect(listed(feature).length, feature).toBeGreaterThan(0);
	if (filing.shape === 'canonical') expect(listOf(fieldOf(answers.get('rows'), 'rows'))).toHaveLength(rows.length);
	if (rows.length > 0) expect(listed('explainRow').some((page) => fieldOf(page, 'title') !== undefined)).toBe(true);
	expect(fieldOf(answers.get('reasons'), 'words')).toMatch(/^EDGAR would/);
	const marked = rows.some(({ cells }) => cells.some(({ marks }) => marks.length > 0));
	if (marked && filing.notes.length > 0) {
		expect(listed('definitionProvider').some((places) => listOf(places).length > 0)).toBe(true);
		expect(listed('renameProvider').some((answer) => listOf(answer)[0] !== null)).toBe(true);
	}
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

function fieldOf(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
