import { Command, Option } from 'commander';
import { diffFilings, differenceAsJson, sayDifference } from '../service/diff';
import { openAny } from '../service/openAny';
import type { Snapshot } from '../service/snapshot';
import { complain, plainReason, visible } from './reason';
import { readTextFile } from './readText';

const formats = ['text', 'json'] as const;

interface DiffOptions {
	readonly format: (typeof formats)[number];
}

export function diffCommand(): Command {
	return new Command('diff')
		.description('what an amendment changes of the form that it amends')
		.argument('<original>', 'the form as it was filed')
		.argument('<amendment>', 'the form that amends it')
		.addOption(new Option('--format <format>', 'how it is told').choices(formats).default('text'))
		.addHelpText(
			'after',
			`
Lines are matched by class, date, code and nature of ownership, then by what else agrees. + is added, ~ changed, = repeated as it was
filed, - not in the amendment and so as it was filed.

Exit code: 0 when nothing is to be put right, 1 when something is (lines repeated without a change, no explanation, no amendment,
another issuer), 2 when a file cannot be read.

Examples:
  form4 diff filed.xml draft.form4
  form4 diff --format json filed.xml amendment.xml`,
		)
		.action(async (original: string, amendment: string, options: DiffOptions) => {
			process.exitCode = await diff(original, amendment, options);
		});
}

async function diff(original: string, amendment: string, { format }: DiffOptions): Promise<0 | 1 | 2> {
	const before = await open(original);
	const after = await open(amendment);
	if (!before || !after) return 2;
	const difference = diffFilings(before.filing, after.filing);
	if (format === 'json') process.stdout.write(differenceAsJson(difference));
	else {
		const lines = sayDifference(difference, after.filing).split('\n');
		process.stdout.write(lines.map(visible).join('\n'));
	}
	return difference.comparison.faults.length > 0 ? 1 : 0;
}

async function open(file: string): Promise<Snapshot | undefined> {
	try {
		const { snapshot } = await openAny(readTextFile(file).text);
		if (snapshot.filing.parts.size > 0) return snapshot;
		complain(`${file}: it holds no Form 4`);
	} catch (error) {
		complain(`${file}: ${plainReason(error)}`);
	}
	return undefined;
}
