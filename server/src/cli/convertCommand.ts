import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Command, Option } from 'commander';
import { dataTableNames, type DataTableName } from '../facts/dataSets';
import { schemaVersions } from '../facts/schemaVersions';
import type { Accepted } from '../ownership/writeDataSets';
import {
	conversions,
	convertTo,
	withLosses,
	withMissing,
	type Conversion,
	type ConvertSettings,
} from '../service/convert';
import { openAny, openTables, type Opened, type OpenSettings } from '../service/openAny';
import { complain, plainReason, writeReason } from './reason';
import { readTextFile } from './readText';

interface ConvertOptions extends Omit<ConvertSettings, 'to'> {
	readonly to: Conversion;
	readonly table?: DataTableName;
	readonly output?: string;
	readonly accession?: string;
}

export function convertCommand(): Command {
	return new Command('convert')
		.description(
			"a filing in another language: Form 4 text, EDGAR's XML, its page as HTML, Markdown, JSON under the names of the schema, or CSV under those of the SEC's data sets",
		)
		.argument(
			'<file>',
			"the filing: Form 4 text, ownership XML, a submission, Markdown, JSON, EDGAR's page as it was saved, CSV, or a folder of the data sets' tables",
		)
		.addOption(new Option('--to <language>', 'what it becomes').choices(conversions).makeOptionMandatory())
		.option(
			'--edgar-block',
			'to text: with all that the XML has and the page does not show, so that it becomes the same XML',
		)
		.addOption(
			new Option('--schema <version>', 'to XML: the version of the schema').choices(
				schemaVersions.map(({ version }) => version),
			),
		)
		.option(
			'-o, --output <file>',
			'where it is written; else standard output. CSV: a folder gets a file for each table',
		)
		.addOption(
			new Option('--table <name>', 'CSV: this table alone, instead of the rows of all').choices(dataTableNames),
		)
		.option('--accession <number>', 'from tables that hold several filings: the one that is meant')
		.addHelpText(
			'after',
			`
What the filing does not say and should, and what the target needs, is named on standard error, with exit code 1.

Examples:
  form4 convert filing.xml --to text -o filing.form4
  form4 convert filing.xml --to text --edgar-block -o filing.form4
  form4 convert draft.form4 --to xml --schema X0609 -o draft.xml
  form4 convert filing.xml --to html -o filing.html
  form4 convert 0000002488-24-000005.nc --to json
  form4 convert saved-page.html --to text
  form4 convert filing.xml --to csv -o tables/
  form4 convert filing.xml --to csv --table NONDERIV_TRANS
  form4 convert tables/ --to text
  form4 convert 2024q3_form345/ --accession 0000950170-24-110521 --to xml`,
		)
		.action(async (file: string, options: ConvertOptions) => {
			process.exitCode = await convertFile(file, options);
		});
}

async function convertFile(file: string, { output, accession, ...settings }: ConvertOptions): Promise<0 | 1 | 2> {
	const { to, table } = settings;
	if (table !== undefined && to !== 'csv') return refuse('--table is for --to csv');
	let opened;
	try {
		// What a page has behind its links is for those languages that have a place for it.
		const edgarBlock = to !== 'text' || settings.edgarBlock === true;
		opened = await open(file, { edgarBlock, ...(accession === undefined ? {} : { accession }) });
	} catch (error) {
		return refuse(`${file}: ${plainReason(error)}`);
	}
	const { snapshot, missing } = opened;
	if (snapshot.filing.parts.size === 0) return refuse(`${file}: it holds no Form 4`);
	const accepted = { ...acceptedByName(file), ...opened.accepted };
	const isFolder = output !== undefined && to === 'csv' && table === undefined && leadsToFolder(output);
	const result = isFolder
		? withLosses(
				snapshot.document,
				withMissing((await import('../service/writeCsv')).dataSetFiles(snapshot.document, accepted)),
			)
		: await convertTo(snapshot, { ...settings, ...accepted });
	try {
		if ('files' in result) writeTables(output ?? '.', result.files);
		else if (output === undefined) process.stdout.write(result.text);
		else writeFileSync(output, result.text);
	} catch (error) {
		return refuse(`${output ?? file}: ${writeReason(error)}`);
	}
	const all = [...missing, ...result.missing];
	for (const gap of all) complain(`${file}: ${gap}`);
	return all.length > 0 ? 1 : 0;
}

/** A file, or the tables of a folder. */
function open(path: string, settings: OpenSettings): Promise<Opened> {
	if (!statSync(path).isDirectory()) return openAny(readTextFile(path).text, settings);
	const names = readdirSync(path).filter((name) => /\.(?:csv|tsv|txt)$/i.test(name));
	return openTables(
		names.map((name) => readTextFile(join(path, name)).text),
		settings,
	);
}

function refuse(reason: string): 2 {
	complain(reason);
	return 2;
}

/** EDGAR's files are named by the number under which it took the filing. */
function acceptedByName(file: string): Accepted {
	const [, filer, year, count] = /^(\d{10})-?(\d{2})-?(\d{6})\b/.exec(basename(file)) ?? [];
	return filer && year && count ? { accession: `${filer}-${year}-${count}` } : {};
}

/** A folder that is there, or a name that ends like one. */
function leadsToFolder(path: string): boolean {
	return /[\\/]$/.test(path) || statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function writeTables(folder: string, files: readonly { readonly name: string; readonly text: string }[]): void {
	mkdirSync(folder, { recursive: true });
	for (const { name, text } of files) writeFileSync(join(folder, `${name}.csv`), text);
}
