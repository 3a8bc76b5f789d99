import {
	CodeActionKind,
	CodeActionTriggerKind,
	type CodeAction,
	type CodeActionParams,
	type Range,
} from 'vscode-languageserver';
import { fixAll } from '../service/fixAll';
import { refactoringsAt } from '../service/refactor';
import type { OpenDocument } from './binding';
import { fixAllKind } from './capabilities';
import { toCodeAction } from './convert';
import { toDiagnostic } from './diagnostic';
import { commands } from './protocol';

/** The fixes of the findings at a range; on request of a source action, all safe ones in one step. */
export function codeActions(open: OpenDocument, { range, context }: CodeActionParams): CodeAction[] {
	const wants = (kind: string): boolean =>
		context.only?.some((asked) => kind === asked || kind.startsWith(`${asked}.`)) ?? true;
	const fixes = wants(CodeActionKind.QuickFix) ? quickFixes(open, range) : [];
	// Only on request: a light bulb on every line would say nothing.
	const all = context.only !== undefined && wants(fixAllKind) ? fixAllAction(open) : [];
	const refactored = context.triggerKind === CodeActionTriggerKind.Automatic ? [] : refactoringActions(open, range);
	return [...fixes, ...refactored.filter(({ kind }) => kind !== undefined && wants(kind)), ...all];
}

/** Asked for by hand only, for the same reason. */
function refactoringActions({ uri, snapshot, check }: OpenDocument, range: Range): CodeAction[] {
	return refactoringsAt(snapshot, range, check).map(({ title, kind, edits }) => {
		const changes = { [uri]: edits.map((edit) => ({ range: edit.range, newText: edit.text })) };
		return { title, kind, edit: { changes } };
	});
}

function quickFixes(open: OpenDocument, range: Range): CodeAction[] {
	const { uri, snapshot, check } = open;
	const touched = snapshot.findings(check).filter((finding) => touch(finding.range, range));
	const fixes = touched.flatMap((finding) =>
		(finding.fixes ?? []).map((fix) => toCodeAction(uri, snapshot, finding, fix)),
	);
	if (!open.hasCommands) return fixes;
	const rules = new Map(touched.map((finding) => [finding.rule.id, finding]));
	const suppressed = [...rules.values()].map((finding): CodeAction => {
		const { id } = finding.rule;
		const title = `Let this ${id} stand, with a reason…`;
		const command = { title, command: commands.suppressFinding, arguments: [uri, id, finding.range] };
		return { title, kind: CodeActionKind.QuickFix, command, diagnostics: [toDiagnostic(uri, snapshot, finding)] };
	});
	const quiet = [...rules.values()].map((finding): CodeAction => {
		const { id } = finding.rule;
		const title = `Turn off ${id} in this workspace`;
		const command = { title, command: commands.turnOffRule, arguments: [id] };
		return { title, kind: CodeActionKind.QuickFix, command, diagnostics: [toDiagnostic(uri, snapshot, finding)] };
	});
	return [...fixes, ...suppressed, ...quiet];
}

function touch(a: Range, b: Range): boolean {
	return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
	return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function fixAllAction({ uri, snapshot, check }: OpenDocument): CodeAction[] {
	const ungrouped = { ...check, ungrouped: true };
	const { edits } = fixAll(snapshot, (one) => one.findings(ungrouped));
	if (edits.length === 0) return [];
	const changes = { [uri]: edits.map(({ range, text }) => ({ range, newText: text })) };
	return [{ title: 'Fix all that is safe to fix', kind: fixAllKind, edit: { changes } }];
}
