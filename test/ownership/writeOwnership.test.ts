import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../server/src/model/value';
import type { Filing } from '../../server/src/model/filing';
import { writeJson } from '../../server/src/ownership/writeJson';
import { writeOwnership } from '../../server/src/ownership/writeOwnership';
import { frameBad } from '../../server/src/rules/frames';
import { Snapshot } from '../../server/src/service/snapshot';
import { sharedFile, sharedFiles } from '../corpus/shared';
import { minimal } from './minimal';
import { said } from './said';

const files = sharedFiles('corpus/xml');
const own = (filing: Filing): object => ({
	...said(filing),
	ciks: [filing.issuer.cik.raw, ...filing.owners.map(({ cik }) => cik.raw)],
	version: filing.schemaVersion.raw,
	type: filing.formType.raw,
	roles: filing.relationships.map(({ director, officer, tenPercentOwner, other, officerTitle, otherText }) => [
		...[director, officer, tenPercentOwner, other].map(({ checked }) => checked),
		textOf(officerTitle),
		textOf(otherText),
	]),
	streets: filing.owners.map(({ address }) => address.streets?.map(textOf)),
});

test.each([{ name: 'the minimal form', text: () => minimal }, ...files].map((file) => [file.name, file] as const))(
	'%s: written and read again it says the same, and nothing is missing',
	(_, { text }) => {
		const { filing } = Snapshot.open(text());
		const { text: xml, gaps } = writeOwnership(filing);
		expect(gaps).toEqual([]);
		const again = Snapshot.open(xml).filing;
		expect(own(again)).toEqual(own(filing));
		expect(writeOwnership(again).text).toBe(xml);
	},
);

const common = sharedFile('spec/ownership-v5.5/ownershipDocumentCommon.xsd.xml');

function schema(name: string): XsdValidator {
	const text = sharedFile(`spec/ownership-v5.5/${name}.xsd.xml`) ?? '';
	const inner = common?.slice(common.indexOf('<xs:simpleType'), common.lastIndexOf('</xs:schema>')) ?? '';
	return XsdValidator.fromDoc(XmlDocument.fromString(text.replace(/<xs:include[^>]*>/, () => inner)));
}

test.runIf(common !== undefined)(
	'every filing, written in the newest version, is valid by the schema of the SEC',
	() => {
		const schemas = { '4': schema('ownership4Document'), '4/A': schema('ownership4ADocument') };
		const invalid: string[] = [];
		for (const { name, text } of files) {
			const { filing } = Snapshot.open(text());
			const document = XmlDocument.fromString(writeOwnership(filing, 'X0609').text);
			try {
				schemas[filing.formType.raw === '4/A' ? '4/A' : '4'].validate(document);
			} catch (error) {
				invalid.push(`${name}: ${String(error)}`);
			}
			document.dispose();
		}
		expect(invalid).toEqual([]);
		console.log(`${String(files.length)} filings written as X0609 are valid by the schema of the SEC`);
	},
);

describe('a text', () => {
	const { text } = frameBad({
		title: '',
		frame: 'tableI',
		bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79 ⁽¹⁾⇥90,000⇥D⇥',
	});

	test('becomes XML, and what the page does not say is named', () => {
		const { filing } = Snapshot.open(text);
		const { text: xml, gaps } = writeOwnership(filing);
		expect(gaps.map(({ element }) => element)).toEqual(['issuerCik', 'rptOwnerCik']);
		expect(said(Snapshot.open(xml).filing)).toEqual(said(filing));
	});

	test('becomes JSON under the names of the schema', () => {
		const { text: json } = writeJson(Snapshot.open(text).filing);
		expect(JSON.parse(json)).toMatchObject({
			ownershipDocument: {
				documentType: '4',
				periodOfReport: '2004-09-20',
				issuer: { issuerTradingSymbol: 'EXWI' },
				nonDerivativeTable: {
					nonDerivativeTransaction: [
						{
							transactionAmounts: {
								transactionShares: { value: '10000' },
								transactionPricePerShare: { value: '5.79', footnoteId: ['F1'] },
							},
						},
					],
				},
				footnotes: { footnote: [{ id: 'F1', text: 'A note of the example.' }] },
			},
		});
	});
});
