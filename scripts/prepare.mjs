// What a fresh clone lacks: the packages, and a VS Code to run in. Says what it does.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Runs a program of the project; throws when it fails. */
export function run(command, args, options = {}) {
	execFileSync(command, args, { stdio: 'inherit', ...options });
}

/** `npm ci` where the packages are missing or not those of the lock file. */
export function installPackages() {
	const stamp = 'node_modules/.form4-lock';
	const lock = readFileSync('package-lock.json', 'utf8');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
	console.log('Installing packages (npm ci)');
	run('npm', ['ci', '--no-fund', '--no-audit']);
	writeFileSync(stamp, lock);
}

/** VS Code for the tests: a named one, else its server with a headless Chromium where this is Linux. */
export function installVSCode() {
	if (process.env.VSCODE_EXECUTABLE) return `the VS Code of VSCODE_EXECUTABLE, ${process.env.VSCODE_EXECUTABLE}`;
	if (process.platform !== 'linux') return 'a desktop VS Code, downloaded by @vscode/test-electron';
	if (!hasChromium()) installChromium();
	run(process.execPath, ['e2e/vscode-host/install.mjs']);
	return "VS Code's own server with its workbench in headless Chromium";
}

function hasChromium() {
	return spawnSync('chromium', ['--version'], { stdio: 'ignore' }).status === 0;
}

function installChromium() {
	if (process.getuid?.() !== 0) throw new Error('Chromium is missing. Install it with: sudo apt-get install chromium');
	console.log('Installing Chromium (apt-get)');
	run('apt-get', ['update', '-qq']);
	run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
		stdio: ['ignore', 'ignore', 'inherit'],
	});
}
