import {
	SymbolKind,
	WorkspaceSymbolRequest,
	type CancellationToken,
	type SymbolInformation,
} from 'vscode-languageserver';
import { formSymbols, isFoundBy, type FormSymbol } from '../features/formSymbols';
import { Snapshot } from '../service/snapshot';
import { later, type Answer, type Handler, type Host } from './binding';

/** More than this nobody reads; an editor asks again as the query grows. */
const most = 500;

const kinds: Readonly<Record<FormSymbol['kind'], SymbolKind>> = {
	owner: SymbolKind.Interface,
	issuer: SymbolKind.Namespace,
	class: SymbolKind.Class,
	note: SymbolKind.String,
};

/** Owners, issuers, classes and footnotes of the open filings and of those in the workspace's folders. */
export const workspaceSymbols: readonly Handler[] = [
	{
		method: WorkspaceSymbolRequest.method,
		answering: (host: Host): Answer => {
			const known: Known = new Map();
			const { answering } = later(WorkspaceSymbolRequest.type, [], ({ query }, _host, token) =>
				found(host, query, { known, token }),
			);
			return answering(host);
		},
	},
];

/** A symbol with what an editor is told of it. */
interface Found {
	readonly symbol: FormSymbol;
	readonly information: SymbolInformation;
}

type Known = Map<string, { readonly stamp: string; readonly symbols: readonly Found[] }>;

/** Files are read when they are first asked for and when they have changed; a request that is called off reads no further. */
async function found(
	{ documents, files, folders }: Host,
	query: string,
	{ known, token }: { known: Known; token: CancellationToken },
): Promise<SymbolInformation[]> {
	const result: SymbolInformation[] = [];
	const take = (symbols: readonly Found[]): void => {
		for (const { symbol, information } of symbols)
			if (result.length < most && isFoundBy(query, symbol)) result.push(information);
	};
	const open = documents();
	for (const { uri, snapshot } of open) take(symbolsOf(uri, snapshot));
	const isOpen = new Set(open.map(({ uri }) => uri));
	if (!files) return result;
	for await (const { uri, stamp, read } of files(folders())) {
		if (token.isCancellationRequested || result.length >= most) break;
		if (isOpen.has(uri)) continue;
		const kept = known.get(uri);
		const symbols = kept?.stamp === stamp ? kept.symbols : symbolsOf(uri, Snapshot.open(await read()));
		known.set(uri, { stamp, symbols });
		take(symbols);
	}
	return result;
}

function symbolsOf(uri: string, { filing, source }: Snapshot): readonly Found[] {
	// An XML file of something else has neither.
	if (filing.owners.length === 0 && filing.tableI.rows.length === 0) return [];
	const containerName = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
	return formSymbols(filing).map((symbol) => {
		const { name, kind, at } = symbol;
		const location = { uri, range: source.rangeOf(at) };
		return { symbol, information: { name, kind: kinds[kind], location, containerName } };
	});
}
