import { buffer } from 'node:stream/consumers';
import { Command } from 'commander';
import { formatDocument } from '../service/format';
import { Snapshot } from '../service/snapshot';
import { findFiles } from './findFiles';
import { complain, plainReason, writeReason } from './reason';
import { readTextFile, textOf, type ReadText } from './readText';
import { replaceFile } from './replaceFile';

interface Options {
	readonly check: boolean;
}

/** What came of one file. */
type Outcome = 'canonical' | 'changed' | 'failed';

export function formatCommand(): Command {
	return new Command('format')
		.description('brings Form 4 text into canonical shape, in place')
		.argument('<files...>', 'files, folders, patterns, or - for standard input, which is written to standard output')
		.option('--check', 'write nothing, and exit 1 where something would be written', false)
		.addHelpText(
			'after',
			`
A text from a browser, from Markdown or from a text dump becomes the text that the filing
has in the language; a text in the language gets its notation. A form that is not understood
to the last line is left alone, with the reason, and the exit code is 2.

Examples:
  form4 format draft.form4
  form4 format --check drafts          which drafts are not in canonical shape
  form4 format - < pasted.txt > draft.form4`,
		)
		.action(async (paths: readonly string[], { check }: Options) => {
			const outcomes = new Set<Outcome>();
			for await (const found of findFiles(paths)) {
				if ('complaint' in found) {
					complain(found.complaint);
					outcomes.add('failed');
				} else {
					const outcome = await formatFile(found.path, { check, isNamed: found.isNamed });
					if (outcome) outcomes.add(outcome);
				}
			}
			process.exitCode = outcomes.has('failed') ? 2 : check && outcomes.has('changed') ? 1 : 0;
		});
}

async function formatFile(
	path: string,
	{ check, isNamed }: { check: boolean; isNamed: boolean },
): Promise<Outcome | undefined> {
	let read: ReadText;
	try {
		read = path === '-' ? textOf(await buffer(process.stdin)) : readTextFile(path);
	} catch (error) {
		complain(`${path}: ${plainReason(error)}`);
		return 'failed';
	}
	const snapshot = Snapshot.open(read.text);
	// A folder may hold other texts, and filings in XML.
	if (!isNamed && (snapshot.filing.language !== 'form4' || snapshot.filing.parts.size === 0)) return undefined;
	const result = formatDocument(snapshot);
	if (result.kind === 'refused') {
		complain(`${path}: ${result.why}`);
		return 'failed';
	}
	const { text } = result;
	if (path === '-' && !check) process.stdout.write(text);
	if (text === read.text) return 'canonical';
	if (check) process.stdout.write(`${path}: is not in canonical shape\n`);
	return check || path === '-' ? 'changed' : write(path, read, text);
}

function write(path: string, { encode, state }: ReadText, text: string): Outcome {
	const bytes = encode(text);
	if (!bytes || !state) {
		complain(`${path}: it is written in an encoding that lacks characters of the canonical shape; save it as UTF-8`);
		return 'failed';
	}
	try {
		replaceFile(path, bytes, state);
	} catch (error) {
		complain(`${path}: ${writeReason(error)}`);
		return 'failed';
	}
	process.stdout.write(`${path}: formatted\n`);
	return 'changed';
}
