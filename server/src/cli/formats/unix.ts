import type { Severity } from '../../rules/rule';
import { reactions } from '../../rules/verdict';
import { visible } from '../reason';
import type { OutputFormat } from './format';
import { text } from './text';

const words: Readonly<Record<Severity, string>> = {
	error: 'error',
	warning: 'warning',
	information: 'info',
	hint: 'hint',
};

/** One line for each finding, as compilers write them: what jumps to an error in an editor knows `file:line:column: error: message`. */
export const unix: OutputFormat = {
	head: '',
	joint: '',
	file: ({ file, findings }) =>
		findings
			.map(({ severity, range: { start }, rule, message }) => {
				const place = `${visible(file)}:${String(start.line + 1)}:${String(start.character + 1)}`;
				const reaction = rule.edgar === null ? '' : `. ${reactions[rule.edgar]}.`;
				return `${place}: ${words[severity]}: ${visible(message)}${reaction} [${rule.id}]\n`;
			})
			.join(''),
	foot: (summary, style) => text.foot(summary, style),
};
