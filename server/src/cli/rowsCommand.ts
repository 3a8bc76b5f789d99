import { Command } from 'commander';
import { rowText } from '../service/rowText';
import { complain, plainReason } from './reason';
import { readTextFile } from './readText';

interface RowsOptions {
	readonly title?: string;
}

export function rowsCommand(): Command {
	return new Command('rows')
		.description('the transactions of a spreadsheet, saved as CSV, as rows of the form')
		.argument('<file>', 'the CSV: a line of headings, and a line for each transaction')
		.option('--title <class>', 'the class of security where no column says it')
		.addHelpText(
			'after',
			`
Columns are known by their headings, in any order: those of brokers' lists (Trade Date, Action, Quantity, Price, Balance), of the
SEC's data sets (TRANS_DATE, TRANS_CODE, ...) and the captions of the form. Rows of Table II follow those of Table I behind an
empty line. What cannot be used or read in one way is named on standard error, with exit code 1, and stands in its row as it is.

Examples:
  form4 rows trades.csv >> draft.form4
  form4 rows --title "Common Stock" trades.csv`,
		)
		.action(async (file: string, options: RowsOptions) => {
			let text;
			try {
				({ text } = readTextFile(file));
			} catch (error) {
				complain(`${file}: ${plainReason(error)}`);
				process.exitCode = 2;
				return;
			}
			const { importRows } = await import('../service/importRows');
			const { rows, problems } = importRows(text, options);
			const tables = (['I', 'II'] as const)
				.map((table) => rows.filter((row) => row.table === table).map(rowText))
				.filter((lines) => lines.length > 0);
			if (tables.length > 0) process.stdout.write(`${tables.map((lines) => lines.join('\n')).join('\n\n')}\n`);
			for (const problem of problems) complain(`${file}: ${problem}`);
			process.exitCode = rows.length === 0 ? 2 : problems.length > 0 ? 1 : 0;
		});
}
