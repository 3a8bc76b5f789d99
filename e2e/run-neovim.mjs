// The server in a real Neovim, by its built-in client: diagnostics, hover and a fix. Neovim of the distribution will do (0.7).
//   node e2e/run-neovim.mjs
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'neovim-'));
cpSync(join(root, 'samples'), folder, { recursive: true });
const before = readFileSync(join(folder, 'errors.form4'), 'utf8');
const { status, error, stdout, stderr } = spawnSync(
	'nvim',
	['--headless', '-n', '-u', 'NONE', '-c', `luafile ${join(root, 'e2e/neovim/check.lua')}`],
	{
		cwd: folder,
		encoding: 'utf8',
		timeout: 120_000,
		env: { ...process.env, FORM4_FOLDER: folder, FORM4_COMMAND: join(root, 'dist/cli.js') },
	},
);
// Headless, Neovim prints where an editor would show messages.
const said = `${stdout ?? ''}${stderr ?? ''}`.replace(/\r/g, '');
console.log(error ? error.message : said.trim());
let passed = said.match(/^ok /gm)?.length ?? 0;
let failed = said.match(/^not ok /gm)?.length ?? 0;
if (status === 0 && readFileSync(join(folder, 'errors.form4'), 'utf8') === before.replace('22,200', '22,000')) {
	passed++;
	console.log('ok the saved file has the right total, and nothing else changed');
} else {
	failed++;
	console.log('not ok the saved file has the right total, and nothing else changed');
}
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
