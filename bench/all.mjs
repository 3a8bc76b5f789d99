#!/usr/bin/env node
// npm run bench: everything that is measured, in one run, as Markdown: sizes of the bundles; start, keystroke, requests and memory
// of the server beside the two null servers; and a folder of filings beside xmllint and a bare split. On two cores it takes
// half an hour; --quick leaves out 100,000 rows and takes fewer samples. docs/performance.md has the last run.
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const isQuick = process.argv.includes('--quick');
const run = (script, args) => {
	const { status } = spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: 'inherit' });
	if (status !== 0) process.exitCode = status ?? 1;
};

run('esbuild.mjs', []);
console.log(
	`${cpus().length} x ${cpus()[0]?.model ?? 'processor'}, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}\n`,
);
const sizes = JSON.parse(spawnSync(process.execPath, [join(root, 'scripts/bundles.mjs')], { encoding: 'utf8' }).stdout);
console.log('## Bundles\n\n| bundle | kB |\n|---|---:|');
for (const [name, bytes] of Object.entries(sizes)) console.log(`| ${name} | ${Math.round(bytes / 1024)} |`);
console.log('\n## Server\n');
run(
	'bench/keystroke.mjs',
	isQuick
		? ['--sizes', '1,100,1000,10000', '--edits', '60', '--req-edits', '10', '--cold', '5', '--mem-edits', '200']
		: ['--sizes', '1,100,1000,10000,100000'],
);
console.log('\n## Folder\n');
run('bench/batch.mjs', isQuick ? ['--files', '2000', '--runs', '1'] : []);
