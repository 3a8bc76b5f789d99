import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allRows } from '../../server/src/model/filing';
import { sayingOf } from '../../server/src/model/saying';
import { minimalXml } from '../../server/src/rules/xmlFrame';
import { Snapshot } from '../../server/src/service/snapshot';
import { editableText, writeBack } from '../../server/src/service/writeBack';
import { sharedFiles } from '../corpus/shared';

const files = [
	{ name: 'minimal', text: () => minimalXml },
	{ name: 'minimal on one line', text: () => minimalXml.replaceAll(/\n */g, '') },
	{ name: 'minimal with other line ends', text: () => minimalXml.replaceAll('\n', '\r\n') },
	...sharedFiles('corpus/xml'),
	...sharedFiles('corpus/submission'),
];

function asText(xml: string): string {
	const text = editableText(xml);
	if (text.kind === 'refused') throw new Error(text.reasons.join(' '));
	return text.text;
}

function saved(xml: string, text: string): string {
	const result = writeBack(xml, text);
	if (result.kind === 'refused') throw new Error(result.reasons.join('\n'));
	return result.xml;
}

function edit(from: string | RegExp, to: string, xml = minimalXml): string {
	const text = asText(xml);
	const now = text.replace(from, to);
	expect(now).not.toBe(text);
	return saved(xml, now);
}

function reasons(from: string | RegExp, to: string): readonly string[] {
	const result = writeBack(minimalXml, asText(minimalXml).replace(from, to));
	return result.kind === 'refused' ? result.reasons : [];
}

test('an unchanged text gives the same bytes', () => {
	for (const { name, text } of files) {
		const xml = text();
		expect([name, saved(xml, asText(xml)) === xml]).toEqual([name, true]);
	}
});

test('and so does one that is laid out otherwise', () => {
	for (const { name, text } of files.slice(0, 40)) {
		const xml = text();
		expect([name, saved(xml, `${asText(xml).replaceAll('\n\n', '\n\n\n')}\n`) === xml]).toEqual([name, true]);
	}
});

test('a changed date of a row changes that value alone, in every real filing', () => {
	for (const { name, text } of files) {
		const xml = text();
		const before = Snapshot.open(xml);
		const [row] = allRows(before.filing).filter(({ date }) => date.kind === 'known');
		if (row?.date.kind !== 'known') continue;
		const shown = asText(xml);
		const { filing, source } = Snapshot.open(shown);
		const cell = allRows(filing).find(({ date }) => date.kind === 'known')?.date;
		if (!cell) throw new Error(`${name} has no date in its text`);
		const { source: edited } = source.edit({ range: source.rangeOf(cell.at), text: '01/02/2003' });
		const { source: wanted } = before.source.edit({ range: before.source.rangeOf(row.date.at), text: '2003-01-02' });
		expect([name, saved(xml, edited.text) === wanted.text]).toEqual([name, true]);
	}
});

describe('a changed value changes that value alone', () => {
	test.each([
		['a price', '\\$10', '\\$10.25', '<transactionPricePerShare><value>10<', '<transactionPricePerShare><value>10.25<'],
		['a code', '\tM\t', '\tX\t', '<transactionCode>M<', '<transactionCode>X<'],
		['a name with a character that XML escapes', 'DOE JANE Q', 'DOE & SONS', '>DOE JANE Q<', '>DOE &amp; SONS<'],
		['the city of the page', /BOSTON MA/g, 'CAMBRIDGE MA', '>BOSTON<', '>CAMBRIDGE<'],
		['the street of the block', /(Street 1:\t).*/, '$12 MAIN STREET', '>C/O EXAMPLE WIDGETS INC<', '>2 MAIN STREET<'],
		['a signature', '/s/', '/S/', '/s/', '/S/'],
	] as const)('%s', (_, from, to, before, after) => {
		expect(minimalXml).toContain(before);
		expect(edit(from, to)).toBe(minimalXml.replace(before, after));
	});

	test('the words of a footnote, and no others', () => {
		const xml = minimalXml.replace(
			/(<footnote id="F1">).*?(<\/footnote>)/s,
			'$1Sold &quot;as is&quot; under a plan of the year before, see Exhibit 99.$2',
		);
		const result = writeBack(xml, asText(xml).replace('under a plan', 'under the plan'));
		if (result.kind === 'refused') throw new Error(result.reasons.join());
		expect(result.edits.map(({ text }) => text)).toEqual(['the']);
		expect(result.xml).toBe(xml.replace('under a plan', 'under the plan'));
	});
});

test('an address that is changed on the page only is divided anew', () => {
	const xml = edit('C/O EXAMPLE WIDGETS INC 1 MAIN STREET', '2 MAIN STREET');
	const wanted = minimalXml
		.replace('>C/O EXAMPLE WIDGETS INC<', '>2 MAIN STREET<')
		.replace(/ *<rptOwnerStreet2>.*\n/, '');
	expect(xml).toBe(wanted);
});

test('a box is checked and unchecked in the notation of the document', () => {
	const label = 'Check this box if no longer subject to Section 16.';
	const checked = edit(label, `<input checked="" type="checkbox"/> ${label}`);
	expect(checked).toBe(minimalXml.replace('<notSubjectToSection16>0<', '<notSubjectToSection16>1<'));
	expect(saved(checked, asText(minimalXml))).toBe(minimalXml);
});

describe('rows', () => {
	const rowOf = (text: string): string => /^Common Stock\t06\/16\/2026.*$/m.exec(text)?.[0] ?? '';

	test('that are added stand behind the row before them, on lines like its own', () => {
		const text = asText(minimalXml);
		const row = rowOf(text);
		const xml = saved(
			minimalXml,
			text.replace(row, `${row}\n${row.replace('5,000', '7,000').replace('25,000', '32,000')}`),
		);
		const [before = '', added = ''] = [
			...xml.matchAll(/ *<nonDerivativeTransaction>.*?<\/nonDerivativeTransaction>\n/gs),
		].map(([all]) => all);
		expect(minimalXml).toBe(xml.replace(before + added, before));
		expect(added).toContain('<value>7000</value>');
	});

	test('that are deleted go, and nothing else', () => {
		const text = asText(minimalXml);
		const xml = saved(minimalXml, text.replace(`${rowOf(text)}\n`, ''));
		expect(xml).toBe(minimalXml.replace(/ *<nonDerivativeTransaction>.*?<\/nonDerivativeTransaction>\n/s, ''));
		expect(asText(xml)).toBe(text.replace(`${rowOf(text)}\n`, ''));
	});

	test('of a table that had none make the table', () => {
		const xml = minimalXml.replace(/ *<derivativeTable>.*<\/derivativeTable>\n/s, '');
		const [row] = /^Stock Option.*$/m.exec(asText(minimalXml)) ?? [''];
		const text = asText(xml);
		const heading = text.split('\n').findIndex((line) => line.startsWith('Table II'));
		const lines = text.split('\n');
		const from = lines.findIndex((line, index) => index > heading && line.includes('\t') && /^1\. Title/.test(line));
		const at = lines.findIndex((line, index) => index > from && line === '');
		lines.splice(at, 0, row);
		const made = saved(xml, lines.join('\n'));
		expect(Snapshot.open(made).filing.tableII.rows.length).toBe(1);
		expect(saved(made, text)).toBe(xml);
	});

	test('a holding that gets a date becomes a transaction', () => {
		const text = asText(minimalXml);
		const [row] = /^Common Stock\t\t.*By Spouse.*$/m.exec(text) ?? [''];
		const cells = row.split('\t');
		const [now] = [[cells[0], '06/16/2026', '', 'G', '', '100', 'D', '\\$0', ...cells.slice(8)].join('\t')];
		const xml = saved(minimalXml, text.replace(row, now));
		expect(xml.match(/<nonDerivativeTransaction>/g)?.length).toBe(2);
		expect(xml).not.toContain('<nonDerivativeHolding>');
	});

	test('what the form does not show of them stays', () => {
		const xml = minimalXml.replace(
			'<transactionTimeliness></transactionTimeliness>',
			'<transactionTimeliness><value>L</value></transactionTimeliness><!-- why -->',
		);
		expect(edit('5,000\tA', '5,001\tA', xml)).toBe(
			xml.replace('<transactionShares><value>5000<', '<transactionShares><value>5001<'),
		);
	});
});

describe('footnotes', () => {
	test('are added with their marks, renumbered and deleted', () => {
		const text = asText(minimalXml);
		const added = text.replace(/^(1\. The option.*)$/m, '$1\n\n2. A second note.').replace('25,000', '25,000 ⁽²⁾');
		const xml = saved(minimalXml, added);
		expect(xml).toContain('<footnote id="F2">A second note.</footnote>');
		expect(xml).toContain('<value>25000</value><footnoteId id="F2"/></sharesOwnedFollowingTransaction>');
		expect(asText(xml)).toBe(added);
		expect(saved(xml, text)).toBe(minimalXml);
	});
});

describe('what cannot be written back is refused, with the reason', () => {
	test.each([
		[
			'a lost caption',
			/^3\. Date.*$|3\. Date of Earliest Transaction \(Month\/Day\/Year\)/m,
			'',
			/Date of earliest transaction.* is missing/i,
		],
		[
			'a line of its own',
			/^Explanation of Responses:/m,
			'To be checked by counsel\n\nExplanation of Responses:',
			/belongs to no part of the form: To be checked/,
		],
		['the OMB number', '3235-0287', '3235-9999', /OMB number/],
		[
			'a line of the block that XML has no element for',
			/(Issuer CIK:.*)/,
			'$1\nFavourite Colour:\tgreen',
			/EDGAR block/,
		],
	])('%s', (_, from, to, said) => {
		expect(reasons(from, to).join('\n')).toMatch(said);
	});

	test('an empty text does not empty the XML', () => {
		expect(writeBack(minimalXml, '').kind).toBe('refused');
		expect(writeBack(minimalXml, asText(minimalXml).slice(0, 500)).kind).toBe('refused');
	});

	test.each([
		['no XML', 'Some words', 'This is no ownership XML.'],
		['XML that is not well-formed', minimalXml.replace('</issuer>', ''), 'The XML is not well-formed: see line'],
	])('%s is not opened as text', (_, xml, said) => {
		const text = editableText(xml);
		expect(text.kind === 'refused' ? text.reasons.join() : '').toContain(said);
	});
});

/** The page and the block both say an address, and what was typed may stand in one of them. */
function sayingWithoutAddresses(text: string): object {
	return { ...sayingOf(Snapshot.open(text).filing), owners: [], ownerBlocks: [], edgarBlock: [] };
}

test('whatever is typed: it is refused, or the XML says it and the rest stays', () => {
	const text = asText(minimalXml);
	fc.assert(
		fc.property(
			fc.nat(text.length),
			fc.nat(12),
			fc.constantFrom('', '\t', '\n', '1', '06/17/2026', 'x', '⁽¹⁾', '<', '&'),
			(start, length, typed) => {
				const now = text.slice(0, start) + typed + text.slice(start + length);
				const result = writeBack(minimalXml, now);
				if (result.kind === 'refused') {
					expect(result.reasons.length).toBeGreaterThan(0);
					return;
				}
				const [got, wanted] = [asText(result.xml), now].map((one) => sayingWithoutAddresses(one));
				expect(got).toEqual(wanted);
				expect(saved(result.xml, asText(result.xml))).toBe(result.xml);
			},
		),
		{ numRuns: 300 },
	);
});
