// The words of the client, as `vscode.l10n.t` has them, and those that go past it.
import { globSync } from 'tinyglobby';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Where VS Code looks for translations, `bundle.l10n.de.json` and so on, as `l10n` of package.json says. */
export const bundlePath = 'l10n/bundle.l10n.json';

const root = new URL('..', import.meta.url).pathname;

/** Words with a blank between them or behind a number, or one that begins with a capital letter; no markup. */
const isForPeople = (text) =>
	/[a-z]{2,}:? [a-z{]/i.test(text) || /[\d}] [a-z]{3,}/.test(text) || /^[A-Z][a-z]+$/.test(text);
const isMarkup = (text) => /<\w+ |\{ [\w-]+: /.test(text);

/**
 * What the sources of the client say to people: `messages` are those of `vscode.l10n.t`, in the order of the files; `loose` are
 * literals that read as words and stand outside of it, as `file:line: text`.
 */
export function clientWords() {
	const messages = new Set();
	const loose = [];
	for (const file of globSync('client/src/**/*.ts', { cwd: root }).sort()) {
		const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
		const say = (node, text) =>
			loose.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${text}`);
		const look = (node, text) => isForPeople(text) && !isMarkup(text) && say(node, text);
		const visit = (node) => {
			if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isRegularExpressionLiteral(node)) return;
			if (ts.isCallExpression(node) && node.expression.getText() === 'vscode.l10n.t') {
				const [message, ...values] = node.arguments;
				if (message && ts.isStringLiteralLike(message)) messages.add(message.text);
				else say(node, 'the message is no literal');
				values.forEach(visit);
				return;
			}
			if (ts.isStringLiteralLike(node)) look(node, node.text);
			if (ts.isTemplateExpression(node)) {
				const text = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('{}');
				look(node, text);
			}
			ts.forEachChild(node, visit);
		};
		visit(source);
	}
	return { messages: [...messages], loose };
}

/** What translators begin from: each message in its own place. */
export function bundleOf(messages) {
	return `${JSON.stringify(Object.fromEntries(messages.map((message) => [message, message])), undefined, '\t')}\n`;
}
