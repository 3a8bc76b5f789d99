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
import { on, type Binding, type OpenDocument } from './binding';
import { codeActions, codeActionKinds } from './codeActions';
import { toCodeLens, toHover, toInlayHint, toSignatureHelp, toSymbol } from './convert';
import { completionBinding } from './completion';
import { formattingBinding, onTypeBinding, rangeFormattingBinding } from './formatting';
import { suppressBinding } from './suppressions';
import { explainRowBinding } from './explainRow';
import { importRowsBinding } from './importRows';
import { newFormBinding } from './newForm';
import { conversionBinding } from './conversions';
import { pageBinding } from './page';
import { summaryBinding } from './summary';
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
import { semanticTokensBinding } from './semanticTokens';
import { toReasons } from './verdict';
import { workspaceSymbolBinding } from './workspaceSymbols';

const balancesRequest = new RequestType<BalancesParams, readonly BalanceResult[], void>(balancesMethod);
const cellRequest = new RequestType<CellParams, CellResult | null, void>(cellMethod);
const reasonsRequest = new RequestType<ReasonsParams, ReasonsResult | null, void>(reasonsMethod);
const rowsRequest = new RequestType<RowsParams, RowsResult | null, void>(rowsMethod);

/** Every feature of the server. A new one is a file in `features` and a line here. */
export const bindings: readonly Binding[] = [
	{
		capability: { hoverProvider: true },
		handlers: [
			on(HoverRequest.type, null, ({ snapshot }, { position }) => toHover(snapshot, hover(snapshot, position))),
		],
	},
	{
		capability: { documentSymbolProvider: true },
		handlers: [
			on(DocumentSymbolRequest.type, [], ({ snapshot }) =>
				symbols(snapshot.filing).map((symbol) => toSymbol(snapshot, symbol)),
			),
		],
	},
	{
		capability: { codeActionProvider: { codeActionKinds } },
		handlers: [on(CodeActionRequest.type, [], codeActions)],
	},
	formattingBinding,
	rangeFormattingBinding,
	onTypeBinding,
	suppressBinding,
	completionBinding,
	...navigation,
	workspaceSymbolBinding,
	conversionBinding,
	semanticTokensBinding,
	importRowsBinding,
	newFormBinding,
	pageBinding,
	explainRowBinding,
	summaryBinding,
	{
		capability: { inlayHintProvider: true },
		handlers: [
			on(InlayHintRequest.type, [], ({ snapshot, settings }, { range }) => {
				const { 'inlayHints.columns': columns, 'inlayHints.balances': balances } = settings;
				return inlayHints(snapshot, range, { columns, balances }).map(toInlayHint);
			}),
		],
	},
	{
		capability: { signatureHelpProvider: { triggerCharacters: ['\t'] } },
		handlers: [
			on(SignatureHelpRequest.type, null, ({ snapshot }, { position }) =>
				toSignatureHelp(signatureHelp(snapshot, position)),
			),
		],
	},
	{
		capability: { codeLensProvider: {} },
		handlers: [on(CodeLensRequest.type, [], (open) => lensesOf(open).map((lens) => toCodeLens(lens, open)))],
	},
	{ capability: {}, handlers: [on(balancesRequest, [], toBalances)] },
	{ capability: {}, handlers: [on(reasonsRequest, null, toReasons)] },
	{
		capability: {},
		handlers: [
			on(cellRequest, null, ({ snapshot }, { position }) => {
				const cell = cellAt(snapshot, position);
				if (!cell) return null;
				const { table } = cell.row;
				const { name, item } = cell.column;
				return { table, column: cell.index + 1, columns: columnsOf(table).length, name, item };
			}),
		],
	},
	{
		capability: {},
		handlers: [
			on(rowsRequest, null, ({ snapshot, version }, { range }) => {
				return { version, rows: rowCells(snapshot, range), headings: headingCells(snapshot, range) };
			}),
		],
	},
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
