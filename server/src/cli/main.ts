import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { dateOf, type PlainDate } from '../model/date';
import { ruleById } from '../rules';
import type { Severity } from '../rules/rule';
import { startServer } from '../server/startServer';
import { explain } from '../service/explain';
import { todayInNewYork } from '../service/today';
import { check, type CheckOptions, type FailOn, type Format } from './check';

const program = new Command('form4')
	.description('Checks and explains SEC Form 4 text. Works offline; nothing leaves this machine.')
	.exitOverride()
	.configureOutput({ outputError: (message, write) => write(message.replace(/^error: /, 'form4: ')) })
	.showHelpAfterError('(form4 --help tells what there is)');

program
	.command('check')
	.description(
		'findings for files and folders; exit 0: none at or above the limit, 1: findings, 2: wrong usage or unreadable file',
	)
	.argument('[paths...]', 'files, folders, globs, or - for standard input')
	.addOption(new Option('--format <format>').choices(['text', 'json', 'jsonl', 'sarif', 'github']).default('text'))
	.addOption(new Option('--fail-on <severity>').choices(['error', 'warning', 'info', 'hint', 'never']).default('error'))
	.option('--rule <id=severity>', 'another severity for a rule: error, warning, info, hint or off', readRule, new Map())
	.option('--fix', 'apply the safe fixes, in place', false)
	.option('--as-of <YYYY-MM-DD>', 'the day that counts as today', readDay)
	.option('--stdin-name <name>', 'the name of what comes on standard input', 'stdin')
	.action(
		async (
			paths: string[],
			options: {
				format: Format;
				failOn: FailOn;
				rule: ReadonlyMap<string, Severity | 'off'>;
				fix: boolean;
				asOf?: PlainDate;
				stdinName: string;
			},
		) => {
			const { format, failOn, rule, fix, asOf, stdinName } = options;
			const today = asOf ?? todayInNewYork(new Date());
			const request: CheckOptions = { format, failOn, fix, stdinName, settings: { today, severities: rule } };
			process.exitCode = await check(paths.length > 0 ? paths : ['.'], request);
		},
	);

program
	.command('explain')
	.description('a rule, a transaction code, an item or column of the form')
	.argument('<what...>', 'such as note-undefined, S, "Table II item 8"')
	.action((words: string[]) => {
		const page = explain(words.join(' '));
		if (page === undefined) {
			process.stderr.write(`form4: nothing is known by the name ${words.join(' ')}\n`);
			process.exitCode = 2;
			return;
		}
		process.stdout.write(page);
	});

program
	.command('lsp')
	.description('the language server')
	.requiredOption('--stdio', 'speak over standard input and output')
	.action(() => startServer(createConnection(ProposedFeatures.all)));

function readRule(text: string, before: ReadonlyMap<string, Severity | 'off'>): ReadonlyMap<string, Severity | 'off'> {
	const [id = '', word = ''] = text.split('=');
	if (!ruleById(id)) throw new InvalidArgumentError(`There is no rule ${id}.`);
	const severity = severities.get(word);
	if (severity === undefined)
		throw new InvalidArgumentError(`${word || 'Nothing'} is no severity: error, warning, info, hint, off.`);
	return new Map(before).set(id, severity);
}

const severities: ReadonlyMap<string, Severity | 'off'> = new Map([
	['error', 'error'],
	['warning', 'warning'],
	['info', 'information'],
	['information', 'information'],
	['hint', 'hint'],
	['off', 'off'],
]);

function readDay(text: string): PlainDate {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
	const day = match && dateOf(Number(match[1]), Number(match[2]), Number(match[3]));
	if (!day) throw new InvalidArgumentError(`${text} is no day; it is written YYYY-MM-DD.`);
	return day;
}

program.parseAsync().catch((error: unknown) => {
	if (error instanceof CommanderError) {
		process.exitCode = error.exitCode === 0 ? 0 : 2;
		return;
	}
	process.stderr.write(`form4: ${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 2;
});
