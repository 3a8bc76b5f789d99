import * as vscode from 'vscode';
import { commands, type VerdictParams } from '../../server/src/server/protocol';
import { selectorOf } from './serve';

/** Shows for the filing in the active editor what EDGAR would say and how much was found. */
export function showVerdicts(context: vscode.ExtensionContext): (params: VerdictParams) => void {
	const form4 = { language: 'form4' };
	const item = vscode.languages.createLanguageStatusItem('form4.verdict', form4);
	item.name = vscode.l10n.t('Form 4 Verdict');
	item.command = { title: vscode.l10n.t('Show reasons'), command: commands.showVerdict };
	const latest = new Map<string, VerdictParams>();
	const show = (): void => {
		const document = vscode.window.activeTextEditor?.document;
		const params = document && latest.get(document.uri.toString());
		if (!params) return;
		item.selector = document.languageId === 'form4' ? form4 : selectorOf(document);
		const { words, errors, warnings } = params;
		item.text = words;
		item.detail = counts(params).join(', ');
		item.severity =
			errors > 0
				? vscode.LanguageStatusSeverity.Error
				: warnings > 0
					? vscode.LanguageStatusSeverity.Warning
					: vscode.LanguageStatusSeverity.Information;
	};
	context.subscriptions.push(
		item,
		vscode.window.onDidChangeActiveTextEditor(show),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => latest.delete(uri.toString())),
	);
	return (params) => {
		latest.set(params.uri, params);
		show();
	};
}

function counts({ errors, warnings, others }: VerdictParams): readonly string[] {
	return [
		errors === 1 ? vscode.l10n.t('1 error') : vscode.l10n.t('{0} errors', errors),
		warnings === 1 ? vscode.l10n.t('1 warning') : vscode.l10n.t('{0} warnings', warnings),
		others === 1 ? vscode.l10n.t('1 other finding') : vscode.l10n.t('{0} other findings', others),
	];
}
