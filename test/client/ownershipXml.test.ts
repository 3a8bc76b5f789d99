import { expect, test } from 'vitest';
import { holdsOwnership } from '../../client/src/ownershipXml';
import { minimalXml } from '../../server/src/rules/xmlFrame';
import { Snapshot } from '../../server/src/service/snapshot';
import { sharedFiles } from '../corpus/shared';

const header =
	'<SEC-DOCUMENT>0000000001-26-000001.txt : 20260618\n<SEC-HEADER>\nCONFORMED SUBMISSION TYPE:\t4/A\n</SEC-HEADER>\n';
const published = `${header}<DOCUMENT>\n<TYPE>4/A\n<TEXT>\n<XML>\n${minimalXml}</XML>\n</TEXT>\n</DOCUMENT>\n`;

test.each([
	['bare', minimalXml],
	['behind a comment that names another root', minimalXml.replace('?>', '?><!-- <svg> -->')],
	[
		'behind a byte order mark and a document type',
		`\ufeff<!DOCTYPE ownershipDocument [<!ENTITY a "b">]>\n<ownershipDocument>`,
	],
	['just begun', '<ownershipDocument '],
	['sent', '<edgarSubmission><submissionType> 4/A </submissionType>'],
	['published', published],
	[
		'published with a header of many owners',
		published.replace('</SEC-HEADER>', `${'REPORTING-OWNER:\n'.repeat(3000)}</SEC-HEADER>`),
	],
])('%s ownership XML is recognised, and the server reads it as such', (_, text) => {
	expect(holdsOwnership(text)).toBe(true);
	expect(Snapshot.open(text).filing.language).toBe('xml');
});

test.each([
	['another root', '<?xml version="1.0"?>\n<project><ownershipDocument/></project>'],
	['a comment that names ours', '<!-- <ownershipDocument> -->\n<svg/>'],
	['a longer name', '<ownershipDocuments>'],
	['half a name', '<ownershipDocumen'],
	['a namespace', '<x:ownershipDocument>'],
	[
		'a submission of another form',
		'<edgarSubmission xmlns="http://www.sec.gov/edgar/formd"><submissionType>D</submissionType>',
	],
	[
		'a published submission of another form',
		published.replace('TYPE:\t4/A', 'TYPE:\t8-K').replace('<TYPE>4/A', '<TYPE>8-K'),
	],
	['a published form of the years before XML', header],
	['nothing', ''],
	['prose', 'An <ownershipDocument> is what EDGAR takes.'],
])('%s is none', (_, text) => {
	expect(holdsOwnership(text)).toBe(false);
});

test('every real filing in XML is recognised, bare and in its submission', () => {
	for (const folder of ['corpus/xml', 'corpus/submission', 'corpus/other_forms/xml']) {
		for (const { name, text } of sharedFiles(folder)) expect([name, holdsOwnership(text())]).toEqual([name, true]);
	}
});

test('and none of the texts and pages is', () => {
	for (const folder of ['corpus/rendered', 'corpus/html']) {
		for (const { name, text } of sharedFiles(folder)) expect([name, holdsOwnership(text())]).toEqual([name, false]);
	}
});
