import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { PlainDate } from '../model/date';
import { ruleById } from '../rules';
import { Snapshot } from '../service/snapshot';
import { suppressionsFile, withSuppression } from '../service/sidecar';
import { suppressionOf } from '../service/suppress';
import { todayInNewYork } from '../service/today';
import { readDay } from './arguments';
import { nameIn } from './baseline';
import { complain, plainReason, writeReason } from './reason';
import { readTextFile } from './readText';
import { writeWhole } from './replaceFile';
import { sidecarFor } from './sidecars';

interface Target {
	readonly file: string;
	/** From 1. */
	readonly line: number;
}

interface Options {
	readonly reason: string;
	readonly asOf?: PlainDate;
}

export function suppressCommand(): Command {
	return new Command('suppress')
		.description('lets a finding stand, with a reason')
		.argument('<file:line>', 'where the finding is', readTarget)
		.argument('<rule>', 'the rule that speaks there', readRuleId)
		.addOption(new Option('--reason <text>', 'why it is right as it is').makeOptionMandatory().argParser(readReason))
		.option('--as-of <YYYY-MM-DD>', 'the day that counts as today', readDay)
		.addHelpText(
			'after',
			`
The entry goes to the nearest ${suppressionsFile}, in the folder of the filing or
above it; where there is none, to a new one beside the filing. It holds the rule and what
the row says, so it stays when lines move and lapses when the row changes.

Example:
  form4 suppress draft.form4:23 total-mismatch --reason "Split 2:1 on 06/10/2025, see note 3"`,
		)
		.action((target: Target, rule: string, options: Options) => {
			process.exitCode = suppressFinding(target, rule, options);
		});
}

function suppressFinding({ file, line }: Target, rule: string, { reason, asOf }: Options): number {
	let snapshot: Snapshot;
	try {
		snapshot = Snapshot.open(readTextFile(file).text);
	} catch (error) {
		complain(`${file}: ${plainReason(error)}`);
		return 2;
	}
	const settings = { today: asOf ?? todayInNewYork(new Date()), ungrouped: true };
	const finding = snapshot
		.findings(settings)
		.find((one) => one.rule.id === rule && one.range.start.line <= line - 1 && line - 1 <= one.range.end.line);
	if (!finding) {
		complain(`${file}:${String(line)}: ${rule} finds nothing there`);
		return 2;
	}
	const path = sidecarFor(file)?.path ?? join(dirname(resolve(file)), suppressionsFile);
	try {
		const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
		writeWhole(
			path,
			withSuppression(before, suppressionOf(snapshot, finding, { reason, file: nameIn(dirname(path), file) })),
		);
	} catch (error) {
		complain(`${path}: ${writeReason(error)}`);
		return 2;
	}
	process.stdout.write(`${path}: ${rule} is suppressed as long as the row says what it says now\n`);
	return 0;
}

function readTarget(text: string): Target {
	const match = /^(.+):(\d+)(?::\d+)?$/.exec(text);
	const line = Number(match?.[2]);
	if (!match?.[1] || line < 1) throw new InvalidArgumentError('It is written FILE:LINE.');
	return { file: match[1], line };
}

function readRuleId(text: string): string {
	if (!ruleById(text)) throw new InvalidArgumentError(`There is no rule ${text}.`);
	return text;
}

function readReason(text: string): string {
	if (text.trim() === '') throw new InvalidArgumentError('A suppression has a reason.');
	return text.trim();
}
