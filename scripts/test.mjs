// npm test: everything, on a fresh clone too. Ends with one line, `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { installNeovim, installPackages, installVSCode } from './prepare.mjs';

process.chdir(new URL('..', import.meta.url).pathname);
let passed = 0;
let failed = 0;
/** Parts that passed only when they were run again; they are named, for a window that fails often is a fault of ours. */
const repeated = [];

/** Runs one part and adds what it counts; a part that counts nothing counts as one. */
function part(name, command, args, tries = 1) {
	console.log(`\n== ${name}`);
	const { status, stdout } = spawnSync(command, args, {
		stdio: ['ignore', 'pipe', 'inherit'],
		encoding: 'utf8',
		maxBuffer: 1 << 28,
	});
	process.stdout.write(stdout ?? '');
	if (status !== 0 && tries > 1) {
		repeated.push(name);
		part(`${name}, from the beginning once more`, command, args, tries - 1);
		return;
	}
	// eslint-style colours stand between the words of some reports.
	const plain = (stdout ?? '').replace(/\x1b\[[0-9;]*m/g, '');
	const ours = [...plain.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
	const vitest = /^\s*Tests\s+(?:(\d+) failed \| )?(\d+) passed/m.exec(plain);
	const [good, bad] = ours
		? [Number(ours[1]), Number(ours[2])]
		: vitest
			? [Number(vitest[2]), Number(vitest[1] ?? 0)]
			: [status === 0 ? 1 : 0, 0];
	passed += good;
	failed += status === 0 ? bad : Math.max(bad, 1);
}

installPackages();
part('types', 'npx', ['tsc', '-p', '.']);
part('lint', 'npx', ['eslint', '.', '--max-warnings', '0']);
part('generated files are current', process.execPath, ['scripts/generate.mjs', '--check']);
part('unit tests', 'npx', ['vitest', 'run', '--reporter=dot']);
part('build', process.execPath, ['esbuild.mjs', '--tests']);
part('package, twice the same', process.execPath, ['scripts/package.mjs', '--check']);
if (installNeovim()) part('in a real Neovim', process.execPath, ['e2e/run-neovim.mjs']);
else console.log('\nNo Neovim here: the test in it runs on nothing');
try {
	const which = installVSCode();
	console.log(`\nTests in a real VS Code: ${which}`);
	part('suite, development extension', process.execPath, ['test/run.mjs']);
	if (process.platform === 'linux' && !process.env.VSCODE_EXECUTABLE) {
		part('suite, in a browser', process.execPath, ['test/run.mjs', '--web']);
	}
	part('suite, packaged extension', process.execPath, ['test/run.mjs', '--vsix', 'dist/form4.vsix']);
	if (process.platform === 'linux' && !process.env.VSCODE_EXECUTABLE) {
		// Keys are pressed in a window of another process: on a machine that stands still for seconds one may miss it.
		part('as a person uses it', process.execPath, ['e2e/run-ui.mjs', 'dist/form4.vsix'], 2);
	}
} catch (error) {
	console.error(`No VS Code to test in: ${error.message}`);
	failed++;
}
if (repeated.length > 0) console.log(`\nRun again from the beginning: ${repeated.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
