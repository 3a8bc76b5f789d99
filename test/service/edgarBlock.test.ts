import { describe, expect, test } from 'vitest';
import { convert } from '../../server/src/service/convert';
import { Snapshot } from '../../server/src/service/snapshot';
import { sharedFiles } from '../corpus/shared';
import { canonicalForm } from '../ownership/canonical';
import { minimal } from '../ownership/minimal';

function toText(xml: string): { text: string; missing: readonly string[] } {
	return convert(Snapshot.open(xml), { to: 'text', edgarBlock: true });
}

function toXml(text: string): { text: string; missing: readonly string[] } {
	return convert(Snapshot.open(text), { to: 'xml' });
}

/** The lines of the block below its heading. */
function blockOf(text: string): readonly string[] {
	return /EDGAR SUBMISSION\t\n((?:.+\n)+)/.exec(text)?.[1]?.split('\n').slice(0, -1) ?? [];
}

function comesBack(xml: string): void {
	const { text, missing } = toText(xml);
	const back = toXml(text);
	expect([missing, back.missing]).toEqual([[], []]);
	expect(canonicalForm(back.text)).toBe(canonicalForm(xml));
}

const files = sharedFiles('corpus/xml');

describe.runIf(files.length > 0)('XML as text with the EDGAR block becomes the same XML again', () => {
	test.each(files.map((file) => [file.name, file] as const))('%s', (_, { text }) => comesBack(text()));
});

test.runIf(files.length > 0)('the block is all that the text has beside the one without it', () => {
	for (const { name, text } of files) {
		const snapshot = Snapshot.open(text());
		const plain = convert(snapshot, { to: 'text' }).text;
		const { text: full } = convert(snapshot, { to: 'text', edgarBlock: true });
		expect([name, full.replace(/EDGAR SUBMISSION\t\n(?:.+\n)+\n/, '')]).toEqual([name, plain]);
	}
});

/** The minimal form with something that the page does not show. */
const changes: readonly {
	readonly title: string;
	readonly from: string | RegExp;
	readonly to: string;
	readonly line: string;
}[] = [
	{
		title: 'a transaction reported late',
		from: '<transactionTimeliness></transactionTimeliness>',
		to: '<transactionTimeliness><value>L</value></transactionTimeliness>',
		line: 'Element nonDerivativeTable/nonDerivativeTransaction/transactionTimeliness/value:\tL',
	},
	{
		title: 'a flag in words',
		from: /<isOfficer>1</,
		to: '<isOfficer>true<',
		line: 'Element reportingOwner/reportingOwnerRelationship/isOfficer:\ttrue',
	},
	{
		title: 'a footnote id with a nought',
		from: /"F1"/g,
		to: '"F01"',
		line: 'Element footnotes/footnote/@id:\tF01',
	},
	{
		title: 'white space inside a note and at its edges',
		from: /(<footnote id="F1">)[^<]*/,
		to: '$1\n  A note\tof  the example. ',
		line: 'Blanks footnotes/footnote:\t0nss 2t 3ss 5s',
	},
	{
		title: 'a no-break blank, which a text does not tell from a blank',
		from: /(<footnote id="F1">)[^<]*/,
		to: '$1A\u00a0note of the \u201cexample\u201d.',
		line: 'Element footnotes/footnote:\t"A\\u00a0note of the \\u201cexample\\u201d."',
	},
	{
		title: 'the schema of a version beside the root',
		from: '<ownershipDocument>',
		to: '<ownershipDocument xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="a.xsd">',
		line: 'Element @xmlns:xsi:\thttp://www.w3.org/2001/XMLSchema-instance',
	},
	{
		title: 'an element that no schema has',
		from: '</issuer>',
		to: '<issuerNickname>Widgets &amp; Co</issuerNickname></issuer>',
		line: 'Element issuer/issuerNickname:\tWidgets & Co',
	},
];

describe('what the page does not show is a line of the block', () => {
	test.each(changes)('$title', ({ from, to, line }) => {
		const xml = minimal.replace(from, to);
		expect(xml).not.toBe(minimal);
		expect(blockOf(toText(xml).text)).toContain(line);
		comesBack(xml);
	});

	test('what holds of each row is said once', () => {
		const xml = minimal.replaceAll(/<.postTransactionAmounts>/g, '<comment/>$&');
		expect(blockOf(toText(xml).text).filter((line) => line.includes('comment'))).toEqual([
			'Element nonDerivativeTable/nonDerivativeTransaction/postTransactionAmounts/comment:\t',
			'Element nonDerivativeTable/nonDerivativeHolding/postTransactionAmounts/comment:\t',
			'Element derivativeTable/derivativeTransaction/postTransactionAmounts/comment:\t',
		]);
		comesBack(xml);
	});
});

describe('the page goes before the lines about elements', () => {
	const xml = minimal.replace(/"F1"/g, '"F01"').replace(/<isOfficer>1</, '<isOfficer>true<');
	const { text } = toText(xml);

	test('a role that is no longer checked is written so', () => {
		const edited = text.replace('<input checked="" type="checkbox"/> Officer', 'Officer');
		const back = toXml(edited);
		expect(back.text).toContain('<isOfficer>0</isOfficer>');
		expect(back.missing).toEqual([
			'reportingOwner/reportingOwnerRelationship/isOfficer is left out: the form says something else there, or has no such element',
		]);
	});

	test('a line about a row that is gone makes no row', () => {
		const stale = text.replace(
			/(EDGAR SUBMISSION\t\n)/,
			'$1Element nonDerivativeTable/nonDerivativeTransaction[9]/transactionTimeliness/value:\tL\n',
		);
		const back = toXml(stale);
		expect(back.text).toBe(toXml(text).text);
		expect(back.missing).toHaveLength(1);
	});
});

test('a password stays out of the text, and that is said', () => {
	const { text, missing } = toText(minimal.replace('</rptOwnerCik>', '$&<rptOwnerCcc>ab12cd3#</rptOwnerCcc>'));
	expect(text).not.toContain('ab12cd3#');
	expect(missing).toEqual(['reportingOwner/reportingOwnerId/rptOwnerCcc is a password and stays out of the text']);
});

test('text between elements does not come back, and that is said', () => {
	expect(toText(minimal.replace('<issuer>', 'by hand<issuer>')).missing).toHaveLength(1);
});

test('a processing instruction, which EDGAR does not take, is said to be left out', () => {
	const xml = minimal.replace('<ownershipDocument>', '<?xml-stylesheet href="form4.xsl"?>\n$&');
	expect(toText(xml).missing).toEqual(['The processing instruction xml-stylesheet is left out']);
});
