import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { tableI, tableII } from '../../server/src/facts/columns';
import { frameBad } from '../../server/src/rules/frames';
import { ruleById } from '../../server/src/rules';
import { sharedFiles } from '../corpus/shared';

const root = join(import.meta.dirname, '..', '..');
let grammar: IGrammar;

beforeAll(async () => {
	await loadWASM(readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')));
	const path = join(root, 'syntaxes/form4.tmLanguage.json');
	const registry = new Registry({
		onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
		loadGrammar: () => Promise.resolve(parseRawGrammar(readFileSync(path, 'utf8'), path)),
	});
	const loaded = await registry.loadGrammar('text.form4');
	if (!loaded) throw new Error('The grammar does not load');
	grammar = loaded;
});

interface Token {
	readonly text: string;
	readonly scopes: string;
}

function tokens(text: string): readonly (readonly Token[])[] {
	let state = INITIAL;
	return text.split('\n').map((line) => {
		const { tokens: found, ruleStack } = grammar.tokenizeLine(line, state);
		state = ruleStack;
		return found.map(({ startIndex, endIndex, scopes }) => ({
			text: line.slice(startIndex, endIndex),
			scopes: scopes.join(' '),
		}));
	});
}

function scopesOf(text: string, line: string, word: string): string {
	const index = text.split('\n').indexOf(line.replaceAll('⇥', '\t'));
	return tokens(text)[index]?.find((token) => token.text.trim() === word)?.scopes ?? '';
}

describe('a row', () => {
	const example = ruleById('note-cited-twice')?.examples[0];
	const row = 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79 ⁽¹⁾⁽¹⁾⇥90,000⇥D⇥';
	test.each([
		['Common Stock', 'column.0.title'],
		['09/20/2004', 'column.1.transactionDate'],
		['S', 'column.3.code'],
		['10,000', 'column.5.amount'],
		['90,000', 'column.8.owned'],
	])('%s stands in %s', (word, column) => {
		if (!example) throw new Error('The rule has an example');
		expect(scopesOf(frameBad(example).text, row, word)).toContain(`meta.${column}.form4`);
	});
});

test('real filings: nothing is coloured as wrong, and every column by its index', () => {
	for (const { name, text } of sharedFiles('corpus/rendered').filter((_, index) => index % 10 === 0)) {
		const wrong = tokens(text()).flatMap((line) => line.filter(({ scopes }) => scopes.includes('invalid')));
		expect([name, wrong]).toEqual([name, []]);
		const columns = new Set(
			tokens(text()).flatMap((line) => line.flatMap(({ scopes }) => scopes.match(/meta\.column\.\d+\.\w+/g) ?? [])),
		);
		const known = [...tableI.entries(), ...tableII.entries()].map(
			([index, { id }]) => `meta.column.${String(index)}.${id}`,
		);
		expect([...columns].filter((column) => !known.includes(column))).toEqual([]);
	}
});

test('a very long line does not hang the colours', () => {
	expect(tokens('\t'.repeat(200_000)).length).toBe(1);
	expect(tokens(`Common Stock\t${'x'.repeat(500_000)}`).length).toBe(1);
});
