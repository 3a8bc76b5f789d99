// npm run package: dist/form4.vsix, the same bytes from the same sources wherever and whenever it is made.
//   node scripts/package.mjs --check   makes it twice, builds included, and compares
import { createHash } from 'node:crypto';
import { readFileSync, statSync, utimesSync } from 'node:fs';
import { run } from './prepare.mjs';

process.chdir(new URL('..', import.meta.url).pathname);
const target = 'dist/form4.vsix';

/** A zip keeps the time of each file, in local time: all of them are the first day that a zip can say. */
const env = { ...process.env, SOURCE_DATE_EPOCH: String(Date.UTC(1980, 0, 2) / 1000), TZ: 'UTC' };

function make() {
	const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
	run('npx', ['vsce', 'package', ...flags, '-o', target], { env });
	return createHash('sha256').update(readFileSync(target)).digest('hex');
}

const first = make();
console.log(`${target}: ${Math.round(statSync(target).size / 1000)} kB, sha256 ${first}`);
if (process.argv.includes('--check')) {
	// As on another day: the files are new, and so are the bundles.
	run(process.execPath, ['esbuild.mjs']);
	utimesSync('package.json', new Date(), new Date());
	const second = make();
	const isSame = first === second;
	console.log(isSame ? 'made twice, the same bytes' : `made again it is another one: ${second}`);
	console.log(isSame ? '1 passed, 0 failed' : '0 passed, 1 failed');
	process.exit(isSame ? 0 : 1);
}
