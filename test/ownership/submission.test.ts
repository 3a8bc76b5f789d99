import { expect, test } from 'vitest';
import { applyFix, Snapshot, type CheckSettings } from '../../server/src/service/snapshot';
import { minimal } from './minimal';
import { said } from './said';

const settings: CheckSettings = { today: { year: 2026, month: 11, day: 24 } };

function sent(form: string, { type = '4', name = 'doc4.xml' } = {}): string {
	return `<?xml version="1.0"?>
<edgarSubmission>
    <submissionType>${type}</submissionType>
    <testOrLive>TEST</testOrLive>
    <edgarDocument>
        <documentName>${name}</documentName>
        <documentType>4</documentType>
        <documentMimeBlock>
            ${btoa(form)}
        </documentMimeBlock>
    </edgarDocument>
</edgarSubmission>
`;
}

const published = (form: string): string =>
	`<SEC-DOCUMENT>0000000001-26-000001.txt\r\nCONFORMED SUBMISSION TYPE:\t4\r\nCONFORMED PERIOD OF REPORT:\t20260616\r\n<DOCUMENT>\r\n<TYPE>4\r\n<TEXT>\r\n<XML>\r\n${form}</XML>\r\n</TEXT>\r\n</DOCUMENT>\r\n<DOCUMENT>\r\n<TYPE>EX-24\r\n<TEXT>\r\nA power of attorney.\r\n</TEXT>\r\n</DOCUMENT>\r\n`;

const draft = minimal
	.replace(/ *<(?:schemaVersion|issuerName|rptOwnerName)>.*\n/g, '')
	.replace('</rptOwnerCik>', '</rptOwnerCik>\n            <rptOwnerCcc>abcd#123</rptOwnerCcc>');

test('a form in base64 is read, and what is found in it stands at its block', () => {
	const snapshot = Snapshot.open(sent(draft.replace('<transactionCode>M<', '<transactionCode>Q<')));
	expect(said(snapshot.filing)).toMatchObject({ symbol: 'EXWI', period: '06/16/2026' });
	const found = snapshot.findings(settings).filter(({ severity }) => severity === 'error');
	expect(found.map(({ rule, range }) => [rule.id, range.start.line])).toEqual([['code-unknown', 7]]);
	for (const fix of found[0]?.fixes ?? []) expect(applyFix(snapshot, fix).source.text).toBe(snapshot.source.text);
});

test('a draft in a submission that fits it is clean', () => {
	expect(
		Snapshot.open(sent(draft))
			.findings(settings)
			.map(({ rule, message }) => `${rule.id}: ${message}`),
	).toEqual([]);
});

test('a submission of another type, and a name that EDGAR does not take, are found', () => {
	const found = Snapshot.open(sent(draft, { type: '4/A', name: 'Doc4.xml' })).findings(settings);
	expect(found.map(({ message }) => message)).toEqual([
		'"Doc4.xml" is no name of a document: small letters, digits and at most one _, - and .',
		'The submission is a 4/A, the document a 4',
	]);
});

test('what is mended in a published submission leaves every other byte', () => {
	const faulty = published(minimal.replace('<isDirector>0<', '<isDirector>FALSE<'));
	const snapshot = Snapshot.open(faulty);
	const fix = snapshot.findings(settings).flatMap(({ fixes = [] }) => fixes)[0];
	if (!fix) throw new Error('The flag has a fix');
	expect(applyFix(snapshot, fix).source.text).toBe(faulty.replace('>FALSE<', '>false<'));
});

test('what is no base64, or no form, is no filing and no failure', () => {
	for (const form of ['<html></html>', '']) {
		const snapshot = Snapshot.open(sent(form));
		expect(snapshot.failures(settings)).toEqual([]);
		expect(snapshot.filing.tableI.rows).toEqual([]);
	}
});
