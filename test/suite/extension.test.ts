// Runs inside an extension host, on the samples. Uses only the vscode API and mocha's globals; a page of EDGAR's it writes itself.
import * as vscode from 'vscode';
import { writePage } from '../../server/src/page/writePage';
import { Snapshot } from '../../server/src/service/snapshot';
import { codes, diagnosticsOf, equal } from './tools';

async function open(name: string): Promise<vscode.TextDocument> {
	const folder = vscode.workspace.workspaceFolders?.[0];
	if (!folder) throw new Error('the test window has no folder open');
	const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
	await vscode.window.showTextDocument(document);
	return document;
}

async function readSample(name: string): Promise<string> {
	const folder = vscode.workspace.workspaceFolders?.[0];
	if (!folder) throw new Error('the test window has no folder open');
	return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder.uri, name)));
}

/** A file of these words, shown. */
async function write(name: string, text: string): Promise<vscode.TextDocument> {
	const folder = vscode.workspace.workspaceFolders?.[0];
	if (!folder) throw new Error('the test window has no folder open');
	await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, name), new TextEncoder().encode(text));
	return open(name);
}

async function writeFile(name: string, text: string): Promise<void> {
	const folder = vscode.workspace.workspaceFolders?.[0];
	if (!folder) throw new Error('the test window has no folder open');
	await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, name), new TextEncoder().encode(text));
}

/** The text of an XML file of these words, shown. */
async function asText(name: string, xml: string): Promise<vscode.TextDocument> {
	const { uri } = await write(name, xml);
	await vscode.commands.executeCommand('form4.openAsText', uri);
	const document = vscode.window.activeTextEditor?.document;
	if (!document) throw new Error('no text is shown');
	return document;
}

/** The first place of some words gives way to others. */
async function replace(document: vscode.TextDocument, words: string, others: string): Promise<void> {
	const start = document.getText().indexOf(words);
	if (start < 0) throw new Error(`no ${words} in the text`);
	const edit = new vscode.WorkspaceEdit();
	const range = new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
	edit.replace(document.uri, range, others);
	await vscode.workspace.applyEdit(edit);
}

suite('Form 4 in a real VS Code', () => {
	test('a filing with errors shows them', async () => {
		const document = await open('errors.form4');
		console.log(`form4 runs in ${vscode.env.appName} ${vscode.version}`);
		equal(document.languageId, 'form4');
		const found = await diagnosticsOf(document.uri, (all) => all.length > 0);
		equal(codes(found), ['date-format', 'code-unknown', 'total-mismatch', 'note-undefined', 'nature-missing']);
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
		equal(text.startsWith('**M**: Exercise or conversion'), true);
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
		equal(
			actions.some(({ title }) => title === 'Let this total-mismatch stand, with a reason…'),
			true,
		);
		if (!fix?.edit) throw new Error(`no fix among ${actions.map(({ title }) => title).join(', ')}`);
		equal(await vscode.workspace.applyEdit(fix.edit), true);
		await diagnosticsOf(document.uri, (all) => !codes(all).includes('total-mismatch'));
		await vscode.commands.executeCommand('workbench.action.files.revert');
	});

	test('the link of a finding leads to the page of its rule, which needs no network', async () => {
		const document = await open('errors.form4');
		const found = await diagnosticsOf(document.uri, (all) => codes(all).includes('note-undefined'));
		const code = found.find((one) => codes([one])[0] === 'note-undefined')?.code;
		if (typeof code !== 'object') throw new Error('no link');
		equal(code.target.scheme, 'form4-rule');
		const page = await vscode.workspace.openTextDocument(code.target);
		equal(page.getText().startsWith('# note-undefined'), true);
	});

	test('a row is explained on a page beside its filing, in text and in XML', async () => {
		const pageOf = async (name: string, words: string): Promise<string> => {
			const document = await open(name);
			const editor = vscode.window.activeTextEditor;
			const at = document.positionAt(document.getText().indexOf(words));
			if (editor) editor.selection = new vscode.Selection(at, at);
			await vscode.commands.executeCommand('form4.explainRow');
			const uris = (): vscode.Uri[] =>
				vscode.window.tabGroups.all.flatMap(({ activeTab }) =>
					activeTab?.input instanceof vscode.TabInputCustom ? [activeTab.input.uri] : [],
				);
			await until(() => Promise.resolve(uris().some(({ scheme }) => scheme === 'form4-report')));
			const [uri] = uris().filter(({ scheme }) => scheme === 'form4-report');
			if (!uri) throw new Error('no page is shown');
			const text = (await vscode.workspace.openTextDocument(uri)).getText();
			await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
			await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
			return text;
		};
		const text = await pageOf('errors.form4', '22,200');
		equal(text.startsWith('# Table I, row 2: Sale\n'), true);
		equal([text.includes('total-mismatch'), text.includes('## How the total follows')], [true, true]);
		const xml = await pageOf('clean-ownership.xml', '<transactionCode>S');
		equal(xml.startsWith('# Table I, row 2: Sale\n'), true);
	});

	test('colours, names of columns and lenses come from the server', async () => {
		const document = await open('errors.form4');
		const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
			'vscode.provideDocumentSemanticTokens',
			document.uri,
		);
		equal(tokens.data.length > 300, true);
		const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
			'vscode.executeCodeLensProvider',
			document.uri,
		);
		equal(
			lenses.some(({ command }) => command?.title.startsWith('EDGAR would suspend this form') === true),
			true,
		);
		const settings = vscode.workspace.getConfiguration('form4');
		const whole = new vscode.Range(0, 0, document.lineCount, 0);
		const hints = (): Thenable<vscode.InlayHint[]> =>
			vscode.commands.executeCommand('vscode.executeInlayHintProvider', document.uri, whole);
		equal((await hints()).length, 0);
		await settings.update('inlayHints.columns', 'empty', vscode.ConfigurationTarget.Workspace);
		await until(async () => (await hints()).length > 0);
		await settings.update('inlayHints.columns', undefined, vscode.ConfigurationTarget.Workspace);
		await until(async () => (await hints()).length === 0);
	});

	test('Tab goes by cell, and Enter behind a row starts one with its tabs', async () => {
		const document = await open('clean-exercise-and-sale.form4');
		const before = document.getText();
		const editor = vscode.window.activeTextEditor;
		if (!editor) throw new Error('no editor');
		const line = 25;
		const { text } = document.lineAt(line);
		equal(text.startsWith('Common Stock\t\t'), true);
		editor.selection = new vscode.Selection(line, 3, line, 3);
		const selected = (): string => `${String(editor.selection.start.character)} ${document.getText(editor.selection)}`;
		await vscode.commands.executeCommand('form4.nextCell');
		equal(selected(), `13 `);
		await vscode.commands.executeCommand('form4.previousCell');
		equal(selected(), `0 Common Stock`);
		await vscode.commands.executeCommand('form4.previousCell');
		equal(editor.selection.active.line, line - 1);
		const { end } = document.lineAt(line).range;
		editor.selection = new vscode.Selection(end, end);
		await vscode.commands.executeCommand('form4.startRow');
		equal(document.lineAt(line + 1).text, '\t'.repeat(10));
		equal([editor.selection.active.line, editor.selection.active.character], [line + 1, 0]);
		// The new row is one to move in before anything stands there.
		await vscode.commands.executeCommand('form4.nextCell');
		equal([editor.selection.active.line, editor.selection.active.character], [line + 1, 1]);
		await vscode.commands.executeCommand('form4.startRow');
		equal(document.lineAt(line + 1).text, '');
		await vscode.commands.executeCommand('undo');
		await vscode.commands.executeCommand('undo');
		equal(document.getText(), before);
	});

	test('Tab that comes out of a table too late is a tab, as everywhere else', async () => {
		const document = await open('clean-exercise-and-sale.form4');
		const editor = vscode.window.activeTextEditor;
		if (!editor) throw new Error('no editor');
		const before = document.getText();
		editor.selection = new vscode.Selection(0, 0, 0, 0);
		await vscode.commands.executeCommand('form4.nextCell');
		equal(document.getText(), `\t${before}`);
		await vscode.commands.executeCommand('form4.previousCell');
		equal(document.getText(), before);
		await vscode.commands.executeCommand('workbench.action.files.revert');
	});

	test('a rule can be turned off in this workspace, without a restart', async () => {
		const document = await open('errors.form4');
		await diagnosticsOf(document.uri, (all) => codes(all).includes('note-undefined'));
		// It ends when its message is answered, and nobody answers here.
		void vscode.commands.executeCommand('form4.turnOffRule', 'note-undefined');
		await diagnosticsOf(document.uri, (all) => all.length > 0 && !codes(all).includes('note-undefined'));
		const settings = vscode.workspace.getConfiguration('form4');
		equal(settings.inspect('rules')?.workspaceValue, { 'note-undefined': 'off' });
		await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
		await diagnosticsOf(document.uri, (all) => codes(all).includes('note-undefined'));
	});

	test('saving mends what is safe to mend, when that is asked for', async () => {
		const document = await open('errors.form4');
		const before = document.getText();
		const editor = vscode.workspace.getConfiguration('editor');
		await editor.update(
			'codeActionsOnSave',
			{ 'source.fixAll.form4': 'explicit' },
			vscode.ConfigurationTarget.Workspace,
		);
		const touch = new vscode.WorkspaceEdit();
		touch.insert(document.uri, new vscode.Position(0, 0), ' ');
		await vscode.workspace.applyEdit(touch);
		await document.save();
		equal(document.getText().includes('\t06/16/2025\t\tM\t'), true);
		equal(document.getText().includes('2025-06-16'), false);
		await editor.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
		const back = new vscode.WorkspaceEdit();
		back.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), before);
		await vscode.workspace.applyEdit(back);
		await document.save();
	});

	test('ownership XML gets its findings, its outline, its hovers and its folding', async () => {
		const faulty = (await readSample('clean-ownership.xml')).replace('>22000<', '>22200<').replace('"F2"/>', '"F9"/>');
		const document = await write('faulty.xml', faulty);
		equal(document.languageId, 'xml');
		const found = await diagnosticsOf(document.uri, (all) => all.length > 1);
		equal(codes(found).includes('total-mismatch'), true);
		equal(codes(found).includes('note-undefined'), true);
		// An editor asks for the outline again when a provider comes; a test has to.
		await until(async () => {
			const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
				'vscode.executeDocumentSymbolProvider',
				document.uri,
			);
			return symbols?.some(({ name }) => name === 'Table II') === true;
		});
		const code = document.positionAt(faulty.indexOf('>M<') + 1);
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider',
			document.uri,
			code,
		);
		equal(
			hovers.some(({ contents }) =>
				contents.some((part) => typeof part !== 'string' && 'value' in part && part.value.startsWith('**M**')),
			),
			true,
		);
		const total = found.find((one) => codes([one])[0] === 'total-mismatch');
		const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			document.uri,
			total?.range,
		);
		const fix = actions.find(({ title }) => title === 'Write 22,000');
		if (!fix?.edit) throw new Error(`no fix among ${actions.map(({ title }) => title).join(', ')}`);
		await vscode.workspace.applyEdit(fix.edit);
		await diagnosticsOf(document.uri, (all) => !codes(all).includes('total-mismatch'));
		equal(document.getText(), faulty.replace('>22200<', '>22000<'));
		await vscode.commands.executeCommand('workbench.action.files.revert');
	});

	test('the footnote of an id is found, and renamed everywhere', async () => {
		const document = await open('clean-ownership.xml');
		const at = document.positionAt(document.getText().indexOf('"F2"/>') + 2);
		const definitions = await vscode.commands.executeCommand<vscode.Location[]>(
			'vscode.executeDefinitionProvider',
			document.uri,
			at,
		);
		const [definition] = definitions;
		equal(definitions.length, 1);
		equal(definition && document.getText(definition.range), 'F2');
		const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
			'vscode.executeDocumentRenameProvider',
			document.uri,
			at,
			'F7',
		);
		await vscode.workspace.applyEdit(edit);
		const renamed = document.getText();
		equal(
			[renamed.includes('F2"'), renamed.match(/"F7"/g)?.length, renamed.includes('footnote (7)')],
			[false, 2, true],
		);
		await vscode.commands.executeCommand('workbench.action.files.revert');
	});

	test('a full submission file is a filing too, and stays a plain text', async () => {
		const header =
			'<SEC-DOCUMENT>0000000001-25-000001.txt : 20250618\nCONFORMED SUBMISSION TYPE:\t4\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>4\n<TEXT>\n<XML>\n';
		const xml = (await readSample('clean-ownership.xml')).replace('>22000<', '>22200<');
		const document = await write('0000000001-25-000001.txt', `${header}${xml}</XML>\n</TEXT>\n</DOCUMENT>\n`);
		const found = await diagnosticsOf(document.uri, (all) => all.length > 0);
		equal([document.languageId, codes(found)], ['plaintext', ['total-mismatch']]);
	});

	test('ownership XML is recognised as soon as its root is typed, and let go when it is gone', async () => {
		const document = await write('typed.xml', '<?xml version="1.0"?>\n');
		const type = new vscode.WorkspaceEdit();
		type.insert(document.uri, new vscode.Position(1, 0), '<ownershipDocument></ownershipDocument>');
		await vscode.workspace.applyEdit(type);
		await diagnosticsOf(document.uri, (all) => codes(all).includes('element-missing'));
		const change = new vscode.WorkspaceEdit();
		change.replace(document.uri, new vscode.Range(1, 0, 2, 0), '<project/>');
		await vscode.workspace.applyEdit(change);
		await diagnosticsOf(document.uri, (all) => all.length === 0);
		await vscode.commands.executeCommand('workbench.action.files.revert');
	});

	test('any other XML is left alone', async () => {
		const document = await write(
			'pom.xml',
			'<project>\n    <!-- <ownershipDocument> -->\n    <name>x</name>\n    <a>\n    </a>\n</project>\n',
		);
		const at = new vscode.Position(2, 6);
		const ask = (command: string, ...more: readonly unknown[]): Thenable<unknown[] | undefined> =>
			vscode.commands.executeCommand<unknown[] | undefined>(command, document.uri, ...more);
		equal((await ask('vscode.executeHoverProvider', at))?.length ?? 0, 0);
		equal((await ask('vscode.executeDocumentSymbolProvider'))?.length ?? 0, 0);
		equal((await ask('vscode.executeCodeLensProvider'))?.length ?? 0, 0);
		equal((await ask('vscode.executeDefinitionProvider', at))?.length ?? 0, 0);
		equal((await ask('vscode.executeFormatDocumentProvider', {}))?.length ?? 0, 0);
		equal(vscode.languages.getDiagnostics(document.uri).length, 0);
	});

	test('XML opens as text; a changed date and Save change that one value of the XML', async () => {
		const before = await readSample('clean-ownership.xml');
		const text = await asText('one-value.xml', before);
		equal([text.uri.scheme, text.languageId], ['form4-text', 'form4']);
		await diagnosticsOf(text.uri, (all) => all.length === 0);
		await replace(text, '\t06/16/2025\t\tS', '\t06/17/2025\t\tS');
		equal(await text.save(), true);
		const rows = before.split('<nonDerivativeTransaction>');
		const [head = '', first = '', second = '', ...rest] = rows;
		const wanted = [head, first, second.replace('2025-06-16', '2025-06-17'), ...rest].join(
			'<nonDerivativeTransaction>',
		);
		equal(await readSample('one-value.xml'), wanted);
		equal(text.isDirty, false);
		await replace(text, '\t06/17/2025\t\tS', '\t06/16/2025\t\tS');
		await text.save();
		equal(await readSample('one-value.xml'), before);
	});

	test('an address that the page and the block say is shown anew when it is saved', async () => {
		const text = await asText('address.xml', await readSample('clean-ownership.xml'));
		await replace(text, '1 MAIN STREET', '2 MAIN STREET');
		equal(await text.save(), true);
		equal((await readSample('address.xml')).includes('>C/O EXAMPLE WIDGETS INC 2 MAIN STREET<'), true);
	});

	test('what XML does not store is refused, and the XML stays', async () => {
		const before = await readSample('clean-ownership.xml');
		const text = await asText('refused.xml', before);
		await replace(text, 'Explanation of Responses:', 'To be checked\n\nExplanation of Responses:');
		equal(await text.save(), false);
		equal([text.isDirty, (await readSample('refused.xml')) === before], [true, true]);
		await vscode.commands.executeCommand('workbench.action.files.revert');
	});

	test('XML that changed underneath is not overwritten; the text follows when it is not edited', async () => {
		const before = await readSample('clean-ownership.xml');
		const text = await asText('underneath.xml', before);
		await replace(text, '\t06/16/2025\t\tS', '\t06/17/2025\t\tS');
		const changed = before.replace('>25000<', '>25001<');
		await writeFile('underneath.xml', changed);
		equal(await text.save(), false);
		equal(await readSample('underneath.xml'), changed);
		await vscode.commands.executeCommand('workbench.action.files.revert');
		await until(() => Promise.resolve(text.getText().includes('25,001')));
		await writeFile('underneath.xml', before);
		await until(() => Promise.resolve(text.getText().includes('25,000')));
	});

	test('Export for EDGAR writes the XML and says what is missing', async () => {
		const folder = vscode.workspace.workspaceFolders?.[0];
		if (!folder) throw new Error('the test window has no folder open');
		await open('clean-exercise-and-sale.form4');
		const target = vscode.Uri.joinPath(folder.uri, 'exported.xml');
		const missing = await vscode.commands.executeCommand<readonly string[]>('form4.exportForEdgar', target);
		equal(missing.length, 2);
		const xml = await readSample('exported.xml');
		equal(
			[xml.includes('<transactionCode>M</transactionCode>'), xml.includes('<issuerCik></issuerCik>')],
			[true, true],
		);
		const csv = vscode.Uri.joinPath(folder.uri, 'exported.csv');
		await open('clean-ownership.xml');
		await vscode.commands.executeCommand('form4.saveAsCsv', csv);
		equal((await readSample('exported.csv')).startsWith('TABLE,'), true);
	});

	test('Copy as Markdown puts the form on the clipboard', async () => {
		await open('clean-exercise-and-sale.form4');
		await vscode.commands.executeCommand('form4.copyAsMarkdown');
		const markdown = await vscode.env.clipboard.readText();
		equal([markdown.includes('| Common Stock |'), markdown.includes('STATEMENT OF CHANGES')], [true, true]);
	});

	test('Compare with Original shows what an amendment changes', async () => {
		const folder = vscode.workspace.workspaceFolders?.[0];
		if (!folder) throw new Error('the test window has no folder open');
		await open('clean-amendment.form4');
		await vscode.commands.executeCommand(
			'form4.compareWithOriginal',
			vscode.Uri.joinPath(folder.uri, 'clean-joint.form4'),
		);
		const report = vscode.window.activeTextEditor?.document;
		equal(
			[report?.uri.scheme, report?.isDirty, /lines? changed/.test(report?.getText() ?? '')],
			['form4-report', false, true],
		);
	});

	test('the form it amends may be a page saved from EDGAR, in a browser too', async () => {
		const folder = vscode.workspace.workspaceFolders?.[0];
		if (!folder) throw new Error('the test window has no folder open');
		const joint = await open('clean-joint.form4');
		const page = vscode.Uri.joinPath(folder.uri, 'saved-page.html');
		const html = writePage(Snapshot.open(joint.getText()).filing);
		await vscode.workspace.fs.writeFile(page, new TextEncoder().encode(html));
		const reportFor = async (original: vscode.Uri): Promise<string> => {
			await open('clean-amendment.form4');
			await vscode.commands.executeCommand('form4.compareWithOriginal', original);
			return vscode.window.activeTextEditor?.document.getText() ?? '';
		};
		const report = await reportFor(page);
		equal([/lines? changed/.test(report), report], [true, await reportFor(joint.uri)]);
	});

	test('a spreadsheet becomes rows of the open form, and one Undo takes them back', async () => {
		const folder = vscode.workspace.workspaceFolders?.[0];
		if (!folder) throw new Error('the test window has no folder open');
		const file = vscode.Uri.joinPath(folder.uri, 'trades.csv');
		const csv = ['Trade Date,Action,Quantity,Price,Security,D/I', '6/17/2026,Sell,500,26.10,Common Stock,D', ''];
		await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(csv.join('\r\n')));
		for (const [name, row] of [
			['clean-exercise-and-sale.form4', /Common Stock\t06\/17\/2026\t\tS\t\t500\tD\t\\\$26\.10\t[\d,]+\tD\t/],
			['clean-ownership.xml', /<value>2026-06-17<\/value>/],
		] as const) {
			const document = await open(name);
			const before = document.getText();
			await vscode.commands.executeCommand('form4.importRows', file);
			equal([name, row.test(document.getText())], [name, true]);
			await vscode.commands.executeCommand('undo');
			equal([name, document.getText() === before], [name, true]);
			await vscode.commands.executeCommand('workbench.action.files.revert');
		}
	});

	test('completion in XML offers what the schema has next, and nothing in other XML', async () => {
		const document = await open('clean-ownership.xml');
		const xml = document.getText();
		// Words of the open documents are offered by VS Code itself, as text.
		const offered = async (uri: vscode.Uri, at: vscode.Position): Promise<readonly string[]> => {
			const list = await vscode.commands.executeCommand<vscode.CompletionList>(
				'vscode.executeCompletionItemProvider',
				uri,
				at,
			);
			const own = list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
			return own.map(({ label }) => (typeof label === 'string' ? label : label.label));
		};
		const codes = await offered(document.uri, document.positionAt(xml.indexOf('>M<') + 1));
		equal([codes.includes('M'), codes.includes('S')], [true, true]);
		equal(await offered(document.uri, document.positionAt(xml.indexOf('<issuerName>'))), []);
		const other = await write('other.xml', '<project>\n    <name></name>\n</project>\n');
		equal(await offered(other.uri, new vscode.Position(1, 10)), []);
	});

	test('the server starts again', async () => {
		await vscode.commands.executeCommand('form4.restartServer');
		const document = await open('errors.form4');
		await diagnosticsOf(document.uri, (all) => codes(all).includes('code-unknown'));
		const at = new vscode.Position(6, 5);
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider',
			document.uri,
			at,
		);
		equal(hovers.length > 0, true);
	});

	test('a plain text that is a filing is recognised by its content', async () => {
		const clean = await open('clean-joint.form4');
		await recognised(clean.getText());
	});

	test('a page copied from a browser, in a text file', async () => {
		const document = await open('pasted-from-browser.txt');
		await until(() => Promise.resolve(isForm4(document.uri)));
		await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
		equal(codes(vscode.languages.getDiagnostics(document.uri)), []);
	});

	test('and a page made into Markdown', async () => {
		const head = '**STATEMENT OF CHANGES IN BENEFICIAL\nOWNERSHIP**\n\n';
		await recognised(`${head}| 1\\. Name and Address of Reporting Person \\* | 2. Issuer Name |\n|---|---|\n`);
	});

	test('a page pasted into an empty document', async () => {
		const { uri } = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '' });
		const paste = new vscode.WorkspaceEdit();
		paste.insert(uri, new vscode.Position(0, 0), (await open('clean-joint.form4')).getText());
		await vscode.workspace.applyEdit(paste);
		await until(() => Promise.resolve(isForm4(uri)));
	});

	test('any other text stays what it is', async () => {
		const document = await vscode.workspace.openTextDocument({
			language: 'plaintext',
			content: 'A statement of changes in beneficial ownership is due on Wednesday.',
		});
		await recognised((await open('clean-joint.form4')).getText());
		equal(document.languageId, 'plaintext');
	});
});

function isForm4(uri: vscode.Uri): boolean {
	return vscode.workspace.textDocuments.some(
		(one) => one.uri.toString() === uri.toString() && one.languageId === 'form4',
	);
}

async function recognised(content: string): Promise<void> {
	const { uri } = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
	await until(() => Promise.resolve(isForm4(uri)));
}

/** Asks until the answer is yes; the time limit is the test's own. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
	while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}
