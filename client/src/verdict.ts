import * as vscode from 'vscode';
import { reasonsMethod, type Reason, type ReasonsResult } from '../../server/src/server/protocol';
import { activeFiling } from './activeFiling';
import { goTo } from './goTo';
import type { Ensure } from './start';

interface ReasonPick extends vscode.QuickPickItem {
	readonly reason: Reason;
}

const reactions = { suspense: 'EDGAR suspends', warning: 'EDGAR warns' } as const;
const icons = { error: '$(error)', warning: '$(warning)', information: '$(info)', hint: '$(lightbulb)' } as const;

/** Lists why EDGAR would take a form or not. Choosing a reason goes to its place. */
export async function listReasons(ensure: Ensure, uri: unknown): Promise<void> {
	const document = await activeFiling(uri);
	if (!document) return;
	const params = { textDocument: { uri: document.uri.toString() } };
	const result = await (await ensure()).sendRequest<ReasonsResult | null>(reasonsMethod, params);
	if (!result) return;
	if (result.reasons.length === 0) {
		await vscode.window.showInformationMessage(`${result.words}. Nothing was found.`);
		return;
	}
	const picks = result.reasons.map((reason): ReasonPick => ({
		reason,
		label: `${icons[reason.severity]} ${reason.message}`,
		description: reason.edgar === null ? '' : reactions[reason.edgar],
		detail: `line ${String(reason.range.start.line + 1)} · ${reason.rule} · ${reason.clause}`,
	}));
	const chosen = await vscode.window.showQuickPick(picks, {
		title: result.words,
		placeHolder: 'Go to a finding',
		matchOnDescription: true,
		matchOnDetail: true,
	});
	if (chosen) await goTo(document, chosen.reason.range);
}
