import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Command, Option } from 'commander';
import { schemaVersions } from '../facts/schemaVersions';
import { conversions, convert, withMissing, type ConvertSettings } from '../service/convert';
import { acceptedIn, dataSetFiles, dataTables, type Accepted } from '../service/csv';
import { openAny } from '../service/openAny';
import { complain, plainReason, writeReason } from './reason';
import { readTextFile } from './readText';

interface ConvertOptions extends ConvertSettings {
	readonly output?: string;
}

export function convertCommand(): Command {
	return new Command('convert')
		.description(
			"a filing in another language: Form 4 text, EDGAR's XML, its page as HTML, Markdown, JSON under the names of the schema, or CSV under those of the SEC's data sets",
		)
		.argument(
			'<file>',
			"the filing: Form 4 text, ownership XML, a submission, Markdown, JSON, or EDGAR's page as it was saved",
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
		.addOption(new Option('--table <name>', 'CSV: this table alone, instead of the rows of all').choices(dataTables))
		.addHelpText(
			'after',
			`
What the target needs and the filing does not say is named on standard error, with exit code 1.

Examples:
  form4 convert filing.xml --to text -o filing.form4
  form4 convert filing.xml --to text --edgar-block -o filing.form4
  form4 convert draft.form4 --to xml --schema X0609 -o draft.xml
  form4 convert filing.xml --to html -o filing.html
  form4 convert 0000002488-24-000005.nc --to json
  form4 convert saved-page.html --to text
  form4 convert filing.xml --to csv -o tables/
  form4 convert filing.xml --to csv --table NONDERIV_TRANS`,
		)
		.action(async (file: string, options: ConvertOptions) => {
			process.exitCode = await convertFile(file, options);
		});
}

async function convertFile(file: string, { output, ...settings }: ConvertOptions): Promise<0 | 1 | 2> {
	const { to, table } = settings;
	if (table !== undefined && to !== 'csv') return refuse('--table is for --to csv');
	let snapshot;
	let accepted: Accepted;
	try {
		const { text } = readTextFile(file);
		// What a page has behind its links is for those languages that have a place for it.
		snapshot = await openAny(text, { edgarBlock: to !== 'text' || settings.edgarBlock === true });
		accepted = { ...acceptedByName(file), ...acceptedIn(text) };
	} catch (error) {
		return refuse(`${file}: ${plainReason(error)}`);
	}
	if (snapshot.filing.parts.size === 0) return refuse(`${file}: it holds no Form 4`);
	const isFolder = output !== undefined && to === 'csv' && table === undefined && leadsToFolder(output);
	const result = isFolder
		? withMissing(dataSetFiles(snapshot.filing, accepted))
		: convert(snapshot, { ...settings, ...accepted });
	try {
		if ('files' in result) writeTables(output ?? '.', result.files);
		else if (output === undefined) process.stdout.write(result.text);
		else writeFileSync(output, result.text);
	} catch (error) {
		return refuse(`${output ?? file}: ${writeReason(error)}`);
	}
	for (const gap of result.missing) complain(`${file}: ${gap}`);
	return result.missing.length > 0 ? 1 : 0;
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
