// Entry of the suite in a browser's extension host: mocha's browser build, and the samples bundled, since the workspace of
// such a window starts empty.
import 'mocha/mocha';
import * as vscode from 'vscode';
import amendment from '../../samples/clean-amendment.form4';
import exercise from '../../samples/clean-exercise-and-sale.form4';
import joint from '../../samples/clean-joint.form4';
import notes from '../../samples/clean-many-notes.form4';
import pasted from '../../samples/pasted-from-browser.txt';
import ownership from '../../samples/clean-ownership.xml';
import errors from '../../samples/errors.form4';
import { finish } from './report';

const samples = {
	'clean-amendment.form4': amendment,
	'clean-exercise-and-sale.form4': exercise,
	'clean-joint.form4': joint,
	'clean-many-notes.form4': notes,
	'pasted-from-browser.txt': pasted,
	'clean-ownership.xml': ownership,
	'errors.form4': errors,
};

export async function run(): Promise<void> {
	const folder = vscode.workspace.workspaceFolders?.[0];
	if (!folder) throw new Error('the test window has no folder open');
	for (const [name, text] of Object.entries(samples)) {
		await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, name), new TextEncoder().encode(text));
	}
	mocha.setup({ ui: 'tdd', reporter: 'spec', timeout: 60_000, color: false });
	await import('./extension.test');
	await finish((done) => mocha.run(done));
}
