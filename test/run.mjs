// Runs the suite in a real VS Code. The same on every machine: only which VS Code differs.
//   node test/run.mjs             this folder as the development extension, node extension host
//   node test/run.mjs --vsix F    the packaged extension, installed as a user would install it
//   node test/run.mjs --web       the `browser` entry in a Web Worker extension host, as in VS Code for the Web
// VSCODE_EXECUTABLE names the VS Code to run. Without it: e2e/code.mjs where e2e/vscode-host is installed, else
// @vscode/test-electron downloads a desktop (VSCODE_VERSION, default stable; on Linux without a display: xvfb-run -a).
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({ options: { vsix: { type: 'string' }, web: { type: 'boolean' } } });

const standIn = join(root, 'e2e/code.mjs');
const vscodeExecutablePath =
	process.env.VSCODE_EXECUTABLE ??
	(existsSync(join(root, 'e2e/vscode-host/node_modules/.ready'))
		? standIn
		: await downloadAndUnzipVSCode(process.env.VSCODE_VERSION ?? 'stable'));

const temporary = mkdtempSync(join(tmpdir(), 'suite-'));
const userData = join(temporary, 'user-data');
const extensions = join(temporary, 'extensions');
const workspace = join(temporary, 'workspace');
try {
	cpSync(join(root, 'samples'), workspace, { recursive: true });
	mkdirSync(join(userData, 'User'), { recursive: true });
	writeFileSync(
		join(userData, 'User/settings.json'),
		JSON.stringify({
			'workbench.startupEditor': 'none',
			'telemetry.telemetryLevel': 'off',
			'chat.disableAIFeatures': true,
		}),
	);
	if (values.vsix) {
		const [cli, ...args] =
			vscodeExecutablePath === standIn
				? [standIn]
				: resolveCliArgsFromVSCodeExecutablePath(vscodeExecutablePath, { reuseMachineInstall: true });
		execFileSync(
			cli,
			[
				...args,
				`--install-extension=${resolve(values.vsix)}`,
				`--user-data-dir=${userData}`,
				`--extensions-dir=${extensions}`,
			],
			{ stdio: 'inherit', shell: process.platform === 'win32' },
		);
	}
	await runTests({
		vscodeExecutablePath,
		// VS Code runs tests only with a development extension: with a .vsix installed, an empty one that does not hide it.
		extensionDevelopmentPath: values.vsix ? join(root, 'test/fixtures/no-extension') : root,
		extensionTestsPath: join(root, values.web ? 'dist/test/web/index.js' : 'dist/test/index.js'),
		launchArgs: [
			workspace,
			`--user-data-dir=${userData}`,
			`--extensions-dir=${extensions}`,
			...(values.web ? ['--extensionDevelopmentKind=web'] : []),
		],
	});
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
} finally {
	rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
}
