import type { OutputFormat } from './format';

const levels = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

/** Workflow commands, which GitHub shows at the lines of a pull request. */
export const github: OutputFormat = {
	head: '',
	joint: '',
	file: ({ file, findings }) =>
		findings
			.map(({ severity, range: { start, end }, rule, message }) => {
				const place = {
					file: file.replaceAll('\\', '/'),
					line: start.line + 1,
					endLine: end.line + 1,
					col: start.character + 1,
					endColumn: end.character + 1,
					title: rule.id,
				};
				const properties = Object.entries(place).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
				return `::${levels[severity]} ${properties.join(',')}::${escaped(message)}\n`;
			})
			.join(''),
	foot: () => '',
};

function escaped(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
	return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
