// npm start: builds, packages, checks the samples, and opens a real VS Code with the extension and the samples.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages, run } from './prepare.mjs';

process.chdir(new URL('..', import.meta.url).pathname);
const opensWindow = !process.argv.includes('--no-open');
installPackages();
run(process.execPath, ['esbuild.mjs']);
run('npm', ['run', '-s', 'package']);
console.log('\nThe samples, as `form4 check samples` sees them:\n');
run(process.execPath, ['dist/cli.js', 'check', 'samples', '--fail-on', 'never']);

const temporary = mkdtempSync(join(tmpdir(), 'form4-'));
const folders = { userData: join(temporary, 'user-data'), extensions: join(temporary, 'extensions') };
const workspace = join(temporary, 'samples');
mkdirSync(join(folders.userData, 'User'), { recursive: true });
cpSync('samples', workspace, { recursive: true });
const quiet = {
	'workbench.startupEditor': 'none',
	'telemetry.telemetryLevel': 'off',
	'security.workspace.trust.enabled': false,
};
writeFileSync(join(folders.userData, 'User/settings.json'), JSON.stringify(quiet));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }));

const hasDesktop =
	opensWindow &&
	spawnSync('code', ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0;
if (hasDesktop) {
	const args = [`--user-data-dir=${folders.userData}`, `--extensions-dir=${folders.extensions}`];
	run('code', [...args, '--install-extension', 'dist/form4.vsix']);
	console.log('\nVS Code opens with the samples. Ctrl+C here ends this command.');
	const window = spawn('code', [...args, '--wait', workspace], { stdio: 'inherit' });
	window.on('exit', () => process.exit(0));
} else {
	run(process.execPath, ['e2e/vscode-host/install.mjs']);
	const { installExtension, startServer } = await import('../e2e/real-vscode.mjs');
	if ((await installExtension(folders, 'dist/form4.vsix')) !== 0)
		throw new Error('The extension could not be installed');
	const server = await startServer(folders);
	console.log(`\nVS Code with the samples: ${server.url(workspace, {})}\nCtrl+C ends it.`);
	if (opensWindow) spawn('xdg-open', [server.url(workspace, {})], { stdio: 'ignore' }).on('error', () => undefined);
	const end = () => void server.stop().finally(() => process.exit(0));
	process.on('SIGINT', end);
	process.on('SIGTERM', end);
	setInterval(() => undefined, 1 << 30);
}
