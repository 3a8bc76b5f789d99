// What esbuild makes the bundles of; `esbuild.mjs` writes them, and a test holds their sizes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = new URL('..', import.meta.url).pathname;

/**
 * Examples, conditions and reasons of the rules are for their pages, which lie in `dist/rules.json`. In a server they would be a
 * third of what has to be read before it can answer.
 */
const withoutPages = {
	name: 'rules without pages',
	setup: (build) => {
		build.onLoad({ filter: /[\\/]server[\\/]src[\\/]rules[\\/]\w+\.ts$/ }, ({ path }) => ({
			contents: withoutProse(path, readFileSync(path, 'utf8')),
			loader: 'ts',
		}));
	},
};

const prose = new Map([
	['examples', '[]'],
	['condition', "''"],
	['why', "''"],
]);

/** A rule is an exported object with an id; anything else in these files stays as it is. */
function withoutProse(path, text) {
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
	const cuts = [];
	for (const statement of file.statements) {
		if (!ts.isVariableStatement(statement)) continue;
		for (const { initializer } of statement.declarationList.declarations) {
			if (!initializer || !ts.isObjectLiteralExpression(initializer)) continue;
			const named = new Map(initializer.properties.map((property) => [property.name?.getText(file), property]));
			if (!named.has('id') || !named.has('examples')) continue;
			for (const [name, instead] of prose) {
				const value = named.get(name)?.initializer;
				if (value) cuts.push({ start: value.getStart(file), end: value.end, instead });
			}
		}
	}
	return cuts
		.sort((a, b) => b.start - a.start)
		.reduce((left, { start, end, instead }) => left.slice(0, start) + instead + left.slice(end), text);
}

/** The parser of HTML is a tenth of the server and wanted when a page is pasted: a file of its own, read then. */
const pageApart = {
	name: 'page apart',
	setup: (build) => {
		build.onResolve({ filter: /\/page\/readPage$/ }, () => ({ path: './readPage.js', external: true }));
	},
};

/** A worker reads it too, from where its client says that the files of the extension are. */
const pageApartInWorker = {
	name: 'page apart in a worker',
	setup: (build) => {
		build.onResolve({ filter: /\/page\/readPage$/ }, () => ({ path: 'readPage', namespace: 'apart' }));
		build.onLoad({ filter: /^readPage$/, namespace: 'apart' }, () => ({
			contents: "importScripts(self.form4Files + 'readPage.web.js'); module.exports = self.form4ReadPage;",
		}));
	},
};

/** The command has the pages of the rules and the language server from the files beside it. */
const besideServer = {
	name: 'beside the server',
	setup: (build) => {
		build.onResolve({ filter: /\/server\/node$/ }, () => ({ path: './server.js', external: true }));
		build.onResolve({ filter: /\/rulePage$/ }, () => ({ path: 'rulePage', namespace: 'beside' }));
		build.onLoad({ filter: /^rulePage$/, namespace: 'beside' }, () => ({ contents: pagesBeside, resolveDir: root }));
	},
};

/**
 * What the language client carries for servers unlike ours. VS Code itself holds an extension to `engines.vscode`, and patterns are
 * matched for notebooks, file operations and pulled diagnostics, of which our server announces none.
 */
const unasked = {
	'semver/functions/parse': 'module.exports = () => ({});',
	'semver/functions/satisfies': 'module.exports = () => true;',
	minimatch: `exports.Minimatch = class {
		constructor(pattern) { throw new Error('No patterns are matched here: ' + pattern); }
	};`,
	// A feature that announces nothing and registers nothing.
	'./notebook': `exports.NotebookDocumentSyncFeature = class {
		static CellScheme = 'vscode-notebook-cell';
		fillClientCapabilities() {}
		initialize() {}
		getState() { return { kind: 'static' }; }
		clear() {}
	};`,
};

const withoutUnasked = {
	name: 'language client without what is not asked of it',
	setup: (build) => {
		build.onResolve({ filter: /^(semver\/functions\/\w+|minimatch|\.\/notebook)$/ }, ({ path, importer }) =>
			importer.includes('vscode-languageclient') ? { path, namespace: 'unasked' } : undefined,
		);
		build.onLoad({ filter: /./, namespace: 'unasked' }, ({ path }) => ({ contents: unasked[path] }));
	},
};

const pagesBeside = `
	import { readFileSync } from 'node:fs';
	import { join } from 'node:path';
	let pages;
	export function rulePage({ id }) {
		pages ??= JSON.parse(readFileSync(join(__dirname, 'rules.json'), 'utf8'));
		return pages[id];
	}`;

const shared = {
	bundle: true,
	metafile: true,
	minify: true,
	logLevel: 'warning',
	target: 'es2022',
	legalComments: 'none',
	outdir: 'dist',
	absWorkingDir: root,
	// The protocol brings a copy of its own, of a version before ours.
	alias: { 'vscode-languageserver-types': join(root, 'node_modules/vscode-languageserver-types/lib/esm/main.js') },
};
const node = { ...shared, platform: 'node', format: 'cjs', external: ['vscode'] };
const web = { ...shared, platform: 'browser', external: ['vscode'] };

export const bundles = {
	// A window in which no filing is open reads the small file only. In a browser there can be but one.
	client: {
		...node,
		external: ['vscode', './languageClient'],
		// Asked for as a module it would need its ending.
		supported: { 'dynamic-import': false },
		entryPoints: { client: 'client/src/extension.ts', languageClient: 'client/src/languageClient.ts' },
		plugins: [withoutUnasked],
	},
	server: {
		...node,
		supported: { 'dynamic-import': false },
		entryPoints: { server: 'server/src/server/node.ts' },
		plugins: [withoutPages, pageApart],
	},
	readPage: { ...node, entryPoints: { readPage: 'server/src/page/readPage.ts' } },
	'readPage.web': {
		...web,
		format: 'iife',
		globalName: 'form4ReadPage',
		entryPoints: { 'readPage.web': 'server/src/page/readPage.ts' },
	},
	// A dependency asks where its module is, which a bundle has to be told.
	cli: {
		...node,
		entryPoints: { cli: 'server/src/cli/main.ts' },
		// Asked for as a module it would need its ending.
		supported: { 'dynamic-import': false },
		plugins: [withoutPages, pageApart, besideServer],
		define: { 'import.meta.url': 'bundleUrl' },
		banner: { js: "#!/usr/bin/env node\nconst bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
	},
	// The one script of the preview.
	preview: { ...web, format: 'iife', entryPoints: { preview: 'client/src/preview/page.js' } },
	'client.web': {
		...web,
		format: 'cjs',
		entryPoints: { 'client.web': 'client/src/web.ts' },
		plugins: [withoutUnasked],
	},
	'server.web': {
		...web,
		format: 'iife',
		entryPoints: { 'server.web': 'server/src/server/browser.ts' },
		plugins: [withoutPages, pageApartInWorker],
	},
};

/** The pages of the rules by their ids, as `npm run generate` has written them. */
export function rulePages() {
	const folder = join(root, 'docs/rules');
	const pages = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
	return Object.fromEntries(
		pages.sort().map((name) => [name.slice(0, -'.md'.length), readFileSync(join(folder, name), 'utf8')]),
	);
}

/** For the bundles of the tests. */
export { node, web };

// `node scripts/bundles.mjs`: the sizes in bytes, as JSON, without writing anything.
if (process.argv[1] === new URL(import.meta.url).pathname) {
	const { build } = await import('esbuild');
	const sizes = await Promise.all(
		Object.entries(bundles).map(async ([name, bundle]) => {
			const { outputFiles } = await build({ ...bundle, write: false });
			return [name, outputFiles.reduce((sum, { contents }) => sum + contents.length, 0)];
		}),
	);
	console.log(JSON.stringify(Object.fromEntries(sizes)));
}
