import * as vscode from 'vscode';
import type { VerdictParams } from '../../server/src/server/protocol';

const words = {
	accepted: 'EDGAR would take this form',
	'accepted-with-warnings': 'EDGAR would take this form with a warning',
	suspended: 'EDGAR would suspend this form',
} as const;

/** Shows for the filing in the active editor what EDGAR would say and how much was found. */
export function showVerdicts(context: vscode.ExtensionContext): (params: VerdictParams) => void {
	const item = vscode.languages.createLanguageStatusItem('form4.verdict', { language: 'form4' });
	item.name = 'Form 4 verdict';
	item.command = { title: 'Show findings', command: 'workbench.actions.view.problems' };
	const latest = new Map<string, VerdictParams>();
	const show = (): void => {
		const uri = vscode.window.activeTextEditor?.document.uri.toString();
		const params = uri === undefined ? undefined : latest.get(uri);
		if (!params) return;
		const { verdict, errors, warnings, others } = params;
		item.text = words[verdict];
		item.detail = `${String(errors)} errors, ${String(warnings)} warnings, ${String(others)} other findings`;
		item.severity =
			errors > 0
				? vscode.LanguageStatusSeverity.Error
				: warnings > 0
					? vscode.LanguageStatusSeverity.Warning
					: vscode.LanguageStatusSeverity.Information;
	};
	context.subscriptions.push(item, vscode.window.onDidChangeActiveTextEditor(show));
	return (params) => {
		latest.set(params.uri, params);
		show();
	};
}
