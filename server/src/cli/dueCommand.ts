import { Command, Option } from 'commander';
import { formatDate, type PlainDate } from '../model/date';
import { dueDate, dueDateAsData, sayDueDate, type DueDate } from '../service/dueDate';
import { readDays } from './arguments';
import { complain } from './reason';

const formats = ['text', 'json'] as const;

interface DueOptions {
	readonly format: (typeof formats)[number];
}

export function dueCommand(): Command {
	return new Command('due')
		.description('until when a transaction of a day has to be reported')
		.argument('<date...>', 'the day of the transaction, YYYY-MM-DD or MM/DD/YYYY; any number of days', readDays)
		.addOption(new Option('--format <format>', 'how it is told').choices(formats).default('text'))
		.addHelpText(
			'after',
			`
Before the end of the second business day after the day of the transaction, Rule 16a-3(g)(1): holidays of 5 U.S.C. 6103 and the days on
which EDGAR was closed by notice do not count. Forms 3, 4 and 5 that come until 10:00 p.m. Eastern time have the date of that day. Where
the owner did not choose the day, under a plan, give the deemed execution date.

Examples:
  form4 due 2026-07-02
  form4 due --format json 11/24/2026 12/24/2026`,
		)
		.action((days: readonly PlainDate[], { format }: DueOptions) => {
			const found: DueDate[] = [];
			for (const day of days) {
				const due = dueDate(day);
				if (due) found.push(due);
				else {
					complain(`${formatDate(day)}: before 08/29/2002 there was no limit of two business days`);
					process.exitCode = 2;
				}
			}
			if (format === 'json') process.stdout.write(`${JSON.stringify(found.map(dueDateAsData), undefined, 2)}\n`);
			else for (const due of found) process.stdout.write(sayDueDate(due));
		});
}
