import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { schemaVersions } from '../../server/src/facts/schemaVersions';
import { textOf } from '../../server/src/model/value';
import type { Filing } from '../../server/src/model/filing';
import { treeOf } from '../../server/src/ownership/tree';
import { writeJson } from '../../server/src/ownership/writeJson';
import { writeOwnership } from '../../server/src/ownership/writeOwnership';
import { frameBad } from '../../server/src/rules/frames';
import { convert } from '../../server/src/service/convert';
import { Snapshot } from '../../server/src/service/snapshot';
import { ownSchema } from '../corpus/ownSchema';
import { hasSecSchema, refusal, secSchema } from '../corpus/secSchema';
import { sharedFiles } from '../corpus/shared';
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
		const { root, gaps } = treeOf(filing);
		expect(gaps).toEqual([]);
		const xml = writeOwnership(root);
		const again = Snapshot.open(xml).filing;
		expect(own(again)).toEqual(own(filing));
		expect(writeOwnership(treeOf(again).root)).toBe(xml);
	},
);

const versions = schemaVersions.map(({ version }) => version);
const samples = join(import.meta.dirname, '..', '..', 'samples');
const ours = readdirSync(samples)
	.filter((name) => name.startsWith('clean-'))
	.map((name) => ({ name, text: () => readFileSync(join(samples, name), 'utf8') }));

describe('our own filings, with the numbers that EDGAR needs, are valid in any version by our own schema', () => {
	test.each(versions)('%s', (version) => {
		for (const { name, text } of [{ name: 'the minimal form', text: () => minimal }, ...ours]) {
			const snapshot = Snapshot.open(text());
			const { text: xml } = convert(snapshot, { to: 'xml', schema: version });
			const form = xml.includes('<documentType>4/A<') ? '4/A' : '4';
			const filled = xml.replace('<issuerCik></', '<issuerCik>1</').replaceAll('<rptOwnerCik></', '<rptOwnerCik>2</');
			expect([name, refusal(ownSchema({ form, version }), filled)]).toEqual([name, undefined]);
		}
	});
});

describe.runIf(hasSecSchema)('every filing, written in any version, is valid by the schema of the SEC', () => {
	test.each(versions)('%s', (version) => {
		const invalid: string[] = [];
		for (const { name, text } of files) {
			const snapshot = Snapshot.open(text());
			const form = snapshot.filing.formType.raw === '4/A' ? '4/A' : '4';
			const { text: xml } = convert(snapshot, { to: 'xml', schema: version });
			const reason = refusal(secSchema(form, version), xml);
			if (reason !== undefined) invalid.push(`${name}: ${reason}`);
			expect(xml).toContain(`<schemaVersion>${version}<`);
		}
		expect(invalid).toEqual([]);
		console.log(`${String(files.length)} filings written as ${version} are valid by the schema of the SEC`);
	});
});

describe('a version has its own elements', () => {
	const abroad = minimal
		.replace('>false</rptOwnerNonUSAddressFlag>', '>true</rptOwnerNonUSAddressFlag>')
		.replace('<rptOwnerState>MA</rptOwnerState>', '<rptOwnerCountry>X0</rptOwnerCountry>')
		.replace('<aff10b5One>0<', '<aff10b5One>1<')
		.replace('</issuerTradingSymbol>', '$&<issuerForeignTradingSymbol>EXW.L</issuerForeignTradingSymbol>');
	const written = (schema: string): { text: string; missing: readonly string[] } =>
		convert(Snapshot.open(abroad), { to: 'xml', schema });

	test('X0609 has the country, the foreign symbol and the flag in words', () => {
		const { text, missing } = written('X0609');
		expect(missing).toEqual([]);
		expect(text).toContain('<rptOwnerNonUSAddressFlag>true<');
		expect(text).toContain('<rptOwnerCountry>X0<');
		expect(text).toContain('<aff10b5One>1<');
	});

	test('X0508 has the country as the state, and what it does not have is named', () => {
		const { text, missing } = written('X0508');
		expect(text).toContain('<rptOwnerState>X0<');
		expect(text).not.toMatch(/NonUS|Country|ForeignTrading/);
		expect(missing).toEqual(['issuerForeignTradingSymbol is left out: schema X0508 does not have it']);
	});

	test('X0306 has no Rule 10b5-1 box', () => {
		const { text, missing } = written('X0306');
		expect(text).not.toContain('aff10b5One');
		expect(missing[0]).toBe('aff10b5One is left out: schema X0306 does not have it');
	});

	test('what is not on the page is kept: a transaction reported late', () => {
		const xml = minimal.replace(/(<transactionTimeliness>)(<)/, '$1<value>L</value>$2');
		expect(convert(Snapshot.open(xml), { to: 'xml', schema: 'X0508' }).text).toMatch(
			/<transactionTimeliness>\s*<value>L<\/value>/,
		);
	});
});

describe('a text', () => {
	const { text } = frameBad({
		title: '',
		frame: 'tableI',
		bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79 ⁽¹⁾⇥90,000⇥D⇥',
	});

	test('becomes XML, and what the page does not say is named', () => {
		const { filing } = Snapshot.open(text);
		const { root, gaps } = treeOf(filing);
		const xml = writeOwnership(root);
		expect(gaps.map(({ element }) => element)).toEqual(['issuerCik', 'rptOwnerCik']);
		expect(said(Snapshot.open(xml).filing)).toEqual(said(filing));
	});

	test('becomes JSON under the names of the schema', () => {
		const json = writeJson(treeOf(Snapshot.open(text).filing).root);
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
