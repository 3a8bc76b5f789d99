// Runs where there are programs to run: on a desktop, and in the extension host of a server.
import * as vscode from 'vscode';
import { codes, diagnosticsOf, equal } from './tools';

suite('The task that checks a folder', () => {
	test('puts what it finds in closed filings among the problems', async () => {
		const folder = vscode.workspace.workspaceFolders?.[0];
		if (!folder) throw new Error('the test window has no folder open');
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		const [task] = await vscode.tasks.fetchTasks({ type: 'form4' });
		if (!task) throw new Error('no task is offered');
		equal([task.source, task.name], ['form4', 'check folder']);
		const uri = vscode.Uri.joinPath(folder.uri, 'errors.form4');
		const found = diagnosticsOf(uri, (all) => all.length > 4);
		equal(await exitCodeOf(task), 1);
		equal(codes(await found), ['date-format', 'code-unknown', 'total-mismatch', 'note-undefined', 'nature-missing']);
		const [date] = await found;
		equal([date?.range.start.line, date?.range.start.character], [22, 13]);
		equal(date?.severity, vscode.DiagnosticSeverity.Warning);
	});

	test('checks what it is told to, as loud as the settings say', async () => {
		const folder = vscode.workspace.workspaceFolders?.[0];
		if (!folder) throw new Error('the test window has no folder open');
		const [offered] = await vscode.tasks.fetchTasks({ type: 'form4' });
		if (!offered) throw new Error('no task is offered');
		const clean = { type: 'form4', paths: ['clean-joint.form4', 'clean-many-notes.form4'], failOn: 'warning' };
		equal(await exitCodeOf(await resolved(clean, folder)), 0);
		const settings = vscode.workspace.getConfiguration('form4');
		const errors = ['code-unknown', 'note-undefined', 'nature-missing'];
		// What is not understood costs only itself.
		const rules = { ...Object.fromEntries(errors.map((id) => [id, 'off'])), nonsense: 'off', 'date-format': 'loud' };
		await settings.update('rules', rules, vscode.ConfigurationTarget.Workspace);
		equal(await exitCodeOf(await resolved({ type: 'form4', paths: ['errors.form4'] }, folder)), 0);
		await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
		equal(await exitCodeOf(await resolved({ type: 'form4', paths: ['errors.form4'] }, folder)), 1);
	});
});

/** A task of tasks.json, as VS Code asks the extension for it. */
async function resolved(definition: vscode.TaskDefinition, folder: vscode.WorkspaceFolder): Promise<vscode.Task> {
	const label = JSON.stringify(definition);
	const tasks = vscode.workspace.getConfiguration('tasks', folder);
	const written = { ...definition, label };
	await tasks.update('version', '2.0.0', vscode.ConfigurationTarget.Workspace);
	await tasks.update('tasks', [written], vscode.ConfigurationTarget.Workspace);
	for (;;) {
		const found = (await vscode.tasks.fetchTasks()).find(({ name }) => name === label);
		if (found) return found;
	}
}

async function exitCodeOf(task: vscode.Task): Promise<number | undefined> {
	const ended = new Promise<number | undefined>((resolve) => {
		const waiting = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
			if (execution.task.name !== task.name) return;
			waiting.dispose();
			resolve(exitCode);
		});
	});
	await vscode.tasks.executeTask(task);
	return ended;
}
