import * as vscode from 'vscode';
import {
	beginningMethod,
	newFormMethod,
	type Beginning,
	type BeginningParams,
	type BeginningResult,
	type NewFormParams,
	type RoleId,
	type TransactionKind,
} from '../../../server/src/server/protocol';
import type { Ensure } from '../ensure';
import { pickPrevious } from './previous';

/** Asks for what a new Form 4 needs, one thing at a time and by keyboard alone, and opens it as an untitled document. */
export async function newForm(ensure: Ensure): Promise<void> {
	const started = await pickPrevious();
	if (!started) return;
	const { previous } = started;
	const client = await ensure();
	const params: BeginningParams = { previous };
	const begun = await client.sendRequest<BeginningResult>(beginningMethod, params);
	if (begun.kind === 'refused') {
		void vscode.window.showErrorMessage(
			vscode.l10n.t('Nothing can be begun from this filing: {0}', begun.reasons.join(' ')),
		);
		return;
	}
	const answers = await askAll(begun, previous);
	if (!answers) return;
	const snippet = await client.sendRequest<string>(newFormMethod, answers);
	const document = await vscode.workspace.openTextDocument({ language: 'form4', content: '' });
	const editor = await vscode.window.showTextDocument(document);
	await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0));
}

/** Undefined when Escape was pressed at any step. */
async function askAll(begun: Beginning, previous: string | null): Promise<NewFormParams | undefined> {
	const cover = previous === null ? await askCover() : null;
	if (cover === undefined) return undefined;
	const date = await ask({
		prompt: vscode.l10n.t('3. Date of the earliest transaction'),
		placeHolder: 'MM/DD/YYYY',
		validateInput: (text) => (isDate(text) ? undefined : vscode.l10n.t('A date as MM/DD/YYYY')),
	});
	if (date === undefined) return undefined;
	const transaction = await askTransaction(begun);
	if (transaction === undefined) return undefined;
	const signer = begun.signature || (cover ? `/s/ ${cover.owner}` : '');
	const signature = await ask({ prompt: vscode.l10n.t('Signature, as it is signed today'), value: signer });
	if (signature === undefined) return undefined;
	return { previous, cover, date, transaction, signature };
}

async function askCover(): Promise<NewFormParams['cover'] | undefined> {
	const issuer = await ask({ prompt: vscode.l10n.t('2. Name of the issuer'), isNeeded: true });
	if (issuer === undefined) return undefined;
	const symbol = await ask({
		prompt: vscode.l10n.t('2. Ticker or trading symbol; NONE where there is none'),
		isNeeded: true,
	});
	if (symbol === undefined) return undefined;
	const owner = await ask({
		prompt: vscode.l10n.t('1. Name of the reporting person'),
		placeHolder: vscode.l10n.t('Last First Middle'),
		isNeeded: true,
	});
	if (owner === undefined) return undefined;
	const street = await ask({ prompt: vscode.l10n.t('1. Street'), isNeeded: true });
	if (street === undefined) return undefined;
	const place = await ask({
		prompt: vscode.l10n.t('1. City, state and zip code'),
		placeHolder: 'BOSTON MA 02110',
		isNeeded: true,
	});
	if (place === undefined) return undefined;
	const roles = await askRoles();
	if (!roles) return undefined;
	const hasText = roles.includes('officer') || roles.includes('other');
	const roleText = hasText
		? await ask({ prompt: vscode.l10n.t('5. Title of the officer, or what the other relationship is'), isNeeded: true })
		: '';
	if (roleText === undefined) return undefined;
	return { issuer, symbol, owner, street, place, roles, roleText };
}

async function askRoles(): Promise<readonly RoleId[] | undefined> {
	const items: readonly (vscode.QuickPickItem & { readonly role: RoleId })[] = [
		{ label: vscode.l10n.t('Director'), role: 'director' },
		{ label: vscode.l10n.t('Officer'), role: 'officer' },
		{ label: vscode.l10n.t('10% Owner'), role: 'tenPercentOwner' },
		{ label: vscode.l10n.t('Other'), role: 'other' },
	];
	const chosen = await vscode.window.showQuickPick(items, {
		title: title(),
		placeHolder: vscode.l10n.t('5. Relationship to the issuer: mark all that hold'),
		canPickMany: true,
		ignoreFocusOut: true,
	});
	return chosen?.map(({ role }) => role);
}

interface KindPick extends vscode.QuickPickItem {
	readonly meant: TransactionKind | null;
}

/** Null where the rows are left for later. */
async function askTransaction(begun: Beginning): Promise<NewFormParams['transaction'] | undefined> {
	const items: readonly KindPick[] = begun.kinds.map((meant) => ({ label: meant.label, detail: meant.detail, meant }));
	const none: KindPick = { label: vscode.l10n.t('No row yet'), meant: null };
	const chosen = await vscode.window.showQuickPick([...items, none], {
		title: title(),
		placeHolder: vscode.l10n.t('The first transaction'),
		matchOnDetail: true,
		ignoreFocusOut: true,
	});
	if (!chosen) return undefined;
	const kind = chosen.meant;
	if (!kind) return null;
	const shares = kind.hasShares ? await askShares(begun) : { title: '', owned: '' };
	if (!shares) return undefined;
	const figures: string[] = [];
	for (const name of kind.figures) {
		const figure = await ask({
			prompt: `${kind.label}: ${name}`,
			placeHolder: vscode.l10n.t('A number; leave it empty to fill it in later'),
			validateInput: (text) => (isFigure(text) ? undefined : vscode.l10n.t('A number such as 1,500 or 25.40')),
		});
		if (figure === undefined) return undefined;
		figures.push(figure);
	}
	return { kind: kind.id, figures, ...shares };
}

async function askShares(begun: Beginning): Promise<{ title: string; owned: string } | undefined> {
	const named = await ask({
		prompt: vscode.l10n.t('Table I, 1. Class of shares'),
		value: begun.title || 'Common Stock',
		isNeeded: true,
	});
	if (named === undefined) return undefined;
	if (named === begun.title && begun.owned !== '') return { title: named, owned: begun.owned };
	const owned = await ask({
		prompt: vscode.l10n.t('Shares of {0} owned directly before this transaction', named),
		value: '0',
		validateInput: (text) => (isFigure(text) ? undefined : vscode.l10n.t('A number such as 1,500 or 25.40')),
	});
	return owned === undefined ? undefined : { title: named, owned };
}

interface Question extends vscode.InputBoxOptions {
	readonly isNeeded?: boolean;
}

async function ask({ isNeeded = false, ...options }: Question): Promise<string | undefined> {
	const needed = (text: string): string | undefined =>
		isNeeded && text.trim() === '' ? vscode.l10n.t('This has to be said') : undefined;
	return vscode.window.showInputBox({ title: title(), ignoreFocusOut: true, validateInput: needed, ...options });
}

function title(): string {
	return vscode.l10n.t('New Form 4');
}

function isDate(text: string): boolean {
	return /^\s*\d{1,2}\/\d{1,2}\/\d{4}\s*$/.test(text);
}

function isFigure(text: string): boolean {
	return /^\s*\$?[\d,]*\.?\d*\s*$/.test(text);
}
