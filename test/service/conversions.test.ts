import { describe, expect, test } from 'vitest';
import { minimalXml } from '../../server/src/rules/xmlFrame';
import { convert } from '../../server/src/service/convert';
import { openAny, openTables } from '../../server/src/service/openAny';
import { Snapshot } from '../../server/src/service/snapshot';
import { dataSetFiles } from '../../server/src/service/writeCsv';

/** Each language as it is written and read again, with what it cannot hold of an XML. */
const languages = {
	text: {
		through: (from) => reopened(convert(from, { to: 'text' }).text),
		loses: ['CIKs', 'lines of the street', 'address abroad', 'roles of each owner', 'foreign symbol', 'timeliness'],
	},
	'text with its EDGAR block': {
		through: (from) => reopened(convert(from, { to: 'text', edgarBlock: true }).text),
		loses: [],
	},
	XML: { through: (from) => reopened(convert(from, { to: 'xml' }).text), loses: [] },
	submission: { through: (from) => reopened(inSubmission(convert(from, { to: 'xml' }).text)), loses: [] },
	page: {
		through: (from) => reopened(convert(from, { to: 'html' }).text),
		loses: ['lines of the street', 'address abroad', 'roles of each owner', 'foreign symbol', 'timeliness'],
	},
	Markdown: {
		through: (from) => reopened(convert(from, { to: 'markdown' }).text),
		loses: ['CIKs', 'lines of the street', 'address abroad', 'roles of each owner', 'foreign symbol', 'timeliness'],
	},
	JSON: { through: (from) => reopened(convert(from, { to: 'json' }).text), loses: ['order of rows'] },
	CSV: {
		through: async (from) => (await openTables(dataSetFiles(from.document).files.map(({ text }) => text))).snapshot,
		loses: ['foreign symbol', 'territory', 'order of rows'],
	},
} as const satisfies Readonly<Record<string, Language>>;

interface Language {
	readonly through: (from: Snapshot) => Promise<Snapshot>;
	readonly loses: readonly string[];
}

function inSubmission(xml: string): string {
	return `<SUBMISSION>\n<TYPE>4/A\n<DOCUMENT>\n<TEXT>\n<XML>\n${xml}</XML>\n</TEXT>\n</DOCUMENT>\n`;
}

async function reopened(text: string): Promise<Snapshot> {
	return (await openAny(text, { edgarBlock: true })).snapshot;
}

/** What an XML says, by the paths of its elements, and how transactions and holdings stand among each other. */
function factsOf(snapshot: Snapshot): ReadonlyMap<string, string> {
	const facts = new Map<string, string>();
	const visit = (value: unknown, path: string): void => {
		if (typeof value !== 'object' || value === null) facts.set(path, String(value).replace(/\s+/g, ' '));
		else for (const [name, inner] of Object.entries(value)) visit(inner, `${path}/${name}`);
	};
	visit(JSON.parse(convert(snapshot, { to: 'json' }).text), '');
	const { tableI, tableII } = snapshot.filing;
	facts.set('/order', [...tableI.rows, ...tableII.rows].map(({ kind }) => kind).join());
	return facts;
}

/** What is called how, by the ends of the paths; what is not here is to be lost nowhere and stays a path. */
const names: readonly (readonly [string, RegExp])[] = [
	['order of rows', /^\/order$/],
	['CIKs', /Cik$/],
	['lines of the street', /rptOwnerStreet[12]$/],
	['territory', /rptOwnerNonUSStateTerritory$/],
	['address abroad', /rptOwner(?:NonUSAddressFlag|City|State|Country|ZipCode)$/],
	['roles of each owner', /reportingOwnerRelationship\/\w+$/],
	['foreign symbol', /issuerForeignTradingSymbol$/],
	['timeliness', /transactionTimeliness\/value$/],
];

function lost(before: Snapshot, after: Snapshot): readonly string[] {
	const [was, is] = [factsOf(before), factsOf(after)];
	const paths = [...new Set([...was.keys(), ...is.keys()])].filter((path) => was.get(path) !== is.get(path));
	return named(paths.map((path) => names.find(([, ends]) => ends.test(path))?.[0] ?? path));
}

/** An address abroad is lost with its territory. */
function named(losses: readonly string[]): readonly string[] {
	const all = new Set(losses);
	if (all.has('address abroad')) all.delete('territory');
	return [...all].sort();
}

const second = `    <reportingOwner>
        <reportingOwnerId>
            <rptOwnerCik>0000000003</rptOwnerCik>
            <rptOwnerName>DOE FAMILY TRUST</rptOwnerName>
        </reportingOwnerId>
        <reportingOwnerAddress>
            <rptOwnerNonUSAddressFlag>true</rptOwnerNonUSAddressFlag>
            <rptOwnerStreet1>2 SIDE STREET</rptOwnerStreet1>
            <rptOwnerCity>TORONTO</rptOwnerCity>
            <rptOwnerNonUSStateTerritory>YORK</rptOwnerNonUSStateTerritory>
            <rptOwnerCountry>A6</rptOwnerCountry>
            <rptOwnerZipCode>M5H 2N2</rptOwnerZipCode>
        </reportingOwnerAddress>
        <reportingOwnerRelationship>
            <isDirector>0</isDirector>
            <isOfficer>0</isOfficer>
            <isTenPercentOwner>1</isTenPercentOwner>
            <isOther>0</isOther>
        </reportingOwnerRelationship>
    </reportingOwner>
`;
const [, holding = ''] = /(\s*<nonDerivativeHolding>[^]*?<\/nonDerivativeHolding>)/.exec(minimalXml) ?? [];

/** A form with something of all that a language may not hold: an amendment of two owners, one abroad, a plan, early and late rows, notes. */
const whole = minimalXml
	.replace('<documentType>4<', '<documentType>4/A<')
	.replace(
		'</periodOfReport>',
		'</periodOfReport>\n    <dateOfOriginalSubmission>2026-06-17</dateOfOriginalSubmission>',
	)
	.replace(
		'</issuerTradingSymbol>',
		'</issuerTradingSymbol><issuerForeignTradingSymbol>EXW</issuerForeignTradingSymbol>',
	)
	.replace('    <aff10b5One>0<', `${second}    <aff10b5One>1<`)
	.replace('<transactionTimeliness></', '<transactionTimeliness><value>L</value></')
	.replace('<value>5000</value></transactionShares>', '<value>5000.50</value><footnoteId id="F1"/></transactionShares>')
	.replace(
		holding,
		holding + (/\s*<nonDerivativeTransaction>[^]*?<\/nonDerivativeTransaction>/.exec(minimalXml)?.[0] ?? ''),
	)
	.replace(
		'</ownerSignature>',
		'</ownerSignature>\n    <ownerSignature><signatureName>/s/ Ann Poe, Trustee</signatureName><signatureDate>2026-06-19</signatureDate></ownerSignature>',
	);

describe.each(Object.entries(languages))('from %s', (from, source) => {
	test.each(Object.entries(languages))(
		'to %s only that is lost which one of the two does not hold',
		async (to, target) => {
			const original = Snapshot.open(whole);
			const between = await source.through(original);
			const read = await target.through(between);
			// A text keeps the block that it has.
			const keeps = between.filing.language === 'form4' && (to === 'text' || to === 'Markdown');
			const expected = [...source.loses, ...(keeps ? [] : target.loses)];
			expect([from, to, lost(original, read)]).toEqual([from, to, named(expected)]);
		},
	);
});
