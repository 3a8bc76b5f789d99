import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sayingOf } from '../../server/src/model/saying';
import { minimalXml } from '../../server/src/rules/xmlFrame';
import { convert } from '../../server/src/service/convert';
import { Snapshot } from '../../server/src/service/snapshot';
import { sharedFiles } from '../corpus/shared';

/** What is read from the Markdown of a document, beside what is read from its canonical text. */
function both(text: string): { readonly markdown: object; readonly canonical: object } {
	const snapshot = Snapshot.open(text);
	const read = (to: 'markdown' | 'text'): object => sayingOf(Snapshot.open(convert(snapshot, { to }).text).filing);
	return { markdown: read('markdown'), canonical: read('text') };
}

test('Markdown says what the canonical text says, for every real filing', () => {
	for (const { name, text } of [...sharedFiles('corpus/rendered'), ...sharedFiles('corpus/xml')]) {
		const { markdown, canonical } = both(text());
		expect([name, markdown]).toEqual([name, canonical]);
	}
});

test('a text with its EDGAR block keeps it', () => {
	for (const { name, text } of [
		{ name: 'minimal', text: () => minimalXml },
		...sharedFiles('corpus/xml').slice(0, 40),
	]) {
		const withBlock = convert(Snapshot.open(text()), { to: 'text', edgarBlock: true }).text;
		expect(withBlock).toContain('EDGAR SUBMISSION');
		const { markdown, canonical } = both(withBlock);
		expect([name, markdown]).toEqual([name, canonical]);
	}
});

test('whatever a value holds, Markdown does not take it for its own', () => {
	const said = fc.string({ unit: fc.constantFrom(...'aB3 .#*_|\\`[]<>&~^$-+=(){}!"'), minLength: 1, maxLength: 14 });
	const places = ['>Common Stock<', '>EXAMPLE WIDGETS INC<', '>DOE JANE Q<', '>R&amp;D Officer<', '>1 MAIN STREET<'];
	fc.assert(
		fc.property(said, fc.constantFrom(...places), (text, place) => {
			const escaped = `a${text}a`.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
			const { markdown, canonical } = both(minimalXml.replace(place, `>${escaped}<`));
			expect(markdown).toEqual(canonical);
		}),
	);
});

test('tables of Markdown have a cell for every column in every line', () => {
	const text = convert(Snapshot.open(minimalXml), { to: 'markdown' }).text;
	for (const block of text.split('\n\n').filter((one) => one.startsWith('|'))) {
		const widths = block
			.trim()
			.split('\n')
			.map((line) => line.replace(/\\\|/g, '').split('|').length);
		expect(new Set(widths).size).toBe(1);
	}
	expect(text).toContain('| Common Stock | 06/16/2026 |  | M |  | 5,000 | A | \\$10 | 25,000 | D |  |');
});
