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
	if (!has('chromium')) install('chromium');
	run(process.execPath, ['e2e/vscode-host/install.mjs']);
	return "VS Code's own server with its workbench in headless Chromium";
}

/** Whether there is a Neovim to test in. It is asked for where this is root on Debian, and nobody has to have it. */
export function installNeovim() {
	if (process.platform !== 'linux') return has('nvim');
	try {
		if (!has('nvim')) install('neovim');
	} catch (error) {
		console.log(error.message);
	}
	return has('nvim');
}

function has(program) {
	return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

function install(name) {
	if (process.getuid?.() !== 0) throw new Error(`${name} is missing. Install it with: sudo apt-get install ${name}`);
	console.log(`Installing ${name} (apt-get)`);
	run('apt-get', ['update', '-qq']);
	run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { stdio: ['ignore', 'ignore', 'inherit'] });
}
