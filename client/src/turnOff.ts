import * as vscode from 'vscode';

/** Writes `off` for a rule into the settings of the workspace, and says so with a way back. */
export async function turnOffRule(id: unknown): Promise<void> {
	if (typeof id !== 'string') return;
	if (vscode.workspace.workspaceFolders === undefined) {
		await vscode.window.showInformationMessage(
			vscode.l10n.t(
				'{0} can be turned off in a workspace, and no folder is open. Open one, or set form4.rules in your user settings.',
				id,
			),
		);
		return;
	}
	const settings = vscode.workspace.getConfiguration('form4');
	const before = settings.inspect<Record<string, string>>('rules')?.workspaceValue;
	await settings.update('rules', { ...before, [id]: 'off' }, vscode.ConfigurationTarget.Workspace);
	const undo = vscode.l10n.t('Turn On Again');
	const chosen = await vscode.window.showInformationMessage(
		vscode.l10n.t('{0} is turned off in this workspace.', id),
		undo,
	);
	if (chosen === undo) await settings.update('rules', before, vscode.ConfigurationTarget.Workspace);
}
