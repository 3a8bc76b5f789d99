// Runs inside an extension host, on the samples. Uses only the vscode API and mocha's globals.
import * as vscode from 'vscode';

function equal<T>(actual: T, expected: T): void {
	const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
	if (got !== wanted) throw new Error(`expected ${wanted}, got ${got}`);
}

async function diagnosticsOf(
	uri: vscode.Uri,
	isDone: (all: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
	const now = vscode.languages.getDiagnostics(uri);
	if (isDone(now)) return now;
	return new Promise((resolve) => {
		const waiting = vscode.languages.onDidChangeDiagnostics(() => {
			const all = vscode.languages.getDiagnostics(uri);
			if (!isDone(all)) return;
			waiting.dispose();
			resolve(all);
		});
	});
}

function codes(all: readonly vscode.Diagnostic[]): string[] {
	return all.map(({ code }) => (typeof code === 'object' ? String(code.value) : String(code)));
}

async function open(name: string): Promise<vscode.TextDocument> {
	const folder = vscode.workspace.workspaceFolders?.[0];
	if (!folder) throw new Error('the test window has no folder open');
	const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
	await vscode.window.showTextDocument(document);
	return document;
}

suite('Form 4 in a real VS Code', () => {
	test('a filing with errors shows them', async () => {
		const document = await open('errors.form4');
		console.log(`form4 runs in ${vscode.env.appName} ${vscode.version}`);
		equal(document.languageId, 'form4');
		const found = await diagnosticsOf(document.uri, (all) => all.length > 0);
		equal(codes(found), [
			'date-format',
			'code-unknown',
			'total-mismatch',
			'note-undefined',
			'nature-missing',
			'note-unused',
		]);
	});

	test('the hover of a code gives its meaning and its source', async () => {
		const document = await open('clean-exercise-and-sale.form4');
		const line = 22;
		const column = document.lineAt(line).text.indexOf('\tM\t') + 1;
		const at = new vscode.Position(line, column);
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider',
			document.uri,
			at,
		);
		const text = hovers
			.flatMap(({ contents }) => contents)
			.map((part) => (typeof part === 'string' ? part : part.value))
			.join('\n');
		equal(/^\*\*M\*\*: Exercise or conversion/.test(text), true);
		equal(text.includes('Instr. 8'), true);
	});

	test('a clean filing shows nothing', async () => {
		const document = await open('clean-joint.form4');
		await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
		equal(codes(vscode.languages.getDiagnostics(document.uri)), []);
	});

	test('a fix is offered, applied and clears its finding', async () => {
		const document = await open('errors.form4');
		const found = await diagnosticsOf(document.uri, (all) => all.length > 0);
		const total = found.find((one) => codes([one])[0] === 'total-mismatch');
		if (!total) throw new Error('no finding at the total');
		const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			document.uri,
			total.range,
			vscode.CodeActionKind.QuickFix.value,
		);
		const fix = actions.find(({ title }) => title === 'Write 22,000');
		if (!fix?.edit) throw new Error(`no fix among ${actions.map(({ title }) => title).join(', ')}`);
		equal(await vscode.workspace.applyEdit(fix.edit), true);
		await diagnosticsOf(document.uri, (all) => !codes(all).includes('total-mismatch'));
		await vscode.commands.executeCommand('workbench.action.files.revert');
	});

	test('a plain text that is a filing is recognised by its content', async () => {
		const clean = await open('clean-joint.form4');
		const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: clean.getText() });
		const recognised = await new Promise<vscode.TextDocument>((resolve) => {
			const known = vscode.workspace.textDocuments.find(
				({ uri, languageId }) => uri.toString() === document.uri.toString() && languageId === 'form4',
			);
			if (known) return resolve(known);
			const waiting = vscode.workspace.onDidOpenTextDocument((opened) => {
				if (opened.languageId !== 'form4' || opened.uri.toString() !== document.uri.toString()) return;
				waiting.dispose();
				resolve(opened);
			});
		});
		equal(recognised.languageId, 'form4');
	});
});
