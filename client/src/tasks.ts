import * as vscode from 'vscode';
import { readPages } from './rulePages';

/** As our package.json describes it to the editor of tasks.json. */
interface Check extends vscode.TaskDefinition {
	readonly paths?: unknown;
	readonly failOn?: unknown;
}

/** `form4: check folder` for each folder, and what tasks.json says of `form4`: the command line that comes with the extension. */
export function provideTasks(extension: vscode.Uri): vscode.Disposable {
	const cli = vscode.Uri.joinPath(extension, 'dist', 'cli.js').fsPath;
	let rules: Promise<ReadonlySet<string>> | undefined;
	const ruleIds = (): Promise<ReadonlySet<string>> =>
		(rules ??= readPages(extension).then((pages) => new Set(pages.keys())));
	return vscode.tasks.registerTaskProvider('form4', {
		provideTasks: async () => {
			const ids = await ruleIds();
			// A program reads files of a disk only.
			return (vscode.workspace.workspaceFolders ?? [])
				.filter(({ uri }) => uri.scheme === 'file')
				.map((folder) => taskOf({ type: 'form4' }, { folder, cli, ids, name: vscode.l10n.t('check folder') }));
		},
		resolveTask: async ({ definition, scope, name }) => {
			const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0];
			// What is given back has to have the same definition.
			return folder && taskOf(definition, { folder, cli, ids: await ruleIds(), name });
		},
	});
}

interface Around {
	readonly folder: vscode.WorkspaceFolder;
	/** The path of the command line. */
	readonly cli: string;
	readonly ids: ReadonlySet<string>;
	readonly name: string;
}

function taskOf(definition: Check, { folder, cli, ids, name }: Around): vscode.Task {
	const args = [
		cli,
		'check',
		'--format',
		'unix',
		...failOn(definition),
		...severities(folder, ids),
		'--',
		...paths(definition),
	];
	// A desktop's own program is Node when it is asked to be; a server's is Node anyway.
	const options = { cwd: folder.uri.fsPath, env: { ELECTRON_RUN_AS_NODE: '1' } };
	const execution = new vscode.ProcessExecution(process.execPath, args, options);
	const task = new vscode.Task(definition, folder, name, 'form4', execution, '$form4');
	task.detail = vscode.l10n.t('Checks every filing of {0}', folder.name);
	task.presentationOptions = { reveal: vscode.TaskRevealKind.Silent, clear: true, showReuseMessage: false };
	return task;
}

function paths({ paths: given }: Check): readonly string[] {
	return Array.isArray(given) ? given.map(String) : [];
}

function failOn({ failOn: given }: Check): readonly string[] {
	return typeof given === 'string' ? ['--fail-on', given] : [];
}

/** As loud as in the editor, where a setting that is not understood costs only itself. */
function severities({ uri }: vscode.WorkspaceFolder, ids: ReadonlySet<string>): readonly string[] {
	const rules = vscode.workspace.getConfiguration('form4', uri).get<Readonly<Record<string, unknown>>>('rules', {});
	return Object.entries(rules).flatMap(([id, severity]) =>
		ids.has(id) && typeof severity === 'string' && known.test(severity) ? ['--rule', `${id}=${severity}`] : [],
	);
}

const known = /^(?:error|warning|information|hint|off)$/;
