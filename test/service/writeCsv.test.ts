import * as fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { dataTableNames } from '../../server/src/facts/dataSets';
import { allRows } from '../../server/src/model/filing';
import { minimalXml } from '../../server/src/rules/xmlFrame';
import { acceptedIn } from '../../server/src/service/accepted';
import { convert, convertTo } from '../../server/src/service/convert';
import { dataSetFiles, writeCsv } from '../../server/src/service/writeCsv';
import { Snapshot } from '../../server/src/service/snapshot';
import { sharedFile, sharedFiles } from '../corpus/shared';

type Line = Readonly<Record<string, string>>;

function linesOf(text: string): readonly Line[] {
	return Papa.parse<Line>(text, { header: true, skipEmptyLines: true }).data;
}

const minimal = Snapshot.open(minimalXml);

test('the rows of both tables stand in one CSV, each with its table', async () => {
	const { text, missing } = await convertTo(minimal, { to: 'csv' });
	expect(missing).toEqual([]);
	expect(linesOf(text).map(({ TABLE, ROW, SECURITY_TITLE }) => [TABLE, ROW, SECURITY_TITLE])).toEqual([
		['NONDERIV_TRANS', '1', 'Common Stock'],
		['NONDERIV_HOLDING', '1', 'Common Stock'],
		['DERIV_TRANS', '1', 'Stock Option (right to buy)'],
	]);
	const [transaction] = linesOf(text);
	expect(transaction).toMatchObject({
		TRANS_DATE: '16-JUN-2026',
		TRANS_CODE: 'M',
		TRANS_SHARES: '5000',
		TRANS_ACQUIRED_DISP_CD: 'A',
		SHRS_OWND_FOLWNG_TRANS: '25000',
	});
});

test('one table alone has the columns of the data sets', () => {
	const { text } = writeCsv(minimal.document, { table: 'REPORTINGOWNER', accession: '0000000002-26-000001' });
	expect(linesOf(text)).toEqual([
		{
			ACCESSION_NUMBER: '0000000002-26-000001',
			RPTOWNERCIK: '0000000002',
			RPTOWNERNAME: 'DOE JANE Q',
			RPTOWNER_RELATIONSHIP: 'Officer',
			RPTOWNER_TITLE: 'R&D Officer',
			RPTOWNER_TXT: '',
			RPTOWNER_STREET1: 'C/O EXAMPLE WIDGETS INC',
			RPTOWNER_STREET2: '1 MAIN STREET',
			RPTOWNER_CITY: 'BOSTON',
			RPTOWNER_STATE: 'MA',
			RPTOWNER_ZIPCODE: '02110',
			RPTOWNER_STATE_DESC: '',
			FILE_NUMBER: '',
		},
	]);
});

test('whatever stands in a cell comes back from the CSV, and nothing that a spreadsheet would run is left', () => {
	const said = fc.string({ unit: fc.constantFrom(...'aZ9 ,;"\'=@+-\u00e9'), minLength: 1, maxLength: 12 });
	fc.assert(
		fc.property(said, (title) => {
			const escaped = title.replaceAll('"', '&quot;');
			const snapshot = Snapshot.open(minimalXml.replaceAll('>Common Stock<', `>${escaped}<`));
			const { text } = writeCsv(snapshot.document, { table: 'NONDERIV_TRANS' });
			const [line] = linesOf(text);
			expect(line?.['SECURITY_TITLE']?.replace(/^'(?='*[=@])/, '')).toBe(title.trim());
			expect(line?.['SECURITY_TITLE']).not.toMatch(/^[=@]/);
			expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		}),
	);
});

test('what the data sets need and a text does not say is named by its column', async () => {
	const text = convert(minimal, { to: 'text' }).text;
	const { missing } = await convertTo(Snapshot.open(text), { to: 'csv' });
	expect(missing).toEqual([
		'ISSUERCIK is not given (Issuer CIK in the EDGAR block)',
		'RPTOWNERCIK is not given (Reporting Owner CIK in the EDGAR block)',
	]);
});

test('the header of a submission has number and day', () => {
	const sent = '<SUBMISSION>\n<ACCESSION-NUMBER>0000002488-24-000005\n<FILING-DATE>20240117\n<XML>\n';
	const published = 'ACCESSION NUMBER:\t\t0000002488-24-000005\nFILED AS OF DATE:\t\t20240117\n<XML>\n';
	for (const header of [sent, published]) {
		expect(acceptedIn(header + minimalXml)).toEqual({ accession: '0000002488-24-000005', filed: '2024-01-17' });
	}
	expect(acceptedIn(minimalXml)).toEqual({});
});

test('every row of every real filing is in its table once', () => {
	for (const { name, text } of sharedFiles('corpus/xml')) {
		const { filing, document } = Snapshot.open(text());
		const { files } = dataSetFiles(document);
		const counts = files.map((file) => linesOf(file.text).length);
		expect([name, files.map((file) => file.name)]).toEqual([name, [...dataTableNames]]);
		expect([name, counts.slice(2, 6).reduce((sum, count) => sum + count, 0)]).toEqual([name, allRows(filing).length]);
		expect([name, counts[6], counts[7]]).toEqual([name, filing.notes.length, filing.signatures.length]);
	}
});

test("the SEC's own rows of a filing are the same, number for number", () => {
	const filings = new Map(sharedFiles('corpus/xml').map(({ name, text }) => [name.replace('.xml', ''), text]));
	for (const table of dataTableNames) {
		const published = sharedFile(`corpus/bulk/2024q3/${table}.tsv`);
		if (published === undefined) continue;
		const [heading = '', ...lines] = published.trimEnd().split('\n');
		const columns = heading.split('\t');
		const rows = lines.map((line) => line.split('\t')).filter(([accession = '']) => filings.has(accession));
		for (const accession of new Set(rows.map(([first = '']) => first))) {
			const text = filings.get(accession)?.() ?? '';
			const file = dataSetFiles(Snapshot.open(text).document, { accession }).files.find(({ name }) => name === table);
			const ours = linesOf(file?.text ?? '').map((line) =>
				sayings(columns, (column) => line[column] ?? 'no such column'),
			);
			const theirs = rows
				.filter(([first]) => first === accession)
				.map((row) => sayings(columns, (column) => row[columns.indexOf(column)] ?? ''));
			// Their order is that of the surrogate keys, which is none.
			expect([accession, table, ours.toSorted()]).toEqual([accession, table, theirs.toSorted()]);
		}
	}
});

/** Without what EDGAR adds; a number of theirs has a decimal at least, and flags that are not set are empty or `false`. */
function sayings(columns: readonly string[], cell: (column: string) => string): string {
	return columns
		.filter((column) => !column.endsWith('_SK') && column !== 'FILING_DATE')
		.map((column) => {
			const text = cell(column).replace(/^\d+\.\d*$/, (number) => String(Number(number)));
			return `${column}=${/SEC16|SWAP_INVOLVED/.test(column) ? text.replace(/^(?:0|false)$/, '') : text}`;
		})
		.join('|');
}
