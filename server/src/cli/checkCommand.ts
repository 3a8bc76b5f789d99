import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { PlainDate } from '../model/date';
import { todayInNewYork } from '../service/today';
import { readDay, readJobs, readRule, readShard, type Severities } from './arguments';
import { nameIn, readBaseline, writtenBaseline, type Baseline } from './baseline';
import { checkPaths, type Run } from './checkPaths';
import { complain, plainReason, writeReason } from './reason';
import { writeWhole } from './replaceFile';
import type { FailOn, Format, Style } from './request';
import type { Shard } from './shard';
import { readSettingsFile, type FileSettings } from './settingsFile';

interface Options {
	readonly format: Format;
	readonly failOn: FailOn;
	readonly rule: Severities;
	readonly settings?: string;
	readonly fix: boolean;
	readonly baseline?: string;
	readonly writeBaseline?: string;
	readonly jobs?: number;
	readonly shard?: Shard;
	readonly asOf?: PlainDate;
	readonly stdinName: string;
}

export function checkCommand(): Command {
	return new Command('check')
		.description('findings for filings: files, folders, patterns or standard input')
		.argument(
			'[paths...]',
			'files, folders, patterns such as "drafts/**/*.txt", or - for standard input; else this folder',
		)
		.addOption(
			new Option('--format <format>', 'how it is written')
				.choices(['text', 'json', 'jsonl', 'sarif', 'github', 'unix'])
				.default('text'),
		)
		.addOption(
			new Option('--fail-on <severity>', 'exit with 1 from this severity on')
				.choices(['error', 'warning', 'info', 'hint', 'never'])
				.default('error'),
		)
		.addOption(
			new Option('--rule <id=severity>', 'another severity for a rule, or off; may be given again')
				.argParser(readRule)
				.default(new Map(), 'as each rule has it'),
		)
		.option('--settings <file>', 'severities from a settings.json, under "form4.rules"')
		.option('--fix', 'apply the safe fixes, in place', false)
		.option('--baseline <file>', 'leave out what this file lists as known')
		.addOption(new Option('--write-baseline <file>', 'write what is found as known').conflicts('baseline'))
		.option(
			'--jobs <number>',
			'threads; else one for a few files and as many as there are processors for many',
			readJobs,
		)
		.option('--shard <I/N>', 'only the share of the files that falls to machine I of N, always the same one', readShard)
		.option('--as-of <YYYY-MM-DD>', 'the day that counts as today; else today in New York', readDay)
		.option('--stdin-name <name>', 'what the findings call standard input', 'stdin')
		.addHelpText(
			'after',
			`
Folders are searched for .form4, .txt, .md, .xml and .nc files that hold a filing.
A file form4-suppressions.json beside the filings or above them says which
findings stand ("form4 suppress --help").

Exit status: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage or
something that cannot be read or written. The other files are checked all the same.

Examples:
  form4 check draft.form4
  form4 check --fail-on warning --format github .
  form4 check --rule code-j-unexplained=off --rule date-format=error drafts
  form4 check --fix drafts
  form4 check --write-baseline known.json archive    and from then on
  form4 check --baseline known.json archive
  pbpaste | form4 check - --stdin-name draft.form4
  form4 check --format jsonl --shard 2/4 archive     the second of four machines
  form4 check --format jsonl archive | jq -r 'select(.verdict == "suspended").file'`,
		)
		.action(async (paths: readonly string[], options: Options) => {
			process.exitCode = await check(paths.length > 0 ? paths : ['.'], options);
		});
}

async function check(paths: readonly string[], options: Options): Promise<number> {
	if (options.fix && paths.includes('-')) {
		complain('--fix writes to files; standard input has none');
		return 2;
	}
	const complaints: string[] = [];
	const settings = options.settings === undefined ? undefined : readOr(options.settings, readSettingsFile, complaints);
	const baseline = readBaselineOf(options.baseline, complaints);
	complaints.push(...problemsOf(options.settings, settings));
	for (const complaint of complaints) complain(complaint);
	const { summary, known } = await checkPaths(
		paths,
		{
			format: options.format,
			failOn: options.failOn,
			fix: options.fix,
			stdinName: options.stdinName,
			settings: {
				today: options.asOf ?? todayInNewYork(new Date()),
				severities: new Map([...(settings?.severities ?? []), ...options.rule]),
				ungrouped: true,
				once: !options.fix,
			},
			baseline,
			writesBaseline: options.writeBaseline !== undefined,
			style: styleOf(process.stdout, process.env),
		},
		{ jobs: options.jobs ?? availableParallelism(), shard: options.shard },
	);
	const isWritten = options.writeBaseline === undefined || writeBaseline(options.writeBaseline, known);
	if (complaints.length > 0 || summary.complaints.length > 0 || !isWritten) return 2;
	if (summary.stopped) return 130;
	return summary.isOverLimit && options.writeBaseline === undefined ? 1 : 0;
}

function readBaselineOf(path: string | undefined, complaints: string[]): Baseline | undefined {
	return path === undefined ? undefined : readOr(path, (text) => readBaseline(path, text), complaints);
}

/** A file that an option names. Where it cannot be read the check goes on without it and fails in the end. */
function readOr<T>(path: string, read: (text: string) => T, complaints: string[]): T | undefined {
	try {
		return read(readFileSync(path, 'utf8'));
	} catch (error) {
		complaints.push(`${path}: ${plainReason(error)}`);
		return undefined;
	}
}

function problemsOf(path: string | undefined, settings: FileSettings | undefined): readonly string[] {
	return (settings?.problems ?? []).map((problem) => `${path ?? ''}: ${problem}`);
}

function writeBaseline(path: string, known: Run['known']): boolean {
	const folder = dirname(resolve(path));
	try {
		writeWhole(path, writtenBaseline(new Map([...known].map(([file, findings]) => [nameIn(folder, file), findings]))));
		return true;
	} catch (error) {
		complain(`${path}: ${writeReason(error)}`);
		return false;
	}
}

/** Colours where someone sees them and has not asked for none (https://no-color.org). */
function styleOf(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): Style {
	const { NO_COLOR: none = '', FORCE_COLOR: forced = '', TERM: terminal = '' } = environment;
	const onTerminal = stream.isTTY && terminal !== 'dumb';
	const colours = none === '' && (forced === '' ? onTerminal : forced !== '0');
	return { colours, excerpts: stream.isTTY, width: stream.isTTY ? stream.columns : 120 };
}
