import * as vscode from 'vscode';
import type { HandleDiagnosticsSignature } from 'vscode-languageclient';
import { commands } from '../../server/src/server/protocol';

const scheme = 'form4-rule';

/** The pages of the rules, which lie in a file of the extension: no network is asked, and no server has to run. */
export function showRulePages(extension: vscode.Uri): vscode.Disposable {
	let pages: Promise<ReadonlyMap<string, string>> | undefined;
	const show = async (id: unknown): Promise<void> => {
		await vscode.commands.executeCommand('vscode.open', pageOf(String(id)));
	};
	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.explainRule, show),
		vscode.workspace.registerTextDocumentContentProvider(scheme, {
			provideTextDocumentContent: async (uri) => {
				const id = uri.path.replace(/^\/|\.md$/g, '');
				pages ??= readPages(extension);
				return (await pages).get(id) ?? vscode.l10n.t('There is no rule {0}.', id);
			},
		}),
	);
}

/** The pages of all rules by their ids. The build writes them from `docs/rules`. */
export async function readPages(extension: vscode.Uri): Promise<ReadonlyMap<string, string>> {
	const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'rules.json'));
	const pages: unknown = JSON.parse(new TextDecoder().decode(bytes));
	return new Map(Object.entries(pages ?? {}).map(([id, page]) => [id, String(page)]));
}

/** Our package.json has such pages opened as Markdown previews. */
function pageOf(id: string): vscode.Uri {
	return vscode.Uri.from({ scheme, path: `/${id}.md` });
}

/**
 * The server links to the instruction, which is on the network; in this window the rule's own page is nearer. It is a document
 * and not a command, since the hover of a finding opens no commands.
 */
export function linkToRulePages(
	uri: vscode.Uri,
	diagnostics: vscode.Diagnostic[],
	next: HandleDiagnosticsSignature,
): void {
	for (const diagnostic of diagnostics) {
		const { code } = diagnostic;
		const id = typeof code === 'object' ? code.value : code;
		if (id !== undefined) diagnostic.code = { value: id, target: pageOf(String(id)) };
	}
	next(uri, diagnostics);
}
