import { Command } from 'commander';
import { explain, suggestions } from '../service/explain';
import { complain } from './reason';

export function explainCommand(): Command {
	return new Command('explain')
		.description('a rule, a transaction code, an item or column of the form, an instruction')
		.argument('<what...>', 'what it is called')
		.addHelpText(
			'after',
			`
Examples:
  form4 explain note-undefined         a rule: when it speaks, why, who says so
  form4 explain S                      a transaction code
  form4 explain "Table II item 8"      a column
  form4 explain "item 3"               an item of the cover, and the columns of that number
  form4 explain "Instr. 4(b)(v)"       what rests on an instruction
  form4 explain Remarks                a part of the form`,
		)
		.action((words: readonly string[]) => {
			const what = words.join(' ');
			const page = explain(what);
			if (page !== undefined) {
				process.stdout.write(page);
				return;
			}
			const close = suggestions(what);
			const hint = close.length > 0 ? `; did you mean ${close.join(', ')}?` : '';
			complain(`nothing is known by the name ${what}${hint}`);
			process.exitCode = 2;
		});
}
