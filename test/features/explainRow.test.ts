import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../server/src/facts/columns';
import { explainRow, type RowPage } from '../../server/src/features/explainRow';
import { allRows } from '../../server/src/model/filing';
import type { FrameId } from '../../server/src/rules/rule';
import { convert } from '../../server/src/service/convert';
import { Snapshot } from '../../server/src/service/snapshot';
import { pointed } from './frame';

const today = { year: 2026, month: 11, day: 24 };

function explained(snapshot: Snapshot, position: { line: number; character: number }): RowPage | undefined {
	const page = explainRow(snapshot, position, snapshot.findings({ today }));
	// Backslashes before punctuation are for the renderer, not for the reader of a test.
	return page && { ...page, markdown: page.markdown.replace(/\\([^\w\s])/g, '$1') };
}

function at(frame: FrameId, lines: string): RowPage | undefined {
	const { snapshot, position } = pointed(frame, lines);
	return explained(snapshot, position);
}

const exercise = 'Common Stock⇥09/20/2004⇥⇥M⇥⇥5,000⇥A⇥\\$10⇥25,000⇥D⇥';

describe('a row is explained', () => {
	test('as a sentence, with how its total follows and each column in its order', () => {
		const page = at('tableI', `${exercise}\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥3,000⇥D⇥\\$25⇥22,‸000⇥D⇥`);
		expect(page?.title).toBe('Table I, row 2: Sale');
		expect(page?.markdown).toContain('sold 3,000 of Common Stock at $25; 22,000 owned after this, direct.');
		expect(page?.markdown).toContain('## How the total follows\n\n25,000 - 3,000 = 22,000\n\n');
		const headings = [...(page?.markdown ?? '').matchAll(/^### (.*)$/gm)].map(([, name]) => name);
		expect(headings).toEqual(columnsOf('I').map(({ name }) => name));
		expect(page?.markdown).toContain('### Price per share\n\n$25\n\n3,000 × $25 = $75,000.00');
		expect(page?.markdown).toContain('Column 8 of 11, item 4');
		expect(page?.markdown).not.toContain('## Findings');
	});

	test('with what was found in it, who asks for that, and how it is put right', () => {
		const page = at('tableI', `${exercise}\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥3,000⇥D⇥\\$25⇥22,2‸00⇥D⇥`);
		const finding = /## Findings\n\n(.*)/.exec(page?.markdown ?? '')?.[1];
		expect(finding).toMatch(/^- \*\*warning\*\*, total-mismatch: .*22,000.*Can be put right: Write 22,000/);
		expect(page?.markdown).toContain('25,000 - 3,000 = 22,000, not 22,200');
		expect(at('tableI', `‸${exercise}\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥3,000⇥D⇥\\$25⇥22,200⇥D⇥`)?.markdown).not.toContain(
			'total-mismatch',
		);
	});

	test('with its footnotes, one that is not there included', () => {
		const page = at('tableI', 'Common Stock ⁽¹⁾⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5‸ ⁽⁷⁾⇥90,000⇥D⇥');
		expect(page?.markdown).toMatch(/## Footnotes\n\n\*\*1\*\*: .+\n\n\*\*7\*\*: there is no such footnote/);
	});

	test('as a holding: the columns of a transaction are said together', () => {
		const page = at('tableI', 'Common Stock⇥⇥⇥⇥⇥⇥⇥⇥1,500⇥I⇥By ‸Spouse');
		expect(page?.title).toBe('Table I, row 1: Holding');
		expect(page?.markdown).toContain('holds 1,500 of Common Stock, indirect (By Spouse).');
		expect(page?.markdown).not.toContain('## How the total follows');
		expect(page?.markdown.match(/^### /gm)).toHaveLength(5);
		expect(page?.markdown).toContain('### The columns of a transaction\n\nTransaction date, Deemed');
	});

	test('while it is still empty', () => {
		const page = at('tableI', `${exercise}\n‸⇥⇥⇥⇥⇥⇥⇥⇥⇥⇥`);
		expect(page?.title).toBe('Table I, a new row');
		expect(page?.markdown).toContain('Never empty: each line names its class.');
	});

	test('and nothing outside of the tables is one', () => {
		const { snapshot } = pointed('tableI', `${exercise}‸`);
		expect(explained(snapshot, { line: 0, character: 0 })).toBeUndefined();
	});
});

test('ownership XML is explained in the same words as its text', () => {
	const rows = `${exercise}\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥3,000⇥D⇥\\$25⇥22,000⇥D⇥`;
	const { snapshot, position } = pointed('tableI', `${rows}‸`);
	const xml = Snapshot.open(convert(snapshot, { to: 'xml' }).text);
	const row = allRows(xml.filing)[1];
	if (!row) throw new Error('The XML has the row');
	const page = explained(xml, xml.source.rangeOf(row.price.at).start);
	const columns = (markdown: string | undefined): string => markdown?.slice(markdown.indexOf('## How')) ?? '';
	expect(page?.title).toBe('Table I, row 2: Sale');
	expect(columns(page?.markdown)).toBe(columns(explained(snapshot, position)?.markdown));
});
