import {
	CodeActionKind,
	CodeActionRequest,
	DocumentSymbolRequest,
	HoverRequest,
	RequestType,
} from 'vscode-languageserver';
import { hover } from '../features/hover/hover';
import { symbols } from '../features/symbols';
import { explain } from '../service/explain';
import { on, onAny, type Binding } from './binding';
import { codeActions, fixAllKind } from './codeActions';
import { toHover, toSymbol } from './convert';
import { rulePageMethod, type RulePageResult } from './protocol';

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
		capability: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] } },
		handlers: [on(CodeActionRequest.type, [], codeActions)],
	},
	{
		capability: {},
		handlers: [onAny(new RequestType<string, RulePageResult, void>(rulePageMethod), null, (id) => explain(id) ?? null)],
	},
];
