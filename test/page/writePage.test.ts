import * as fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { known } from '../../server/src/model/value';
import { allRows } from '../../server/src/model/filing';
import { shownText } from '../../server/src/model/shown';
import { writePage } from '../../server/src/page/writePage';
import { minimalXml } from '../../server/src/rules/xmlFrame';
import { pageOf } from '../../server/src/service/page';
import { Snapshot } from '../../server/src/service/snapshot';
import { sharedFile, sharedFiles } from '../corpus/shared';

interface Node {
	readonly type: string;
	readonly name?: string;
	readonly data?: string;
	readonly attribs?: Readonly<Record<string, string>>;
	readonly children?: readonly Node[];
}

function nodesIn(html: string): readonly Node[] {
	const found: Node[] = [];
	const collect = (node: Node): void => {
		found.push(node);
		node.children?.forEach(collect);
	};
	collect(parseDocument(html));
	return found;
}

function words(node: Node): string {
	const inner = (one: Node): string =>
		one.type === 'text' ? (one.data ?? '') : (one.children ?? []).map(inner).join('');
	return inner(node).replace(/\s+/g, ' ').trim();
}

/** Tags and words of a body in order, without what a browser adds when it saves a page. */
function outline(html: string): readonly string[] {
	const found: string[] = [];
	const walk = (node: Node): void => {
		if (node.type === 'text') found.push(...(node.data ?? '').split(/\s+/).filter((word) => word !== ''));
		if (node.type === 'tag' && node.name !== 'tbody') found.push(`<${node.name ?? ''}>`);
		node.children?.forEach(walk);
	};
	const body = nodesIn(html).find(({ name }) => name === 'body');
	body?.children?.forEach(walk);
	return found.filter((_, index) => !isEmptySpan(found, index));
}

/** The SEC writes an empty span where a date has a footnote alone. */
function isEmptySpan(found: readonly string[], index: number): boolean {
	return found[index] === '<span>' && found[index + 1] === '<span>' && found[index + 2] === '<sup>';
}

test("the page of a real filing has the SEC's own tags and words in order", () => {
	const saved = sharedFile('corpus/html/0001127602-15-028697.html');
	const xml = sharedFile('corpus/xml/0001127602-15-028697.xml');
	if (saved === undefined || xml === undefined) return;
	expect(outline(writePage(Snapshot.open(xml).filing))).toEqual(outline(saved));
});

test('all that a page shows says where it stands, and there the document says the same', () => {
	const pages = [
		minimalXml,
		...sharedFiles('corpus/rendered')
			.slice(0, 60)
			.map(({ text }) => text()),
	];
	for (const text of pages) {
		const snapshot = Snapshot.open(text);
		const nodes = nodesIn(pageOf(snapshot));
		const cells = nodes.filter(({ name, attribs }) => name === 'td' && attribs?.['data-at'] !== undefined);
		const placed = new Map(cells.map((node) => [node.attribs?.['data-at'] ?? '', words(node)]));
		for (const cell of allRows(snapshot.filing).flatMap((row) => row.cells)) {
			const { start, end } = snapshot.source.rangeOf(cell.cell);
			const key = `${String(start.line)}:${String(start.character)}-${String(end.line)}:${String(end.character)}`;
			// Empty cells of XML share the place where they would be.
			if (cell.kind === 'empty') continue;
			const marks = cell.marks.map(({ number }) => `(${String(number)})`).join('');
			expect([key, placed.get(key)]).toEqual([key, shownText(cell).replace(/\s+/g, ' ').trim() + marks]);
		}
		const rows = nodes.filter(({ name, attribs }) => name === 'tr' && attribs?.['data-at'] !== undefined);
		expect(rows).toHaveLength(allRows(snapshot.filing).length);
	}
});

test('without a caller who asks for them there are no places', () => {
	expect(writePage(Snapshot.open(minimalXml).filing)).not.toContain('data-at');
});

test('whatever a filing says, it is text on the page: no element, no attribute and no address of its own', () => {
	const plain = nodesIn(writePage(Snapshot.open(minimalXml).filing));
	const harm = fc.constantFrom(
		'<script>alert(1)</script>',
		'"><img src=x onerror=alert(1)>',
		'&lt;b&gt;',
		'</td>',
		'javascript:',
	);
	const places = ['EXAMPLE WIDGETS INC', 'EXWI', '0000000001', 'Common Stock'];
	fc.assert(
		fc.property(harm, fc.constantFrom(...places), (said, place) => {
			const escaped = said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
			const snapshot = Snapshot.open(minimalXml.replace(place, escaped));
			const nodes = nodesIn(pageOf(snapshot));
			const tags = (of: readonly Node[]): readonly string[] =>
				of
					.flatMap(({ type, name }) => (type === 'text' ? [] : [name ?? type]))
					.filter((name) => name !== 'span' && name !== 'a');
			expect(tags(nodes)).toEqual(tags(plain));
			for (const { attribs = {} } of nodes) {
				expect(Object.keys(attribs).filter((name) => name.startsWith('on') || name === 'src')).toEqual([]);
				expect(attribs['href'] ?? 'https://www.sec.gov/').toMatch(/^https:\/\/www\.sec\.gov\//);
			}
			if (place === 'EXAMPLE WIDGETS INC') {
				expect(words(nodes[0] ?? { type: 'root' })).toContain(known(snapshot.filing.issuer.name)?.text.trim());
			}
		}),
	);
});

test('tables are read out with their names and headings, and the ones that only set things in place are not', () => {
	const nodes = nodesIn(writePage(Snapshot.open(minimalXml).filing));
	const tables = nodes.filter(({ name }) => name === 'table');
	const data = tables.filter(({ attribs }) => attribs?.['role'] !== 'presentation');
	expect(data.map(({ attribs }) => attribs?.['aria-label'])).toEqual([
		'Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned',
		'Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned',
	]);
	const headings = nodes.filter(({ name, attribs }) => name === 'th' && attribs?.['scope'] === 'col');
	expect(headings.map(words)).toContain('Date Exercisable');
});
