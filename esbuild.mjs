// The bundles: client and server for desktop and web, and the command line, most of them in two files, of which the second is read
// when it is first needed; the pages of the rules; and the licences of what is in the bundles.
import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { bundles, make, node, rulePages, web } from './scripts/bundles.mjs';
import { compile, forgetCompiled } from './scripts/compiled.mjs';
import { noticesOf } from './scripts/notices.mjs';

mkdirSync('dist', { recursive: true });
forgetCompiled('dist');
const built = await Promise.all(Object.values(bundles).map((bundle) => make(bundle)));
writeFileSync('dist/rules.json', JSON.stringify(rulePages()));
writeFileSync('dist/third-party.txt', noticesOf(built.map(({ metafile }) => metafile)));
await compile('dist');
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
