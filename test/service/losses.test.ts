import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minimalXml } from '../../server/src/rules/xmlFrame';
import { convert, convertTo, withLosses, withMissing, type Converted } from '../../server/src/service/convert';
import { dataSetFiles } from '../../server/src/service/writeCsv';
import { Snapshot } from '../../server/src/service/snapshot';
import { sharedFiles } from '../corpus/shared';

// The law: what stands anywhere in ownership XML stands in what it is converted to, or its loss is named.

const word = 'Quixotic';
/** Ways to say something that a filing does not say. */
const additions = [
	`<!-- ${word} -->`,
	`<?${word} a?>`,
	word,
	`<![CDATA[${word}]]>`,
	`<ownElement>${word}</ownElement>`,
	`<ownElement a="${word}"/>`,
	`<transactionTimeliness><value>${word}</value></transactionTimeliness>`,
	`<remarks>${word}</remarks>`,
	`<footnoteId id="${word}"/>`,
	`<footnote id="F9">${word}</footnote>`,
	`<issuerForeignTradingSymbol>${word}</issuerForeignTradingSymbol>`,
	`<natureOfOwnership><value>${word}</value></natureOfOwnership>`,
];

/** A document with one of them behind some tag. */
const added = fc.record({ at: fc.nat(), addition: fc.constantFrom(...additions) }).map(({ at, addition }) => {
	const tags = [...minimalXml.matchAll(/<\/?\w[^>]*>/g)].map(({ index, 0: tag }) => index + tag.length);
	const offset = tags[at % tags.length] ?? 0;
	return minimalXml.slice(0, offset) + addition + minimalXml.slice(offset);
});

function isKeptOrNamed({ text, missing }: Converted): boolean {
	return text.includes(word) || missing.length > 0;
}

describe('what stands in XML', () => {
	test.each(['xml', 'json'] as const)('comes into %s or is named', (to) => {
		fc.assert(
			fc.property(added, (xml) => isKeptOrNamed(convert(Snapshot.open(xml), { to }))),
			{ numRuns: 400 },
		);
	});

	test('comes into a text with the EDGAR block or is named', () => {
		const text = (xml: string): Converted => convert(Snapshot.open(xml), { to: 'text', edgarBlock: true });
		fc.assert(
			fc.property(added, (xml) => isKeptOrNamed(text(xml))),
			{ numRuns: 200 },
		);
	});

	test('comes into the tables of the data sets or is named', () => {
		fc.assert(
			fc.property(added, (xml) => {
				const { document } = Snapshot.open(xml);
				const { files, missing } = withLosses(document, withMissing(dataSetFiles(document)));
				return isKeptOrNamed({ text: files.map(({ text }) => text).join(''), missing });
			}),
			{ numRuns: 400 },
		);
	});

	test('of real filings is whole in XML and JSON', () => {
		for (const { name, text } of sharedFiles('corpus/xml')) {
			const snapshot = Snapshot.open(text());
			expect([name, convert(snapshot, { to: 'xml' }).missing]).toEqual([name, []]);
			expect([name, convert(snapshot, { to: 'json' }).missing]).toEqual([name, []]);
		}
	});
});

test('each loss is named for what it is', () => {
	const xml = minimalXml
		.replace('<ownershipDocument>', '<!DOCTYPE a><?style b?><ownershipDocument><!-- one --><!-- two -->')
		.replace('<issuer>', '<issuer>hello');
	expect(convert(Snapshot.open(xml), { to: 'xml' }).missing).toEqual([
		'The processing instruction style is left out',
		'2 comments are left out',
		'The document type declaration is left out',
		'issuer/text() is left out: the form says something else there, or has no such element',
	]);
});

test('a field that stands twice is named, since its column has the first', () => {
	const nature = '<natureOfOwnership><value>By Spouse</value></natureOfOwnership>';
	const { document } = Snapshot.open(minimalXml.replace(nature, nature + nature.replace('By Spouse', 'By Trust')));
	expect(withMissing(dataSetFiles(document)).missing).toEqual([
		'nonDerivativeTable/nonDerivativeHolding/ownershipNature/natureOfOwnership/value[2] is left out: the data sets have no column for it',
	]);
});

test('that a transaction was reported late stands in its column', async () => {
	const xml = minimalXml.replace(
		/<transactionTimeliness><\/transactionTimeliness>/,
		'<transactionTimeliness><value>L</value></transactionTimeliness>',
	);
	const { text, missing } = await convertTo(Snapshot.open(xml), { to: 'csv', table: 'NONDERIV_TRANS' });
	const [heading = '', row = ''] = text.split('\r\n').map((line) => line.split(','));
	expect(missing).toEqual([]);
	expect(row[heading.indexOf('TRANS_TIMELINESS')]).toBe('L');
});

test('what no table has a column for is named', async () => {
	const xml = minimalXml.replace(
		'</issuerTradingSymbol>',
		'</issuerTradingSymbol><issuerForeignTradingSymbol>XETR:EXW</issuerForeignTradingSymbol>',
	);
	const { document } = Snapshot.open(xml);
	expect(withMissing(dataSetFiles(document)).missing).toEqual([
		'issuer/issuerForeignTradingSymbol is left out: the data sets have no column for it',
	]);
	expect((await convertTo(Snapshot.open(xml), { to: 'csv' })).missing).toEqual([]);
});
