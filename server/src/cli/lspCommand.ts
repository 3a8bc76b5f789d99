import { Command } from 'commander';

export function lspCommand(): Command {
	return new Command('lsp')
		.description('the language server, for editors')
		.requiredOption('--stdio', 'speak over standard input and output')
		.addHelpText('after', '\nIts language id is "form4". An editor starts it with: form4 lsp --stdio')
		.action(async () => {
			// The server itself, which listens as soon as it is loaded. Here alone: the other commands start faster without it.
			await import('../server/node');
		});
}
