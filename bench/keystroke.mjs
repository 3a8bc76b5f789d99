#!/usr/bin/env node
// npm run bench:keystroke -- [--sizes 10,100,1000,10000] [any option of lsp-bench.mjs]
// Our server beside two null servers in one run: `null` keeps the stock text document and answers one constant finding, and
// `null-lines` keeps an array of lines, which is the least that an incremental server can cost.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const here = (name) => join(root, 'bench', name);
if (!existsSync(join(root, 'dist/server.js'))) run([join(root, 'esbuild.mjs')]);
const folder = mkdtempSync(join(tmpdir(), 'form4-bench-'));
try {
	const nothing = join(folder, 'null.cjs');
	run([here('null-server.mjs'), '--bundle', nothing], { NULL_SERVER_MODULES: root });
	const server = (name, ...cmd) => ({ name, cmd: ['node', ...cmd, '--stdio'], kind: 'form4', languageId: 'form4' });
	const servers = [
		server('null', nothing),
		{ ...server('null-lines', nothing), cmd: ['node', nothing, '--stdio', '--lines'] },
		// Half a second after the last key the findings are those of the whole again.
		{ ...server('form4', join(root, 'dist/server.js')), debounceMs: 500 },
	];
	const config = join(folder, 'servers.json');
	writeFileSync(config, JSON.stringify({ servers }));
	run([here('lsp-bench.mjs'), '--config', config, '--baseline', 'null', '--check', ...process.argv.slice(2)]);
} finally {
	rmSync(folder, { recursive: true, force: true });
}

function run(args, env = {}) {
	const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
	if (status !== 0) process.exit(status ?? 1);
}
