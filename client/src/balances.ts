import * as vscode from 'vscode';
import { balancesMethod, type BalanceResult } from '../../server/src/server/protocol';
import { activeFiling } from './activeFiling';
import { goTo } from './goTo';
import type { Ensure } from './ensure';

interface BalancePick extends vscode.QuickPickItem {
	readonly balance: BalanceResult;
}

/** Lists what a form did to each class of securities. Choosing one goes to its first row. */
export async function listBalances(ensure: Ensure, uri: unknown): Promise<void> {
	const document = await activeFiling(uri);
	if (!document) return;
	const params = { textDocument: { uri: document.uri.toString() } };
	const balances = await (await ensure()).sendRequest<readonly BalanceResult[]>(balancesMethod, params);
	if (balances.length === 0) {
		await vscode.window.showInformationMessage(
			vscode.l10n.t('No row of this form says what was owned before and after it.'),
		);
		return;
	}
	const picks = balances.map((balance): BalancePick => {
		const { title, held, start, change, end, transactions, isSound } = balance;
		const rows = transactions === 1 ? vscode.l10n.t('1 transaction') : vscode.l10n.t('{0} transactions', transactions);
		const doubt = isSound ? '' : ` · ${vscode.l10n.t('the totals contradict each other')}`;
		return {
			balance,
			label: `${isSound ? '' : '$(warning) '}${title}`,
			description: held,
			detail: `${start} → ${end} (${change}) · ${rows}${doubt}`,
		};
	});
	const chosen = await vscode.window.showQuickPick(picks, {
		title: vscode.l10n.t('Balances'),
		placeHolder: vscode.l10n.t('Go to the first row of a balance'),
		matchOnDescription: true,
		matchOnDetail: true,
	});
	if (chosen) await goTo(document, chosen.balance.range);
}
