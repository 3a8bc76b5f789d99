import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic, Position } from 'vscode-languageserver';
import { allRows } from '../../server/src/model/filing';
import { Snapshot } from '../../server/src/service/snapshot';
import { sharedFiles } from '../corpus/shared';
import { inBand, type Client } from './connection';

const filings = [
	...['clean-many-notes', 'errors'].map((name) => ({
		name,
		text: () => readFileSync(join(import.meta.dirname, `../../samples/${name}.form4`), 'utf8'),
	})),
	...sharedFiles('corpus/rendered').filter((_, index) => index % 120 === 7),
];

let client: Client;
/** What waits for a pause in typing. */
let pause: (() => void) | undefined;
const published: { uri: string; version?: number; diagnostics: Diagnostic[] }[] = [];
let heard = (): void => undefined;

beforeAll(async () => {
	client = await inBand({
		later: (run) => {
			pause = run;
			return () => (pause = undefined);
		},
	});
	client.connection.onNotification('textDocument/publishDiagnostics', (params) => {
		published.push(params);
		heard();
	});
	client.connection.listen();
	await client.connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
	await client.connection.sendNotification('initialized', {});
});
afterAll(() => client.end());

/** A document in the server, as someone types in it. */
class Typed {
	private version = 0;

	private constructor(
		private readonly uri: string,
		public text: string,
	) {}

	static async open(uri: string, text: string): Promise<{ document: Typed; diagnostics: readonly Diagnostic[] }> {
		const document = new Typed(uri, text);
		const textDocument = { uri, languageId: 'form4', version: 0, text };
		const diagnostics = await document.after(() =>
			client.connection.sendNotification('textDocument/didOpen', { textDocument }),
		);
		return { document, diagnostics };
	}

	/** What is shown after one edit. */
	async edit(start: Position, end: Position, text: string): Promise<readonly Diagnostic[]> {
		const lines = this.text.split('\n');
		const offset = ({ line, character }: Position): number =>
			lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
		this.text = this.text.slice(0, offset(start)) + text + this.text.slice(offset(end));
		const textDocument = { uri: this.uri, version: ++this.version };
		const contentChanges = [{ range: { start, end }, text }];
		return this.after(() =>
			client.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges }),
		);
	}

	/** What is shown when nothing is typed for a moment. */
	async pause(): Promise<readonly Diagnostic[]> {
		const waiting = pause;
		if (!waiting) throw new Error('Nothing waits for a pause');
		return this.after(() => {
			waiting();
			return Promise.resolve();
		});
	}

	async close(): Promise<void> {
		await this.after(() =>
			client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri } }),
		);
	}

	private async after(act: () => Promise<void>): Promise<readonly Diagnostic[]> {
		const count = published.length;
		await act();
		while (published.length === count) await new Promise<void>((resolve) => (heard = resolve));
		return published.at(-1)?.diagnostics ?? [];
	}
}

/** Findings as someone sees them: in which line and cell, and with which words. Those in one cell may be left out. */
function seen(
	text: string,
	diagnostics: readonly Diagnostic[],
	without?: { line: number; cell: number },
): readonly string[] {
	const lines = text.split('\n');
	return diagnostics
		.flatMap(({ range: { start, end }, code, message }) => {
			const line = lines[start.line] ?? '';
			const [from, to] = [start, end].map(({ character }) => line.slice(0, character).split('\t').length - 1);
			const isWithin = start.line === without?.line && end.line === start.line && from === without.cell && to === from;
			return isWithin ? [] : [`${String(start.line)}:${String(from)} ${String(code)} ${JSON.stringify(message)}`];
		})
		.sort();
}

describe.each(filings.map((filing) => [filing.name, filing] as const))('%s', (name, { text }) => {
	const whole = text();
	const { filing, source } = Snapshot.open(whole);
	const rows = allRows(filing).map(({ at }) => source.numberOf(at.line));
	const chosen = [...new Set([rows[0], rows[Math.floor(rows.length / 2)], rows.at(-1)])].filter(
		(line) => line !== undefined,
	);

	test('typing a cell changes nothing that is shown of other cells', { timeout: 120_000 }, async () => {
		for (const line of chosen) {
			const cells = (whole.split('\n')[line] ?? '').split('\t');
			for (const [cell, content] of cells.entries()) {
				if (content === '') continue;
				const { document, diagnostics } = await Typed.open(`file:///${name}-${String(line)}-${String(cell)}`, whole);
				const start = { line, character: cells.slice(0, cell).join('\t').length + (cell > 0 ? 1 : 0) };
				const before = seen(whole, diagnostics, { line, cell });
				const shown = [await document.edit(start, { line, character: start.character + content.length }, '')];
				const texts = [document.text];
				for (const [index, character] of [...content].entries()) {
					const at = { line, character: start.character + [...content].slice(0, index).join('').length };
					shown.push(await document.edit(at, at, character));
					texts.push(document.text);
				}
				for (const [index, one] of shown.entries())
					expect(seen(texts[index] ?? '', one, { line, cell }), `${content}, key ${String(index)}`).toEqual(before);
				// In the cell itself the findings are those of the moment.
				expect(document.text).toBe(whole);
				expect(seen(whole, shown.at(-1) ?? [])).toEqual(seen(whole, diagnostics));
				expect(seen(whole, await document.pause())).toEqual(seen(whole, diagnostics));
				await document.close();
			}
		}
	});

	test('typing a whole row shows nothing of other rows for a moment only', { timeout: 120_000 }, async () => {
		for (const line of chosen) {
			const lines = whole.split('\n');
			const row = lines[line] ?? '';
			const without = lines.with(line, '').join('\n');
			const { document, diagnostics } = await Typed.open(`file:///${name}-${String(line)}`, without);
			const others = (one: readonly Diagnostic[]): readonly string[] =>
				seen(
					document.text,
					one.filter(({ range }) => range.start.line !== line),
				);
			const shown = [others(diagnostics)];
			let character = 0;
			for (const key of row) {
				shown.push(others(await document.edit({ line, character }, { line, character }, key)));
				character += key.length;
			}
			const last = others(await document.pause());
			const [first = []] = shown;
			const flicker = shown.flatMap((one, index) => [
				...one
					.filter((said) => !first.includes(said) && !last.includes(said))
					.map((said) => `came with key ${String(index)}: ${said}`),
				...first
					.filter((said) => last.includes(said) && !one.includes(said))
					.map((said) => `went with key ${String(index)}: ${said}`),
			]);
			expect(flicker, row).toEqual([]);
			await document.close();
		}
	});

	test('after a pause all is shown as in a form that is opened afresh', { timeout: 120_000 }, async () => {
		const [line] = chosen;
		if (line === undefined) return;
		const { document } = await Typed.open(`file:///${name}-pause`, whole);
		await document.edit({ line, character: 0 }, { line, character: 0 }, 'X');
		const settled = seen(document.text, await document.pause());
		const afresh = await Typed.open(`file:///${name}-afresh`, document.text);
		expect(settled).toEqual(seen(document.text, afresh.diagnostics));
		await document.close();
		await afresh.document.close();
	});
});
