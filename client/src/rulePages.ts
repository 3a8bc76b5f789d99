import * as vscode from 'vscode';
import type { HandleDiagnosticsSignature } from 'vscode-languageclient';
import { commands, rulePageMethod, type RulePageResult } from '../../server/src/server/protocol';
import type { Ensure } from './start';

const scheme = 'form4-rule';

/** The pages of the rules, which come from the server: no network is asked. */
export function showRulePages(ensure: Ensure): vscode.Disposable {
	const show = async (id: unknown): Promise<void> => {
		await vscode.commands.executeCommand('vscode.open', pageOf(String(id)));
	};
	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.explainRule, show),
		vscode.workspace.registerTextDocumentContentProvider(scheme, {
			provideTextDocumentContent: async (uri) => {
				const id = uri.path.replace(/^\/|\.md$/g, '');
				const page = await (await ensure()).sendRequest<RulePageResult>(rulePageMethod, id);
				return page ?? `There is no rule ${id}.`;
			},
		}),
	);
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
