// What esbuild makes the bundles of; `esbuild.mjs` writes them, and a test holds their sizes.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';
import { split } from './split.mjs';

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

/**
 * The client's files take `vscode` as it is. Imported as a module each of them would get a copy of its several hundred names, which
 * would be most of what a window without a filing pays for us.
 */
const vscodeAsItIs = {
	name: 'vscode as it is',
	setup: (build) => {
		build.onLoad({ filter: /[\\/]client[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
			contents: readFileSync(path, 'utf8').replace(
				/^import \* as vscode from 'vscode';$/m,
				"const vscode = require('vscode');",
			),
			loader: 'ts',
		}));
	},
};

/**
 * What the library of the server reads from Node for servers that look for packages or open a pipe of their own: a tenth of the time
 * until the first answer.
 */
const unaskedOfServer = {
	'./files': 'module.exports = {};',
	crypto: "exports.randomBytes = (size) => require('node:crypto').randomBytes(size);",
};

/** What few runs of the command need of Node: for SARIF, and for commands that are programs of their own, of which we have none. */
const seldomAsked = {
	'node:crypto': "exports.createHash = (name) => require('node:crypto').createHash(name);",
	'node:child_process': "exports.spawn = (...args) => require('node:child_process').spawn(...args);",
};

/** Puts other modules in the place of those that a library would read, by the name it reads them by. */
function without(replaced, library) {
	const names = Object.keys(replaced).map((name) => name.replace(/[./]/g, '\\$&'));
	return {
		name: `${library} without what is not asked of it`,
		setup: (build) => {
			build.onResolve({ filter: new RegExp(`^(${names.join('|')})$`) }, ({ path, importer, resolveDir }) =>
				library.test(importer) ? { path, namespace: 'unasked', pluginData: resolveDir } : undefined,
			);
			build.onLoad({ filter: /./, namespace: 'unasked' }, ({ path, pluginData }) => ({
				contents: replaced[path],
				resolveDir: pluginData,
			}));
		},
	};
}

const pagesBeside = `
	import { readFileSync } from 'node:fs';
	import { basename, join } from 'node:path';
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
		plugins: [vscodeAsItIs, without(unasked, /vscode-languageclient/)],
	},
	// What is found has to be there soon; what answers questions comes with the first of them.
	server: {
		...node,
		later: 'serverLater',
		entryPoints: { serverFirst: 'server/src/server/node.ts' },
		plugins: [withoutPages, without(unaskedOfServer, /vscode-(languageserver|jsonrpc)\/lib\/node\/main\.js$/)],
	},
	// A dependency asks where its module is, which a bundle has to be told.
	cli: {
		...node,
		later: 'cliLater',
		entryPoints: { cliFirst: 'server/src/cli/main.ts' },
		plugins: [withoutPages, besideServer, without(seldomAsked, /commander|sarif/)],
		define: { 'import.meta.url': 'bundleUrl' },
		banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
	},
	// What people and editors start: the programs, with what was compiled of them where there is such a thing.
	...Object.fromEntries(
		['server', 'cli'].map((name) => [
			`${name} started`,
			{
				...node,
				bundle: false,
				external: undefined,
				alias: undefined,
				entryPoints: { [name]: 'scripts/cached.cjs' },
				define: { PROGRAM: JSON.stringify(`${name}First`) },
				banner: { js: '#!/usr/bin/env node' },
			},
		]),
	),
	// The one script of the preview.
	preview: { ...web, format: 'iife', entryPoints: { preview: 'client/src/preview/page.js' } },
	'client.web': {
		...web,
		format: 'cjs',
		entryPoints: { 'client.web': 'client/src/web.ts' },
		plugins: [vscodeAsItIs, without(unasked, /vscode-languageclient/)],
	},
	'server.web': {
		...web,
		later: 'serverLater.web',
		format: 'iife',
		entryPoints: { 'server.web': 'server/src/server/browser.ts' },
		plugins: [withoutPages],
	},
};

/** Makes a bundle. Its `outputs` are the files by their paths, with their `bytes`; its `metafile` says what went into them. */
export async function make({ later, ...bundle }, options = {}) {
	if (later !== undefined) return split({ later, ...bundle, ...options });
	const { metafile } = await build({ ...bundle, ...options });
	return { metafile, outputs: metafile.outputs };
}

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
	const sizes = await Promise.all(
		Object.values(bundles).map(async (bundle) => {
			const { outputs } = await make(bundle, { write: false });
			return Object.entries(outputs).map(([path, { bytes }]) => [basename(path, '.js'), bytes]);
		}),
	);
	console.log(JSON.stringify(Object.fromEntries(sizes.flat())));
}
