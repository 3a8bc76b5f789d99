import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameBad } from '../../server/src/rules/frames';
import { formatDocument } from '../../server/src/service/format';
import { lineEdits } from '../../server/src/service/lineEdits';
import { Snapshot } from '../../server/src/service/snapshot';
import { Source } from '../../server/src/source/source';
import { sharedFiles } from '../corpus/shared';

const row = 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥';

function formOf(line: string): string {
	return frameBad({ title: '', frame: 'tableI', bad: line }).text;
}

/** The text after formatting, or why it was refused. */
function formatted(text: string): string {
	const snapshot = Snapshot.open(text);
	const result = formatDocument(snapshot);
	return result.kind === 'refused' ? result.why : snapshot.edit([...result.edits].reverse()).source.text;
}

test('other notations become those of the language', () => {
	const loose = ' Common  Stock⇥9/20/2004⇥⇥S⇥⇥10000⇥D⇥$5.79(1)⇥90000⇥D';
	const canonical = 'Common  Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79 ⁽¹⁾⇥90,000⇥D⇥';
	const notes = ['An average.'];
	const [before, after] = [loose, canonical].map((bad) => frameBad({ title: '', frame: 'tableI', bad, notes }).text);
	expect(formatted(before ?? '')).toBe(after);
});

test('a canonical text stays as it is', () => {
	const snapshot = Snapshot.open(formOf(row));
	expect(formatDocument(snapshot)).toMatchObject({ kind: 'formatted', edits: [] });
});

test('what belongs to no part of the form is not thrown away', () => {
	const text = formOf(row).replace('Explanation of Responses:', 'A loose line\n\nExplanation of Responses:');
	expect(formatted(text)).toMatch(/^Line \d+ belongs to no part of the form/);
});

test('what cannot be read is written as it stands', () => {
	const text = formOf(row.replace('10,000', '1O,000').replace('09/20/2004', '09/31/2004'));
	expect(formatted(text)).toBe(text);
});

test('line ends stay the document’s own in an editor', () => {
	const text = formOf(row.replace('90,000', '90000')).replaceAll('\n', '\r\n');
	expect(formatted(text)).toBe(formOf(row).replaceAll('\n', '\r\n'));
});

test('edits by line lead from any lines to any others', () => {
	const lines = fc.array(fc.constantFrom('', 'a', 'ab', 'b', 'c', 'd', 'e', 'f', 'long line'), { maxLength: 14 });
	fc.assert(
		fc.property(lines, lines, (given, wanted) => {
			const source = Source.from(given.join('\n'));
			let edited = source;
			for (const edit of [...lineEdits(source, wanted.length > 0 ? wanted : [''])].reverse()) {
				edited = edited.edit(edit).source;
			}
			expect(edited.text).toBe(wanted.join('\n'));
		}),
		{ numRuns: 2000 },
	);
});

const samples = join(import.meta.dirname, '..', '..', 'samples');
const clean = readdirSync(samples).filter((name) => /^clean.*\.form4$/.test(name));
const own = clean.map((name) => ({ name, text: () => readFileSync(join(samples, name), 'utf8') }));

describe('formatting is done once', () => {
	test.each([...own, ...sharedFiles('corpus/rendered')].map((file) => [file.name, file] as const))('%s', (_, file) => {
		expect(formatted(file.text())).toBe(file.text());
	});
});

const texts = new Map(sharedFiles('corpus/rendered').map(({ name, text }) => [name.replace(/\.txt$/, ''), text]));

describe.each(['browser', 'markdown', 'dump'])('a pasted %s text', (folder) => {
	const files = sharedFiles(`corpus/dialects/${folder}`);
	test.runIf(files.length > 0)('becomes the canonical text of its filing', () => {
		const refused: string[] = [];
		for (const { name, text } of files) {
			const result = formatDocument(Snapshot.open(text()));
			if (result.kind === 'refused') refused.push(name);
			else expect(result.text, name).toBe(texts.get(name.replace(/\.(txt|md)$/, ''))?.());
		}
		// Text dumps lose what the canonical shape needs; the others keep everything.
		console.log(`${folder}: ${String(files.length - refused.length)} of ${String(files.length)} formatted`);
		if (folder !== 'dump') expect(refused).toEqual([]);
	});
});
