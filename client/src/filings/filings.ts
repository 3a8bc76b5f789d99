import * as vscode from 'vscode';
import type { Ensure } from '../ensure';
import {
	summaryMethod,
	type Summary,
	type SummaryParams,
	type SummaryResult,
} from '../../../server/src/server/protocol';

const files = '**/*.{form4,form4.txt,xml}';
/** More files of a workspace are not read. */
const most = 5_000;

interface Filing extends Summary {
	readonly uri: vscode.Uri;
}

type Node =
	| { readonly kind: 'issuer'; readonly issuer: string }
	| { readonly kind: 'owner'; readonly issuer: string; readonly owners: string }
	| { readonly kind: 'filing'; readonly filing: Filing };

const icons = { accepted: 'pass', 'accepted-with-warnings': 'warning', suspended: 'error' } as const;

/** The filings of the workspace by issuer and owner. Files are read when the view is first seen, and again when they change. */
export function showFilings(ensure: Ensure): vscode.Disposable {
	const known = new Map<string, Filing>();
	const changed = new vscode.EventEmitter<undefined>();
	let reading: vscode.CancellationTokenSource | undefined;
	let read: Promise<void> | undefined;

	const look = async (uri: vscode.Uri): Promise<void> => {
		const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
		const params: SummaryParams = { text };
		const summary = await (await ensure()).sendRequest<SummaryResult>(summaryMethod, params);
		if (summary) known.set(uri.toString(), { ...summary, uri });
		else known.delete(uri.toString());
	};
	const readAll = async (token: vscode.CancellationToken): Promise<void> => {
		const found = await vscode.workspace.findFiles(files, undefined, most, token);
		known.clear();
		for (const uri of found) {
			if (token.isCancellationRequested) return;
			// A file may go while others are read.
			await look(uri).catch(() => undefined);
		}
	};
	const start = (): Promise<void> => {
		reading?.cancel();
		reading = new vscode.CancellationTokenSource();
		const { token } = reading;
		const progress = { location: { viewId: 'form4.filings' } };
		return Promise.resolve(vscode.window.withProgress(progress, () => readAll(token)));
	};
	const refresh = (): void => {
		read = undefined;
		changed.fire(undefined);
	};
	const onFile = (uri: vscode.Uri): void => {
		if (!read) return;
		look(uri).then(
			() => changed.fire(undefined),
			() => undefined,
		);
	};
	// A folder without filings shows no view.
	const tellContext = async (): Promise<void> => {
		const [first] = await vscode.workspace.findFiles('**/*.{form4,form4.txt}', undefined, 1);
		await vscode.commands.executeCommand('setContext', 'form4.hasFilings', first !== undefined || known.size > 0);
	};
	void tellContext();
	const watcher = vscode.workspace.createFileSystemWatcher(files);
	const provider: vscode.TreeDataProvider<Node> = {
		onDidChangeTreeData: changed.event,
		getTreeItem: itemOf,
		getChildren: async (node) => {
			await (read ??= start());
			return childrenOf([...known.values()], node);
		},
	};
	return vscode.Disposable.from(
		changed,
		watcher,
		watcher.onDidCreate((uri) => {
			onFile(uri);
			void tellContext();
		}),
		watcher.onDidChange(onFile),
		watcher.onDidDelete((uri) => known.delete(uri.toString()) && changed.fire(undefined)),
		vscode.workspace.onDidChangeWorkspaceFolders(refresh),
		vscode.window.registerTreeDataProvider('form4.filings', provider),
		vscode.commands.registerCommand('form4.refreshFilings', refresh),
		{ dispose: () => reading?.cancel() },
	);
}

function childrenOf(filings: readonly Filing[], node: Node | undefined): Node[] {
	if (!node) {
		const issuers = new Set(filings.map(({ issuer }) => issuer));
		return [...issuers].sort((a, b) => a.localeCompare(b)).map((issuer) => ({ kind: 'issuer', issuer }));
	}
	if (node.kind === 'filing') return [];
	const ofIssuer = filings.filter(({ issuer }) => issuer === node.issuer);
	if (node.kind === 'issuer') {
		const all = new Set(ofIssuer.map(({ owners }) => owners));
		return [...all]
			.sort((a, b) => a.localeCompare(b))
			.map((owners) => ({ kind: 'owner', issuer: node.issuer, owners }));
	}
	return ofIssuer
		.filter(({ owners }) => owners === node.owners)
		.sort((a, b) => b.order.localeCompare(a.order) || a.uri.path.localeCompare(b.uri.path))
		.map((filing) => ({ kind: 'filing', filing }));
}

function itemOf(node: Node): vscode.TreeItem {
	const { Expanded, None } = vscode.TreeItemCollapsibleState;
	if (node.kind !== 'filing') {
		const name = node.kind === 'issuer' ? node.issuer : node.owners;
		const item = new vscode.TreeItem(name || vscode.l10n.t('without a name'), Expanded);
		item.iconPath = new vscode.ThemeIcon(node.kind === 'issuer' ? 'organization' : 'person');
		return item;
	}
	const { uri, form, period, words, verdict, due } = node.filing;
	const item = new vscode.TreeItem(`${form} · ${period || vscode.l10n.t('no date')}`, None);
	const said = due === '' ? words : `${words} · ${vscode.l10n.t('due {0}', due)}`;
	// The icon has the verdict; several filings of one day are told apart by their files.
	const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
	item.description = due === '' ? name : `${vscode.l10n.t('due {0}', due)} · ${name}`;
	item.resourceUri = uri;
	item.tooltip = `${vscode.workspace.asRelativePath(uri)}\n${said}`;
	item.iconPath = new vscode.ThemeIcon(icons[verdict]);
	item.command = { title: vscode.l10n.t('Open'), command: 'vscode.open', arguments: [uri] };
	item.accessibilityInformation = { label: vscode.l10n.t('Form {0}, {1}, {2}', form, period, `${said}, ${name}`) };
	return item;
}
