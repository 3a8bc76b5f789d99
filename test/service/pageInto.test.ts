import { describe, expect, test } from 'vitest';
import { minimalXml } from '../../server/src/rules/xmlFrame';
import { convert } from '../../server/src/service/convert';
import { pageInto } from '../../server/src/service/pageInto';
import { Snapshot } from '../../server/src/service/snapshot';
import { sharedFiles } from '../corpus/shared';

const page = convert(Snapshot.open(minimalXml), { to: 'html' }).text;
const form = convert(Snapshot.open(minimalXml), { to: 'text' }).text;

/** As a browser puts it on the clipboard: a piece of the page without its head. */
const copied = (html: string): string => `<html><body>\n<!--StartFragment-->${html}<!--EndFragment-->\n</body></html>`;

describe('what is copied from a page', () => {
	test('is the whole form in an empty document, with the numbers of the links', async () => {
		const text = await pageInto(page, { isEmpty: true });
		expect(text).toContain('\nIssuer CIK:\t0000000001\nReporting Owner CIK:\t0000000002\n');
		expect(text?.replace(/EDGAR SUBMISSION\t\n(?:.+\n)+\n/, '')).toBe(form);
	});

	test('is not put into a form that is there', async () => {
		expect(await pageInto(page, { isEmpty: false })).toBeUndefined();
	});

	test('are rows where rows were copied', async () => {
		const rows = [...page.matchAll(/<tr>(?:(?!<\/tr>)[^])*Common Stock(?:(?!<\/tr>)[^])*<\/tr>/g)].map(([row]) => row);
		expect(rows.length).toBeGreaterThan(1);
		const lines = form.split('\n').filter((line) => line.startsWith('Common Stock\t'));
		const text = await pageInto(copied(`<table><tbody>${rows.slice(0, lines.length).join('')}</tbody></table>`), {
			isEmpty: false,
		});
		expect(text?.split('\n').map((line) => line.split('\t').length)).toEqual(
			lines.map((line) => line.split('\t').length),
		);
	});

	test('are the same rows where the headings of their table were copied too', async () => {
		for (const table of page.match(/<table[^>]*aria-label="Table[^]*?<\/table>/g) ?? []) {
			const text = await pageInto(copied(table), { isEmpty: false });
			const lines = form.split('\n').filter((line) => text?.split('\n').includes(line));
			expect(lines.length).toBeGreaterThan(0);
			expect(text).toBe(lines.join('\n'));
		}
	});

	test('are rows where a spreadsheet has them in the columns of the form', async () => {
		const [row = ''] = form.split('\n').filter((line) => line.startsWith('Common Stock\t'));
		const cells = row.replace('\\$', '$').split('\t');
		// As Excel puts it: styles in the head, classes and widths on the cells, a blank that does not break in an empty one.
		const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td {mso-number-format:General}</style></head>
<body><table border=0><col width=64 span=11><!--StartFragment--><tr height=20>${cells
			.map((cell) => `<td class=xl65 align=right x:num>${cell === '' ? '&nbsp;' : cell}</td>`)
			.join('\n')}</tr><!--EndFragment--></table></body></html>`;
		expect(await pageInto(html, { isEmpty: false })).toBe(row);
	});

	test.each([
		['a table of something else', '<table><tr><td>a</td><td>b</td></tr></table>'],
		['the colours of an editor', '<div style="color: red"><span>const</span> a;</div>'],
		['nothing', ''],
		['words', 'Common Stock'],
	])('is nothing of ours: %s', async (_, html) => {
		expect(await pageInto(copied(html), { isEmpty: true })).toBeUndefined();
	});
});

test('every real page is a form', async () => {
	for (const { name, text } of sharedFiles('corpus/html')) {
		const put = await pageInto(text(), { isEmpty: true });
		expect([name, put !== undefined && Snapshot.open(put).filing.parts.has('title')]).toEqual([name, true]);
	}
});
