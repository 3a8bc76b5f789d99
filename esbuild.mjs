// The bundles: the client (for desktop in two files) and the server for desktop and web, and the command line.
import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { noticesOf } from './scripts/notices.mjs';

const shared = {
	bundle: true,
	metafile: true,
	minify: true,
	logLevel: 'warning',
	target: 'es2022',
	legalComments: 'none',
	outdir: 'dist',
};
const node = { ...shared, platform: 'node', format: 'cjs', external: ['vscode'], outExtension: { '.js': '.js' } };
const web = { ...shared, platform: 'browser', external: ['vscode'] };

const built = await Promise.all([
	build({ ...node, entryPoints: { server: 'server/src/server/node.ts' } }),
	// A window in which no filing is open reads the small file only. In a browser there can be but one.
	build({
		...node,
		external: ['vscode', './languageClient'],
		// Asked for as a module it would need its ending.
		supported: { 'dynamic-import': false },
		entryPoints: { client: 'client/src/extension.ts', languageClient: 'client/src/languageClient.ts' },
	}),
	// A dependency asks where its module is, which a bundle has to be told.
	build({
		...node,
		entryPoints: { cli: 'server/src/cli/main.ts' },
		define: { 'import.meta.url': 'bundleUrl' },
		banner: { js: "#!/usr/bin/env node\nconst bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
	}),
	build({ ...web, format: 'cjs', entryPoints: { 'client.web': 'client/src/web.ts' } }),
	build({ ...web, format: 'iife', entryPoints: { 'server.web': 'server/src/server/browser.ts' } }),
]);
mkdirSync('dist', { recursive: true });
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
