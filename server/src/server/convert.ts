import {
	CodeAction,
	CodeActionKind,
	SymbolKind,
	MarkupKind,
	type DocumentSymbol,
	InlayHintKind,
	type CodeLens as LspCodeLens,
	type Hover as LspHover,
	type InlayHint as LspInlayHint,
	type SignatureHelp as LspSignatureHelp,
	type TextEdit,
} from 'vscode-languageserver-types';
import type { CodeLens } from '../features/codeLenses';
import type { InlayHint } from '../features/inlayHints';
import type { SignatureHelp } from '../features/signatureHelp';
import type { OpenDocument } from './binding';
import { toDiagnostic } from './diagnostic';
import { commands } from './protocol';
import type { Hover } from '../features/hover/hover';
import type { Symbol } from '../features/symbols';
import type { Fix } from '../model/change';
import type { Snapshot } from '../service/snapshot';
import type { PlacedFinding } from '../service/placedFinding';

export function toEdits(snapshot: Snapshot, fix: Fix): TextEdit[] {
	return snapshot.edits(fix).map(({ at, text }) => ({ range: snapshot.source.rangeOf(at), newText: text }));
}

export function toCodeAction(uri: string, snapshot: Snapshot, finding: PlacedFinding, fix: Fix): CodeAction {
	const action = CodeAction.create(fix.title, { changes: { [uri]: toEdits(snapshot, fix) } }, CodeActionKind.QuickFix);
	action.diagnostics = [toDiagnostic(uri, snapshot, finding)];
	action.isPreferred = finding.fixes?.[0] === fix;
	return action;
}

const kinds: Readonly<Record<Symbol['kind'], SymbolKind>> = {
	part: SymbolKind.Module,
	row: SymbolKind.Event,
	note: SymbolKind.String,
	signature: SymbolKind.Key,
};

export function toSymbol(snapshot: Snapshot, { name, kind, at, children }: Symbol): DocumentSymbol {
	const range = snapshot.source.rangeOf(at);
	const inner = children.map((child) => toSymbol(snapshot, child));
	return { name, kind: kinds[kind], range, selectionRange: { start: range.start, end: range.start }, children: inner };
}

export function toHover(snapshot: Snapshot, found: Hover | undefined): LspHover | null {
	if (!found) return null;
	const contents = { kind: MarkupKind.Markdown, value: found.markdown };
	return { contents, range: snapshot.source.rangeOf(found.at) };
}

export function toInlayHint({ position, label, tooltip, side }: InlayHint): LspInlayHint {
	const hint = { position, label, tooltip, kind: InlayHintKind.Parameter } satisfies LspInlayHint;
	return side === 'before' ? { ...hint, paddingRight: true } : { ...hint, paddingLeft: true };
}

export function toSignatureHelp(found: SignatureHelp | undefined): LspSignatureHelp | null {
	if (!found) return null;
	const parameters = found.parameters.map(({ start, end, markdown }) => ({
		label: [start, end] satisfies [number, number],
		documentation: { kind: MarkupKind.Markdown, value: markdown },
	}));
	const signatures = [{ label: found.label, parameters, activeParameter: found.active }];
	return { signatures, activeSignature: 0, activeParameter: found.active };
}

/** A client without our commands shows the words and does nothing. */
export function toCodeLens(
	{ line, title, shows, at }: CodeLens,
	{ uri, snapshot, hasCommands }: OpenDocument,
): LspCodeLens {
	const position = { line, character: 0 };
	const range = { start: position, end: position };
	if (!hasCommands) return { range, command: { title, command: '' } };
	const goal = at && snapshot.source.rangeOf(at);
	const command = {
		verdict: { command: commands.showVerdict, arguments: [uri] },
		due: goal ? { command: commands.goTo, arguments: [uri, goal] } : { command: '' },
		balances: { command: commands.showBalances, arguments: [uri] },
	}[shows];
	return { range, command: { title, ...command } };
}
