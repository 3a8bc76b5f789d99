import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dataTableNames } from '../../server/src/facts/dataSets';
import { allRows, type Filing } from '../../server/src/model/filing';
import { minimalXml } from '../../server/src/rules/xmlFrame';
import { convert } from '../../server/src/service/convert';
import { openAny, openTables } from '../../server/src/service/openAny';
import { Snapshot } from '../../server/src/service/snapshot';
import { dataSetFiles, writeCsv } from '../../server/src/service/writeCsv';
import { sharedFile, sharedFiles } from '../corpus/shared';
import { said } from '../ownership/said';

const samples = join(import.meta.dirname, '../../samples');
const own = readdirSync(samples)
	.filter((name) => name.startsWith('clean-'))
	.map((name) => ({ name, text: () => readFileSync(join(samples, name), 'utf8') }));
const files = [{ name: 'minimal', text: () => minimalXml }, ...own, ...sharedFiles('corpus/xml')];

function tablesOf({ document }: Snapshot): readonly string[] {
	return dataSetFiles(document).files.map(({ text }) => text);
}

/** The tables do not have which of transactions and holdings comes first, and a territory stands in no column. */
function carried(filing: Filing): object {
	const words: Readonly<Record<string, unknown>> = { ...said(filing) };
	const { rows } = words;
	return { ...words, rows: Array.isArray(rows) ? rows.toSorted() : rows };
}

test('what the tables of a filing say is the filing again', async () => {
	for (const { name, text } of files) {
		const given = Snapshot.open(convert(Snapshot.open(text()), { to: 'xml' }).text);
		const { snapshot, missing } = await openTables(tablesOf(given));
		expect([name, missing]).toEqual([name, []]);
		expect([name, carried(snapshot.filing)]).toEqual([name, carried(given.filing)]);
		// The tables of the tables are the same, cell for cell.
		expect([name, tablesOf(snapshot)]).toEqual([name, tablesOf(given)]);
	}
});

test('the rows of all tables in one file are rows again, and what it does not say is named', async () => {
	for (const { name, text } of files) {
		const { filing, document } = Snapshot.open(text());
		if (allRows(filing).length === 0) continue;
		const { text: csv } = writeCsv(document);
		const { snapshot, missing } = await openAny(csv);
		expect([name, missing]).toEqual([
			name,
			['What these tables say is not there: SUBMISSION, REPORTINGOWNER, FOOTNOTES, OWNER_SIGNATURE'],
		]);
		expect([name, writeCsv(snapshot.document).text]).toEqual([name, csv]);
	}
});

test('a text that a spreadsheet would run, quotes and line ends come back', async () => {
	const title = '=SUM(1) \'"x";, \u00e9';
	const given = Snapshot.open(minimalXml.replaceAll('>Common Stock<', `>${title.replaceAll('"', '&quot;')}<`));
	const { snapshot } = await openTables(tablesOf(given));
	expect(snapshot.filing.tableI.rows.map((row) => row.title.raw)).toEqual([title, title]);
	expect(snapshot.filing.remarks).toMatchObject({ kind: 'known', raw: 'Exhibit 24 - Power of Attorney' });
});

test('a spreadsheet may have saved them with semicolons, short dates and a byte order mark', async () => {
	const given = Snapshot.open(minimalXml);
	const again = tablesOf(given).map((text) => `\ufeff${text.replaceAll(',', ';').replaceAll('-2026', '-26')}`);
	// `F1, F2` has no comma here, and no other cell has one but the signature.
	const { snapshot } = await openTables(again);
	expect(carried(snapshot.filing)).toEqual({
		...carried(given.filing),
		signatures: [expect.stringMatching(/^\/s\/ John Roe; .*06\/18\/2026$/)],
	});
});

test('of tables that hold several filings one is chosen', async () => {
	const { document } = Snapshot.open(minimalXml);
	const [one, other] = ['0000000002-26-000001', '0000000002-26-000002'];
	const files = [one, other].map((accession) => dataSetFiles(document, { accession, filed: '2026-06-18' }).files);
	const tables = dataTableNames.map((_, index) => {
		const [first = '', second = ''] = files.map((of) => of[index]?.text);
		return first + second.slice(second.indexOf('\r\n') + 2);
	});
	await expect(openTables(tables)).rejects.toThrow('it holds 2 filings');
	await expect(openTables(tables, { accession: '0000000002-26-000003' })).rejects.toThrow('it holds no filing');
	const { snapshot, accepted } = await openTables(tables, { accession: other });
	expect(accepted).toEqual({ accession: other, filed: '2026-06-18' });
	expect(dataSetFiles(snapshot.document, accepted).files.map(({ text }) => text)).toEqual(
		files[1]?.map(({ text }) => text),
	);
});

test('what is no table of the data sets says so', async () => {
	await expect(openTables(['Date,Shares\n', '{}'])).rejects.toThrow("it holds no table of the SEC's data sets");
	await expect(openAny('ACCESSION_NUMBER,CITY\n')).rejects.toThrow('none of');
	await expect(openAny('TABLE,ACCESSION_NUMBER\nNONE,\n')).rejects.toThrow("NONE is none of the data sets' tables");
	const { missing } = await openAny('ACCESSION_NUMBER,PERIOD_OF_REPORT,CONTACT_NAME\n,16-JUN-2026,Doe\n');
	expect(missing[0]).toBe('The column CONTACT_NAME is not used');
});

test("the SEC's published rows are the rows of the form, numbers without the decimal that it added", async () => {
	const expected = new Set(sharedFile('corpus/bulk/2024q3/rows_table2.txt')?.split('\n'));
	const rowsOf = new Map<string, Map<string, string[]>>();
	const headings = new Map<string, string>();
	for (const table of ['DERIV_TRANS', 'DERIV_HOLDING']) {
		const [heading = '', ...lines] = sharedFile(`corpus/bulk/2024q3/${table}.tsv`)?.trimEnd().split('\n') ?? [];
		headings.set(table, heading);
		for (const line of lines) {
			const accession = line.slice(0, line.indexOf('\t'));
			const tables = rowsOf.get(accession) ?? new Map<string, string[]>();
			rowsOf.set(accession, tables.set(table, [...(tables.get(table) ?? []), line]));
		}
	}
	// In filings with indirect rows the data set has natures on the wrong ones. The rows at hand kept the quotes of its cells.
	const direct = [...rowsOf.values()].filter((tables) =>
		[...tables.values()].flat().every((line) => !line.includes('"') && line.split('\t').at(-2) === ''),
	);
	let count = 0;
	for (const tables of direct.filter((_, index) => index % 20 === 0)) {
		const texts = [...tables].map(([table, lines]) => [headings.get(table), ...lines].join('\n'));
		const { snapshot } = await openTables(texts);
		for (const line of convert(snapshot, { to: 'text' }).text.split('\n')) {
			if (line.split('\t').length !== 16 || /^(?:1\. Title|\t)/.test(line)) continue;
			count++;
			expect([line, expected.has(line)]).toEqual([line, true]);
		}
	}
	expect(count === 0).toBe(expected.size === 0);
});
