import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { genForm4 } from '../../bench/gen-form4.mjs';
import { semanticTokens } from '../../server/src/features/semanticTokens';
import { encodedBlocks } from '../../server/src/server/semanticTokens';
import { TokenMemory, tokenEdits, type EncodedBlock } from '../../server/src/server/tokenMemory';
import { Snapshot } from '../../server/src/service/snapshot';
import { sharedFiles } from '../corpus/shared';
import { pointed } from './frame';

function words(snapshot: Snapshot, line: number): readonly string[] {
	const text = snapshot.source.lines.at(line)?.text ?? '';
	return semanticTokens(snapshot)
		.filter((token) => token.line === line)
		.map(({ start, length, type, modifiers }) =>
			[type, ...modifiers].join('.').concat(' ', text.slice(start, start + length)),
		);
}

test('each value of a row is what its column holds', () => {
	const row = 'Common Stock‸⇥09/20/2004⇥09/21/2004⇥S⇥V⇥x10⇥D⇥\\$5.79 ⁽¹⁾⁽²⁾⇥90,000⇥I⇥By trust';
	const { snapshot, position } = pointed('tableI', row);
	expect(words(snapshot, position.line)).toEqual([
		'security Common Stock',
		'date 09/20/2004',
		'date.second 09/21/2004',
		'code.single S',
		'code.single V',
		'unreadable x10',
		'letter.single D',
		'price.second \\$5.79',
		'mark ⁽¹⁾',
		'mark ⁽²⁾',
		'figure 90,000',
		'letter.single I',
		'nature By trust',
	]);
});

test('the cover shows names, boxes and captions', () => {
	const { snapshot } = pointed('tableI', 'Common Stock‸⇥09/20/2004⇥⇥S⇥⇥10⇥D⇥\\$5⇥90⇥D⇥');
	const line = snapshot.source.lines.slice().findIndex(({ text }) => text.startsWith('1. Name'));
	expect(words(snapshot, line)).toEqual([
		'caption 1. Name and Address of Reporting Person*',
		'owner DOE JANE Q',
		'address 1 MAIN STREET',
		'address BOSTON',
		'address MA',
		'address 02110',
		'caption 2. Issuer Name and Ticker or Trading Symbol',
		'issuer EXAMPLE WIDGETS INC',
		'ticker EXWI',
		'caption 5. Relationship of Reporting Person(s) to Issuer (Check all applicable)',
		'box.checked <input checked="" type="checkbox"/>',
		'box.checked Director',
		'box 10% Owner',
		'box Officer (give title below)',
		'box Other (specify below)',
	]);
});

describe('tokens are in order, on their lines and apart', () => {
	const samples = join(import.meta.dirname, '..', '..', 'samples');
	const own = readdirSync(samples).map((name) => ({ name, text: () => readFileSync(join(samples, name), 'utf8') }));
	const real = ['corpus/rendered', 'corpus/dialects/browser', 'corpus/dialects/markdown', 'corpus/dialects/dump'];
	const files = [...own, ...real.flatMap((folder) => sharedFiles(folder).filter((_, index) => index % 7 === 0))];
	test.each(files.map((file) => [file.name, file] as const))('%s', (_, file) => {
		const snapshot = Snapshot.open(file.text());
		const tokens = semanticTokens(snapshot);
		expect(tokens.length).toBeGreaterThan(20);
		for (const [index, { line, start, length }] of tokens.entries()) {
			const above = tokens[index - 1];
			const isBehind = !above || above.line < line || (above.line === line && above.start + above.length <= start);
			const isOnLine = length > 0 && start + length <= (snapshot.source.lines.at(line)?.text.length ?? 0);
			if (!isBehind || !isOnLine)
				throw new Error(`Token ${JSON.stringify(tokens[index])} behind ${JSON.stringify(above)}`);
		}
		const half = Math.floor(snapshot.source.lines.length / 2);
		const range = { start: { line: 5, character: 0 }, end: { line: half, character: 0 } };
		const inRange = tokens.filter(({ line }) => line >= 5 && line < half);
		expect(semanticTokens(snapshot, range).filter(({ line }) => line < half)).toEqual(inRange);
	});
});

/** Blocks that are made of the same few lists again and again, as those of two versions of a document are. */
const lists = [[0, 1], [0, 1, 2], [0], [0, 1], [0, 3, 1, 2]];
const blocks = fc.array(fc.record({ lead: fc.integer({ min: 1, max: 2 }), data: fc.constantFrom(...lists) }), {
	maxLength: 8,
});

test('what changed, applied to what was, is what is', () => {
	fc.assert(
		fc.property(blocks, blocks, (before, after) => {
			const edited = before.flatMap(numbersOf);
			for (const { start, deleteCount, data = [] } of tokenEdits(before, after))
				edited.splice(start, deleteCount, ...data);
			expect(edited).toEqual(after.flatMap(numbersOf));
		}),
		{ numRuns: 2000 },
	);
});

function numbersOf({ lead, data }: EncodedBlock): readonly number[] {
	return [lead, ...data.slice(1)];
}

test('a client that remembers another result gets the whole', () => {
	const memory = new TokenMemory();
	const block = (...[lead = 0, ...others]: readonly number[]): EncodedBlock => ({ lead, data: [0, ...others] });
	const first = memory.whole([block(1, 2, 3)]);
	expect(memory.changes(first.resultId ?? '', [block(1, 9, 3)])).toEqual({
		resultId: '2',
		edits: [{ start: 1, deleteCount: 1, data: [9] }],
	});
	expect(memory.changes(first.resultId ?? '', [block(1)])).toEqual({ resultId: '3', data: [1] });
});

test('the tokens of a long form after edits are those of the text opened afresh, and its parts those of the whole', () => {
	const form = genForm4({ rows: 100, footnotes: 8, seed: 3, errorRate: 0 }).text;
	const edits = fc.array(
		fc.record({
			line: fc.nat(260),
			lines: fc.nat(2),
			text: fc.constantFrom(
				'',
				'\n',
				'\n\n',
				'x',
				'\t',
				'Common Stock\t09/20/2004\t\tS\t\t10\tD\t\\$5\t90\tD\t\n',
				'1. Note.\n',
			),
		}),
		{ minLength: 1, maxLength: 6 },
	);
	fc.assert(
		fc.property(edits, (changes) => {
			let snapshot = Snapshot.open(form);
			semanticTokens(snapshot);
			for (const { line, lines, text } of changes) {
				const range = { start: { line, character: 0 }, end: { line: line + lines, character: 0 } };
				snapshot = snapshot.edit([{ range, text }]);
				const afresh = Snapshot.open(snapshot.source.text);
				const tokens = semanticTokens(snapshot);
				expect(tokens).toEqual(semanticTokens(afresh));
				expect(new TokenMemory().whole(encodedBlocks(snapshot)).data).toEqual(
					new TokenMemory().whole(encodedBlocks(afresh)).data,
				);
				const part = { start: { line: line - 20, character: 0 }, end: { line: line + 20, character: 0 } };
				expect(semanticTokens(snapshot, part)).toEqual(
					tokens.filter((token) => token.line >= line - 20 && token.line < line + 20),
				);
			}
		}),
		{ numRuns: 40 },
	);
});
