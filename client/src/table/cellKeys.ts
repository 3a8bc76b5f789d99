import * as vscode from 'vscode';
import type { RowCells } from '../../../server/src/server/protocol';
import { backwards, forwards, rowAt, type Move, type Point } from './moves';
import type { Rows } from './rows';

type Step = (rows: readonly RowCells[], row: RowCells, at: Point) => Move | undefined;
/** False when the text had changed meanwhile. */
type Act = (editor: vscode.TextEditor, rows: readonly RowCells[]) => Promise<boolean>;

/**
 * Tab and Shift+Tab by cell, Enter that starts a row. The keys are bound in package.json, and only where every cursor stands in
 * a row: all others keep their Tab.
 */
export function bindCellKeys(rows: Rows): vscode.Disposable {
	// A key that is held down comes faster than the editor tells where its cursors are now.
	let last: Promise<void> = Promise.resolve();
	const inEditor = (act: Act) => (): Promise<void> => {
		const next = async (): Promise<void> => {
			const editor = vscode.window.activeTextEditor;
			if (editor?.document.languageId !== 'form4') return;
			// An edit is refused when something was typed meanwhile; then the key means the text as it is now.
			for (let tries = 0; tries < 5; tries++) if (await act(editor, (await rows.ask(editor)).rows)) return;
		};
		return (last = last.then(next, next));
	};
	const move = (step: Step, elsewhere: string): Act => {
		return async (editor, known) => {
			if (editor.selections.some(({ active }) => rowAt(known, active))) return moveCursors(editor, known, step);
			// Pressed just behind a jump out of the table, the key comes here before the context is told.
			await vscode.commands.executeCommand(elsewhere);
			return true;
		};
	};
	return vscode.Disposable.from(
		tellContext(rows),
		vscode.commands.registerCommand('form4.nextCell', inEditor(move(forwards, 'tab'))),
		vscode.commands.registerCommand('form4.previousCell', inEditor(move(backwards, 'outdent'))),
		vscode.commands.registerCommand('form4.startRow', inEditor(startRows)),
	);
}

/** Keeps `form4.inRow`. While rows are on their way the last answer stands: typing in a row stays in it. */
function tellContext(rows: Rows): vscode.Disposable {
	let told = false;
	const update = (editor: vscode.TextEditor | undefined): void => {
		if (editor !== vscode.window.activeTextEditor) return;
		const known = editor?.document.languageId === 'form4' ? rows.now(editor)?.rows : [];
		if (!editor || !known) return;
		const isInRow = editor.selections.every(({ isSingleLine, active }) => isSingleLine && rowAt(known, active));
		if (told === isInRow) return;
		told = isInRow;
		void vscode.commands.executeCommand('setContext', 'form4.inRow', isInRow);
	};
	return vscode.Disposable.from(
		rows.onDidRead(update),
		vscode.window.onDidChangeActiveTextEditor(update),
		vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => update(textEditor)),
	);
}

async function moveCursors(editor: vscode.TextEditor, rows: readonly RowCells[], step: Step): Promise<boolean> {
	const { selections, document } = editor;
	const moves = selections.map(({ active }) => {
		const row = rowAt(rows, active);
		return row && step(rows, row, active);
	});
	const ends = moves.flatMap((move) => (move?.kind === 'newCell' ? [document.lineAt(move.row.line).range.end] : []));
	if (ends.length > 0 && !(await insertAt(editor, ends, '\t'))) return false;
	const added = moves.flatMap((move) => (move?.kind === 'newRow' ? [move.row] : []));
	// A setting speaks of Enter alone, and a row that nobody wanted is worse than a Tab that does nothing.
	const [first] = added;
	if (first && selections.length === 1 && startsRows()) return addRows(editor, [first]);
	await select(
		editor,
		selections.map((selection, index) => targetOf(document, moves[index]) ?? selection),
	);
	return true;
}

/** What the cell holds, so that typing replaces it; blanks around it stay. */
function targetOf(document: vscode.TextDocument, move: Move | undefined): vscode.Selection | undefined {
	if (!move || move.kind === 'newRow') return undefined;
	if (move.kind === 'newCell') {
		const { end } = document.lineAt(move.row.line).range;
		return new vscode.Selection(end, end);
	}
	const { line, start, end } = move;
	const text = document.lineAt(line).text.slice(start, end);
	const from = text.trim() === '' ? start : start + text.length - text.trimStart().length;
	return new vscode.Selection(line, from, line, from + text.trim().length);
}

/** A row with its tabs behind each row; a row of nothing but tabs ends the table instead, as an empty item ends a list. */
async function startRows(editor: vscode.TextEditor, rows: readonly RowCells[]): Promise<boolean> {
	const { document, selections } = editor;
	const here = selections.flatMap(({ isEmpty, active }) => {
		const row = rowAt(rows, active);
		const isBehind = isEmpty && active.character === document.lineAt(active.line).text.length;
		return row?.byTabs && (isBehind || isEmptyRow(document, row)) ? [row] : [];
	});
	if (here.length < selections.length) {
		await vscode.commands.executeCommand('type', { text: '\n' });
		return true;
	}
	if (!here.every((row) => isEmptyRow(document, row))) return addRows(editor, here);
	return editor.edit((edit) => here.forEach(({ line }) => edit.delete(document.lineAt(line).range)));
}

function isEmptyRow(document: vscode.TextDocument, { line }: RowCells): boolean {
	return document.lineAt(line).isEmptyOrWhitespace;
}

async function addRows(editor: vscode.TextEditor, rows: readonly RowCells[]): Promise<boolean> {
	const { document } = editor;
	const ordered = [...rows].sort((a, b) => a.line - b.line);
	const isDone = await editor.edit((edit) => {
		for (const { line, columns } of ordered)
			edit.insert(document.lineAt(line).range.end, `\n${'\t'.repeat(columns - 1)}`);
	});
	if (!isDone) return false;
	const starts = ordered.map(({ line }, index) => new vscode.Position(line + index + 1, 0));
	await select(
		editor,
		starts.map((start) => new vscode.Selection(start, start)),
	);
	return true;
}

/** Ends when the editor has taken the cursors, or the user went on without. */
async function select(editor: vscode.TextEditor, selections: readonly vscode.Selection[]): Promise<void> {
	if (areThere(editor.selections, selections)) return;
	const taken = new Promise<void>((resolve) => {
		const done = (): void => {
			waiting.dispose();
			resolve();
		};
		const waiting = vscode.Disposable.from(
			vscode.window.onDidChangeTextEditorSelection((event) => {
				// What was on its way when the cursors were set says nothing of them.
				if (event.textEditor === editor && areThere(event.selections, selections)) done();
			}),
			vscode.window.onDidChangeActiveTextEditor(done),
			vscode.workspace.onDidChangeTextDocument(({ document }) => document === editor.document && done()),
		);
	});
	editor.selections = selections;
	editor.revealRange(editor.selection);
	await taken;
}

function areThere(now: readonly vscode.Selection[], wanted: readonly vscode.Selection[]): boolean {
	return now.length === wanted.length && now.every((one, index) => wanted[index]?.isEqual(one) === true);
}

async function insertAt(editor: vscode.TextEditor, places: readonly vscode.Position[], text: string): Promise<boolean> {
	return editor.edit((edit) => {
		for (const place of places) edit.insert(place, text);
	});
}

function startsRows(): boolean {
	return vscode.workspace.getConfiguration('form4').get('tables.enterStartsRow', true);
}
