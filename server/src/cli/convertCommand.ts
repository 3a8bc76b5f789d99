import { writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { conversions, convert, type ConvertSettings } from '../service/convert';
import { Snapshot } from '../service/snapshot';
import { complain, plainReason, writeReason } from './reason';
import { readTextFile } from './readText';

interface ConvertOptions extends ConvertSettings {
	readonly output?: string;
}

export function convertCommand(): Command {
	return new Command('convert')
		.description(
			"a filing in another language: Form 4 text, EDGAR's XML, its page as HTML, or JSON under the names of the schema",
		)
		.argument('<file>', 'the filing, in any language that is read')
		.addOption(new Option('--to <language>', 'what it becomes').choices(conversions).makeOptionMandatory())
		.option(
			'--edgar-block',
			'to text: with all that the XML has and the page does not show, so that it becomes the same XML',
		)
		.option('-o, --output <file>', 'where it is written; else standard output')
		.addHelpText(
			'after',
			`
What the target needs and the filing does not say is named on standard error, with exit code 1.

Examples:
  form4 convert filing.xml --to text -o filing.form4
  form4 convert filing.xml --to text --edgar-block -o filing.form4
  form4 convert draft.form4 --to xml -o draft.xml
  form4 convert filing.xml --to html -o filing.html
  form4 convert 0000002488-24-000005.nc --to json`,
		)
		.action((file: string, options: ConvertOptions) => {
			process.exitCode = convertFile(file, options);
		});
}

function convertFile(file: string, { output, ...settings }: ConvertOptions): 0 | 1 | 2 {
	let snapshot;
	try {
		snapshot = Snapshot.open(readTextFile(file).text);
	} catch (error) {
		complain(`${file}: ${plainReason(error)}`);
		return 2;
	}
	if (snapshot.filing.parts.size === 0) {
		complain(`${file}: it holds no Form 4`);
		return 2;
	}
	const { text, missing } = convert(snapshot, settings);
	if (output === undefined) process.stdout.write(text);
	else {
		try {
			writeFileSync(output, text);
		} catch (error) {
			complain(`${output}: ${writeReason(error)}`);
			return 2;
		}
	}
	for (const gap of missing) complain(`${file}: ${gap}`);
	return missing.length > 0 ? 1 : 0;
}
