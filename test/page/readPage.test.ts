import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPage } from '../../server/src/page/isPage';
import { readPage } from '../../server/src/page/readPage';
import { writePage } from '../../server/src/page/writePage';
import { minimalXml } from '../../server/src/rules/xmlFrame';
import { convert } from '../../server/src/service/convert';
import { pageToText } from '../../server/src/service/pageText';
import { Snapshot } from '../../server/src/service/snapshot';
import { sharedFile, sharedFiles } from '../corpus/shared';

const minimal = Snapshot.open(minimalXml);
const minimalText = convert(minimal, { to: 'text' }).text;
const minimalPage = writePage(minimal.filing);

test('a page as it was saved is the text of its filing, byte for byte', async () => {
	const saved = sharedFile('corpus/html/0001127602-15-028697.html');
	const rendered = sharedFile('corpus/rendered/0001127602-15-028697.txt');
	if (saved === undefined) return;
	expect(await pageToText(saved)).toBe(rendered);
});

test('the page of every real filing is its text, byte for byte', async () => {
	for (const { name, text } of [
		{ name: 'minimal', text: () => minimalXml },
		...sharedFiles('corpus/xml'),
		...sharedFiles('corpus/rendered'),
	]) {
		const snapshot = Snapshot.open(text());
		expect([name, await pageToText(writePage(snapshot.filing))]).toEqual([
			name,
			convert(snapshot, { to: 'text' }).text,
		]);
	}
});

test('whatever a value holds, it comes back from the page', async () => {
	const said = fc.string({ unit: fc.constantFrom(...'aB3 .#*_|\\[]<>&;$-+=(){}!"'), minLength: 1, maxLength: 14 });
	const places = ['>Common Stock<', '>EXAMPLE WIDGETS INC<', '>DOE JANE Q<', '>R&amp;D Officer<', '>1 MAIN STREET<'];
	await fc.assert(
		fc.asyncProperty(said, fc.constantFrom(...places), async (text, place) => {
			const escaped = `a${text}a`.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
			const snapshot = Snapshot.open(minimalXml.replace(place, `>${escaped}<`));
			const again = Snapshot.open(await pageToText(writePage(snapshot.filing)));
			expect(again.source.text).toBe(
				convert(Snapshot.open(convert(snapshot, { to: 'text' }).text), { to: 'text' }).text,
			);
		}),
	);
});

test("the numbers behind EDGAR's links are in the EDGAR block, and with them the page becomes XML", async () => {
	const text = await pageToText(minimalPage, { edgarBlock: true });
	expect(text).toContain('EDGAR SUBMISSION\t\nIssuer CIK:\t0000000001\nReporting Owner CIK:\t0000000002\n');
	expect(convert(Snapshot.open(text), { to: 'xml' })).toMatchObject({ missing: [] });
});

test('rows that were copied from a page are lines of cells', async () => {
	const rows = /<tr>\s*<td align="left">.*?<\/tr>/s.exec(minimalPage)?.[0] ?? '';
	const clipboard = `<html><body>\n<!--StartFragment--><table><tbody>${rows}</tbody></table><!--EndFragment-->\n</body></html>`;
	const line = minimalText.split('\n').find((one) => one.startsWith('Common Stock')) ?? 'no row';
	expect(await pageToText(clipboard)).toBe(line);
});

test('a page of another form is refused', async () => {
	const other = minimalPage.replace('STATEMENT OF CHANGES IN', 'INITIAL STATEMENT OF');
	await expect(pageToText(other)).rejects.toThrow('it is the page of a Form 3, and only that of Form 4 is read');
	for (const { text } of sharedFiles('corpus/other_forms/html')) {
		await expect(pageToText(text())).rejects.toThrow(/^it is the page of a Form [35]/);
	}
});

test('tags in capitals, without ends, scripts and styles change nothing', async () => {
	const plain = await pageToText(minimalPage);
	const loud = minimalPage.replace(
		/<(\/?)(t[rdh]|table|span|u|b|hr|br)\b/g,
		(_, end: string, name: string) => `<${end}${name.toUpperCase()}`,
	);
	expect(await pageToText(loud)).toBe(plain);
	expect(await pageToText(minimalPage.replace(/<\/t[rdh]>/g, ''))).toBe(plain);
	const noisy = minimalPage
		.replace('<body>', '<body><script>document.write("<td>9</td>")</script><style>td {}</style><noscript>No</noscript>')
		.replaceAll('<td', '<!-- a cell --><td data-x="<tr>"');
	expect(await pageToText(noisy)).toBe(plain);
});

test('what is no page is read to its end all the same', () => {
	const deep = '<table><tr><td>'.repeat(20_000);
	expect(readPage(`${deep}here`).text).toBe('here');
	fc.assert(
		fc.property(
			fc.array(
				fc.constantFrom(
					'<tr>',
					'<td>',
					'</td>',
					'</tr>',
					'<table>',
					'</table>',
					'<sup>',
					'</sup>',
					'<br>',
					'<script>',
					'a',
					'(1)',
				),
			),
			(parts) => {
				expect(readPage(parts.join('')).text).not.toMatch(/[<>]/);
			},
		),
	);
	expect(
		['<?xml version="1.0"?>', '<ownershipDocument>', '<SUBMISSION>', '\n\nOMB APPROVAL\t', '| a | b |'].filter(isPage),
	).toEqual([]);
	expect(
		['<!DOCTYPE html>', "<meta charset='utf-8'><table>", ' \n<HTML>', '<!-- saved --><html>'].filter(
			(text) => !isPage(text),
		),
	).toEqual([]);
});
