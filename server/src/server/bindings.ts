import {
	CodeActionRequest,
	CodeLensRequest,
	DocumentSymbolRequest,
	HoverRequest,
	InlayHintRequest,
	RequestType,
	SignatureHelpRequest,
} from 'vscode-languageserver';
import { columnsOf } from '../facts/columns';
import { cellAt } from '../features/cellAt';
import { balanceLenses, dueLens, verdictLens, type CodeLens } from '../features/codeLenses';
import { hover } from '../features/hover/hover';
import { inlayHints } from '../features/inlayHints';
import { headingCells, rowCells } from '../features/rowCells';
import { netChanges } from '../features/netChanges';
import { signatureHelp } from '../features/signatureHelp';
import { symbols } from '../features/symbols';
import { on, type Handler, type OpenDocument } from './binding';
import { codeActions } from './codeActions';
import { completion } from './completion';
import { conversions } from './conversions';
import { toCodeLens, toHover, toInlayHint, toSignatureHelp, toSymbol } from './convert';
import { explanations } from './explainRow';
import { formatting } from './formatting';
import { importing } from './importRows';
import { beginnings } from './newForm';
import { pages } from './page';
import { summaries } from './summary';
import { suppressing } from './suppressions';
import { navigation } from './navigation';
import {
	balancesMethod,
	cellMethod,
	type BalanceResult,
	type BalancesParams,
	reasonsMethod,
	type CellParams,
	type CellResult,
	type ReasonsParams,
	type ReasonsResult,
	rowsMethod,
	type RowsParams,
	type RowsResult,
} from './protocol';
import { tokens } from './semanticTokens';
import { toReasons } from './verdict';
import { workspaceSymbols } from './workspaceSymbols';

const balancesRequest = new RequestType<BalancesParams, readonly BalanceResult[], void>(balancesMethod);
const cellRequest = new RequestType<CellParams, CellResult | null, void>(cellMethod);
const reasonsRequest = new RequestType<ReasonsParams, ReasonsResult | null, void>(reasonsMethod);
const rowsRequest = new RequestType<RowsParams, RowsResult | null, void>(rowsMethod);

/** Everything that can be asked. A new feature is a file in `features`, a line here and, where LSP has a word for it, in `capabilities`. */
export const bindings: readonly Handler[] = [
	on(HoverRequest.type, null, ({ snapshot }, { position }) => toHover(snapshot, hover(snapshot, position))),
	on(DocumentSymbolRequest.type, [], ({ snapshot }) =>
		symbols(snapshot.filing).map((symbol) => toSymbol(snapshot, symbol)),
	),
	on(CodeActionRequest.type, [], codeActions),
	...formatting,
	...suppressing,
	...completion,
	...navigation,
	...workspaceSymbols,
	...conversions,
	...tokens,
	...importing,
	...beginnings,
	...pages,
	...explanations,
	...summaries,
	on(InlayHintRequest.type, [], ({ snapshot, settings }, { range }) => {
		const { 'inlayHints.columns': columns, 'inlayHints.balances': balances } = settings;
		return inlayHints(snapshot, range, { columns, balances }).map(toInlayHint);
	}),
	on(SignatureHelpRequest.type, null, ({ snapshot }, { position }) =>
		toSignatureHelp(signatureHelp(snapshot, position)),
	),
	on(CodeLensRequest.type, [], (open) => lensesOf(open).map((lens) => toCodeLens(lens, open))),
	on(balancesRequest, [], toBalances),
	on(reasonsRequest, null, toReasons),
	on(cellRequest, null, ({ snapshot }, { position }) => {
		const cell = cellAt(snapshot, position);
		if (!cell) return null;
		const { table } = cell.row;
		const { name, item } = cell.column;
		return { table, column: cell.index + 1, columns: columnsOf(table).length, name, item };
	}),
	on(rowsRequest, null, ({ snapshot, version }, { range }) => {
		return { version, rows: rowCells(snapshot, range), headings: headingCells(snapshot, range) };
	}),
];

function lensesOf({ snapshot, check, settings }: OpenDocument): readonly CodeLens[] {
	const verdict = settings['codeLens.verdict'] ? verdictLens(snapshot.findings(check)) : undefined;
	const due = settings['codeLens.due'] ? dueLens(snapshot.filing, check.today) : undefined;
	const balances = settings['codeLens.balances'] ? balanceLenses(snapshot) : [];
	return [...[verdict, due].filter((lens) => lens !== undefined), ...balances];
}

function toBalances({ snapshot }: OpenDocument): readonly BalanceResult[] {
	return netChanges(snapshot.filing).map(({ first, ...change }) => ({
		...change,
		range: snapshot.source.rangeOf(first.at),
	}));
}
