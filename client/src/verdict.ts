import * as vscode from 'vscode';
import { reasonsMethod, type Reason, type ReasonsResult } from '../../server/src/server/protocol';
import { activeFiling } from './activeFiling';
import { goTo } from './goTo';
import type { Ensure } from './ensure';

interface ReasonPick extends vscode.QuickPickItem {
	readonly reason: Reason;
}

const reactions = { suspense: vscode.l10n.t('EDGAR suspends'), warning: vscode.l10n.t('EDGAR warns') } as const;
const icons = { error: '$(error)', warning: '$(warning)', information: '$(info)', hint: '$(lightbulb)' } as const;

/** Lists why EDGAR would take a form or not. Choosing a reason goes to its place. */
export async function listReasons(ensure: Ensure, uri: unknown): Promise<void> {
	const document = await activeFiling(uri);
	if (!document) return;
	const params = { textDocument: { uri: document.uri.toString() } };
	const result = await (await ensure()).sendRequest<ReasonsResult | null>(reasonsMethod, params);
	if (!result) return;
	if (result.reasons.length === 0) {
		await vscode.window.showInformationMessage(vscode.l10n.t('{0}. Nothing was found.', result.words));
		return;
	}
	const picks = result.reasons.map((reason): ReasonPick => ({
		reason,
		label: `${icons[reason.severity]} ${reason.message}`,
		description: reason.edgar === null ? '' : reactions[reason.edgar],
		detail: [vscode.l10n.t('line {0}', reason.range.start.line + 1), reason.rule, reason.clause].join(' · '),
	}));
	const chosen = await vscode.window.showQuickPick(picks, {
		title: result.words,
		placeHolder: vscode.l10n.t('Go to a finding'),
		matchOnDescription: true,
		matchOnDetail: true,
	});
	if (chosen) await goTo(document, chosen.reason.range);
}
