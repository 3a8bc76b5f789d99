import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { draftFrom } from '../service/draft';
import type { Imported } from '../service/importRows';
import { openAny } from '../service/openAny';
import { complain, plainReason, writeReason } from './reason';
import { readTextFile } from './readText';

interface DraftOptions {
	readonly rows?: string;
	readonly title?: string;
	readonly output?: string;
}

export function draftCommand(): Command {
	return new Command('draft')
		.description('the next form of who filed this one: its cover, and each ending balance as what is held now')
		.argument('<previous>', "the form that was filed: text, XML, a submission, JSON, or EDGAR's page")
		.option('--rows <file>', 'a CSV of transactions, which take their place with totals running on; see form4 rows')
		.option('--title <class>', 'the class of security where no column of the CSV says it')
		.option('-o, --output <file>', 'where it is written; else standard output')
		.addHelpText(
			'after',
			`
Item 3 is the first of the transactions. Item 4, the Rule 10b5-1 box, remarks and signature are empty, since they are of the next form.
What is open is named on standard error, with exit code 1.

Examples:
  form4 draft filed.xml -o draft.form4
  form4 draft filed.xml --rows trades.csv -o draft.form4`,
		)
		.action(async (previous: string, options: DraftOptions) => {
			process.exitCode = await writeDraft(previous, options);
		});
}

async function writeDraft(previous: string, { rows, title, output }: DraftOptions): Promise<0 | 1 | 2> {
	let snapshot;
	let imported: Imported = { rows: [], problems: [] };
	let file = previous;
	try {
		({ snapshot } = await openAny(readTextFile(previous).text, { edgarBlock: true }));
		if (rows !== undefined) {
			file = rows;
			const { importRows } = await import('../service/importRows');
			imported = importRows(readTextFile(rows).text, title === undefined ? {} : { title });
		}
	} catch (error) {
		complain(`${file}: ${plainReason(error)}`);
		return 2;
	}
	if (snapshot.filing.parts.size === 0) {
		complain(`${previous}: it holds no Form 4`);
		return 2;
	}
	const { text, problems } = draftFrom(snapshot, imported.rows);
	try {
		if (output === undefined) process.stdout.write(text);
		else writeFileSync(output, text);
	} catch (error) {
		complain(`${output ?? ''}: ${writeReason(error)}`);
		return 2;
	}
	const all = [...imported.problems, ...problems];
	for (const problem of all) complain(`${rows ?? previous}: ${problem}`);
	return all.length > 0 ? 1 : 0;
}
