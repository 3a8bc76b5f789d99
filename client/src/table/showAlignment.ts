import * as vscode from 'vscode';
import { alignment } from './alignment';
import type { Rows } from './rows';

/** Shows the columns lined up, by blanks that stand in no file. Only what is seen and a little around it is measured. */
export function showAlignment(rows: Rows): vscode.Disposable {
	// What is typed at a cell's start comes behind the blanks before it, so that nothing jumps until the next answer.
	const decoration = vscode.window.createTextEditorDecorationType({
		rangeBehavior: vscode.DecorationRangeBehavior.OpenOpen,
	});
	/** What the command said last in this window; until then the setting holds. */
	let toggled: boolean | undefined;
	const isOn = (): boolean => {
		const settings = vscode.workspace.getConfiguration('form4');
		return toggled ?? settings.get('tables.align', true);
	};
	const namesStand = (): boolean =>
		vscode.workspace.getConfiguration('form4').get<string>('inlayHints.columns', 'off') !== 'off';

	const show = (editor: vscode.TextEditor): void => {
		const { document, options } = editor;
		if (document.languageId !== 'form4' || !isOn() || namesStand()) {
			editor.setDecorations(decoration, []);
			return;
		}
		const known = rows.now(editor);
		// Until the next answer the blanks move along with the text.
		if (!known) return;
		const pads = alignment(known.rows, known.headings, {
			textOf: (line) => document.lineAt(line).text,
			tabSize: Number(options.tabSize),
		});
		editor.setDecorations(
			decoration,
			pads.map(({ line, character, text, isName }): vscode.DecorationOptions => {
				const color = isName ? { color: new vscode.ThemeColor('editorCodeLens.foreground') } : {};
				return {
					range: new vscode.Range(line, character, line, character),
					renderOptions: { before: { contentText: text, ...color } },
				};
			}),
		);
	};
	const showAll = (): void => vscode.window.visibleTextEditors.forEach(show);
	return vscode.Disposable.from(
		decoration,
		rows.onDidRead(show),
		vscode.window.onDidChangeTextEditorOptions(({ textEditor }) => show(textEditor)),
		vscode.workspace.onDidChangeConfiguration((change) => {
			if (change.affectsConfiguration('form4.tables.align')) toggled = undefined;
			if (change.affectsConfiguration('form4')) showAll();
		}),
		vscode.commands.registerCommand('form4.toggleAlignment', () => {
			toggled = !isOn();
			showAll();
		}),
	);
}
