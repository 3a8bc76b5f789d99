// The bundles: the client (for desktop in two files) and the server for desktop and web, and the command line; the pages of the
// rules; and the licences of what is in the bundles.
import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { bundles, node, rulePages, web } from './scripts/bundles.mjs';
import { noticesOf } from './scripts/notices.mjs';

const built = await Promise.all(Object.values(bundles).map((bundle) => build(bundle)));
mkdirSync('dist', { recursive: true });
writeFileSync('dist/rules.json', JSON.stringify(rulePages()));
writeFileSync('dist/third-party.txt', noticesOf(built.map(({ metafile }) => metafile)));
if (process.argv.includes('--tests')) {
	// Mocha stays outside: it is required from node_modules by the extension host.
	const tests = { ...node, minify: false, external: ['vscode', 'mocha'], outdir: 'dist/test' };
	await build({ ...tests, entryPoints: { index: 'test/suite/index.ts' } });
	// A browser has neither: mocha and the samples go into the bundle.
	await build({
		...web,
		format: 'cjs',
		minify: false,
		define: { global: 'globalThis' },
		loader: { '.form4': 'text', '.txt': 'text', '.xml': 'text' },
		outdir: 'dist/test/web',
		entryPoints: { index: 'test/suite/index.web.ts' },
	});
}
