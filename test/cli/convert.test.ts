import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { minimalXml } from '../../server/src/rules/xmlFrame';
import { canonicalForm } from '../ownership/canonical';
import { form4, testFolder } from './form4';

const cwd = testFolder();
writeFileSync(join(cwd, 'form.xml'), minimalXml);

test('XML becomes text, and the text XML again, with what the page does not say named', () => {
	expect(form4(['convert', 'form.xml', '--to', 'text', '-o', 'form.form4'], { cwd })).toMatchObject({
		status: 0,
		out: '',
	});
	expect(readFileSync(join(cwd, 'form.form4'), 'utf8')).toContain('EXAMPLE WIDGETS INC [EXWI]');
	const { status, out, error } = form4(['convert', 'form.form4', '--to', 'xml'], { cwd });
	expect(status).toBe(1);
	expect(out).toContain('<transactionCode>M</transactionCode>');
	expect(error.split('\n')[0]).toBe('form4: form.form4: issuerCik is not given (Issuer CIK in the EDGAR block)');
});

test('XML becomes text with the EDGAR block, and the text the same XML', () => {
	const written = form4(['convert', 'form.xml', '--to', 'text', '--edgar-block', '-o', 'whole.form4'], { cwd });
	expect(written).toMatchObject({ status: 0, out: '', error: '' });
	const { status, out } = form4(['convert', 'whole.form4', '--to', 'xml'], { cwd });
	expect(status).toBe(0);
	expect(canonicalForm(out)).toBe(canonicalForm(minimalXml));
});

test('a version of the schema can be chosen', () => {
	const { status, out } = form4(['convert', 'form.xml', '--to', 'xml', '--schema', 'X0508'], { cwd });
	expect(status).toBe(0);
	expect(out).toContain('<schemaVersion>X0508</schemaVersion>');
	expect(out).not.toContain('NonUS');
	expect(form4(['convert', 'form.xml', '--to', 'xml', '--schema', 'X9999'], { cwd }).status).toBe(2);
});

test('JSON has the names of the schema', () => {
	const { status, out } = form4(['convert', 'form.xml', '--to', 'json'], { cwd });
	expect(status).toBe(0);
	expect(JSON.parse(out)).toMatchObject({ ownershipDocument: { issuer: { issuerCik: '0000000001' } } });
});

test('a saved page becomes the same text as its XML, and XML with the numbers in its links', () => {
	expect(form4(['convert', 'form.xml', '--to', 'html', '-o', 'form.html'], { cwd })).toMatchObject({ status: 0 });
	const { out } = form4(['convert', 'form.xml', '--to', 'text'], { cwd });
	expect(form4(['convert', 'form.html', '--to', 'text'], { cwd })).toMatchObject({ status: 0, out });
	const xml = form4(['convert', 'form.html', '--to', 'xml'], { cwd });
	expect(xml).toMatchObject({ status: 0, error: '' });
	expect(xml.out).toContain('<rptOwnerCik>0000000002</rptOwnerCik>');
});

test('CSV goes into one file, or a file for each table into a folder', () => {
	const one = form4(['convert', 'form.xml', '--to', 'csv', '--table', 'FOOTNOTES'], { cwd });
	expect(one).toMatchObject({ status: 0, error: '' });
	expect(one.out.split('\r\n')[0]).toBe('ACCESSION_NUMBER,FOOTNOTE_ID,FOOTNOTE_TXT');
	expect(form4(['convert', 'form.xml', '--to', 'csv', '-o', 'tables/'], { cwd })).toMatchObject({ status: 0, out: '' });
	expect(readdirSync(join(cwd, 'tables'))).toHaveLength(8);
	expect(readFileSync(join(cwd, 'tables/SUBMISSION.csv'), 'utf8')).toContain('16-JUN-2026');
	expect(form4(['convert', 'form.xml', '--to', 'xml', '--table', 'FOOTNOTES'], { cwd })).toMatchObject({
		status: 2,
		error: 'form4: --table is for --to csv\n',
	});
});

test('a folder of tables becomes the filing again, and the rows alone a form without its cover', () => {
	expect(form4(['convert', 'form.xml', '--to', 'csv', '-o', 'again/'], { cwd })).toMatchObject({
		status: 0,
		error: '',
	});
	const { out } = form4(['convert', 'form.xml', '--to', 'text'], { cwd });
	expect(form4(['convert', 'again', '--to', 'text'], { cwd })).toMatchObject({ status: 0, out, error: '' });
	expect(form4(['convert', 'again', '--to', 'text', '--accession', '0000000002-26-000001'], { cwd })).toMatchObject({
		status: 2,
		error: 'form4: again: it holds no filing 0000000002-26-000001\n',
	});
	expect(form4(['convert', 'form.xml', '--to', 'csv', '-o', 'rows.csv'], { cwd })).toMatchObject({ status: 0 });
	const rows = form4(['convert', 'rows.csv', '--to', 'text'], { cwd });
	expect(rows).toMatchObject({
		status: 1,
		error:
			'form4: rows.csv: What these tables say is not there: SUBMISSION, REPORTINGOWNER, FOOTNOTES, OWNER_SIGNATURE\n',
	});
	expect(rows.out).toContain('Common Stock\t06/16/2026\t\tM\t\t5,000\tA\t\\$10\t25,000\tD\t\n');
});

test('what is no filing is not converted', () => {
	writeFileSync(join(cwd, 'letter.txt'), 'Dear Sir or Madam,\n');
	expect(form4(['convert', 'letter.txt', '--to', 'xml'], { cwd })).toMatchObject({
		status: 2,
		error: 'form4: letter.txt: it holds no Form 4\n',
	});
	expect(form4(['convert', 'missing.xml', '--to', 'text'], { cwd })).toMatchObject({
		status: 2,
		error: 'form4: missing.xml: there is no such file\n',
	});
});
