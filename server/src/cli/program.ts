import { Command, CommanderError } from 'commander';
import { version } from './version';
import { checkCommand } from './checkCommand';
import { convertCommand } from './convertCommand';
import { diffCommand } from './diffCommand';
import { draftCommand } from './draftCommand';
import { dueCommand } from './dueCommand';
import { explainCommand } from './explainCommand';
import { formatCommand } from './formatCommand';
import { lspCommand } from './lspCommand';
import { complain, plainReason } from './reason';
import { rowsCommand } from './rowsCommand';
import { suppressCommand } from './suppressCommand';

/** Runs what the command line asks for. A command says its exit code by `process.exitCode`; wrong usage is 2. */
export async function runProgram(): Promise<void> {
	const program = new Command('form4')
		.description('Checks and explains SEC Form 4 filings. Works offline; nothing leaves this machine.')
		.version(version, '-V, --version', 'the version')
		.helpOption('-h, --help', 'this text')
		.helpCommand('help [command]', 'the help of a command')
		.addHelpText(
			'after',
			`
Examples:
  form4 check drafts                   every filing in a folder
  form4 check --fix draft.form4        with the safe fixes, in place
  form4 check --format sarif . > form4.sarif
  form4 format pasted.txt              a pasted form in canonical shape
  form4 convert filing.xml --to text   EDGAR's XML as Form 4 text
  form4 diff filed.xml amendment.form4 what an amendment changes
  form4 draft filed.xml                the next form, with the balances of this one
  form4 due 2026-07-02                 until when a transaction has to be reported
  form4 explain total-mismatch         a rule
  form4 explain S                      a transaction code
  form4 explain "Table II item 8"      a column

"form4 COMMAND --help" says more.`,
		);
	for (const command of [
		checkCommand(),
		formatCommand(),
		convertCommand(),
		diffCommand(),
		draftCommand(),
		dueCommand(),
		rowsCommand(),
		suppressCommand(),
		explainCommand(),
		lspCommand(),
	]) {
		program.addCommand(command.copyInheritedSettings(program));
	}
	for (const command of [program, ...program.commands]) {
		command.exitOverride().configureOutput({ outputError: (message, write) => write(usageError(message)) });
	}
	try {
		await program.parseAsync();
	} catch (error) {
		if (error instanceof CommanderError) {
			process.exitCode = error.exitCode === 0 ? 0 : 2;
			return;
		}
		complain(plainReason(error));
		process.exitCode = 2;
	}
}

/** One line, whatever commander says in how many. */
function usageError(message: string): string {
	const said = message
		.replace(/^error: /, '')
		.replace(/\s*\n\s*/g, ' ')
		.trim();
	return `form4: ${said}\n`;
}
