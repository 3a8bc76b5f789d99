// A bundle in two files: what a start needs, and what is read when it is first asked for.
import { basename } from 'node:path';
import { build } from 'esbuild';

/** How the first file reads the second, which is a function of what the first has. */
const readLater = {
	node: (file) => `require('./${file}')(form4Lends())`,
	// A worker that was not started from its file is told by its client where the files of the extension are.
	browser: (file) => `(importScripts((self.form4Files??'')+'${file}'),self.form4Later(form4Lends()))`,
};
const beingRead = { node: 'module.exports', browser: 'self.form4Later' };

/**
 * Builds the one entry point of a bundle, and in a second file, of the name `later`, what it reaches by `import()` alone. Each
 * module is in one of the two, so that there is one of each state and class: the second is given what it needs of the first.
 *
 * esbuild splits ES modules only, and what is started by its name, or in a worker, is none. So it divides the modules into chunks
 * as if it were, and those that a start needs are bundled again into the first file, the others into the second.
 */
export async function split({ later, banner, supported, format, plugins, write = true, ...bundle }) {
	const [name] = Object.keys(bundle.entryPoints);
	const { outputFiles, metafile } = await build({
		...bundle,
		plugins,
		format: 'esm',
		splitting: true,
		chunkNames: '[name]-[hash]',
		minify: false,
		write: false,
	});
	const chunks = chunksOf({ outputFiles, metafile });
	const atStart = neededBy(`${name}.js`, chunks);
	const isLater = (chunk) => chunks.has(chunk) && !atStart.has(chunk);
	const others = [...chunks.keys()].filter(isLater).map((chunk) => chunks.get(chunk));
	const lent = [...new Set(others.flatMap(({ needs, asks }) => [...needs, ...asks]))].filter((one) => atStart.has(one));
	const asked = [...new Set([...atStart].flatMap((chunk) => chunks.get(chunk).asks))].filter(isLater);
	const named = (as) =>
		lent.map((chunk, index) => {
			const names = chunks.get(chunk).exports.map((one) => `${one}${as}lent${index}_${one}`);
			return { chunk, names: `{ ${names.join(', ')} }` };
		});

	const common = { ...bundle, supported: { ...supported, 'dynamic-import': false }, write, metafile: true };
	const first = await build({
		...common,
		format,
		entryPoints: { [name]: 'entry' },
		banner: {
			js: [
				...(banner ? [banner.js] : []),
				`var form4Lends,form4Rest;async function form4Ask(name){return(form4Rest??=${readLater[bundle.platform](`${later}.js`)})[name]}`,
			].join('\n'),
		},
		plugins: [
			reading({
				...textsOf(chunks, ({ text }) =>
					text.replaceAll(/\bimport\("\.\/([^"]+)"\)/g, (as, chunk) => (isLater(chunk) ? `form4Ask("${chunk}")` : as)),
				),
				'lends.js': [
					...named(' as ').map(({ chunk, names }) => `import ${names} from './${chunk}';`),
					`form4Lends = () => ({ ${named(': ').map(({ chunk, names }) => `'${chunk}': ${names}`)} });`,
				].join('\n'),
				// A program may ask for the rest before it has run to its end.
				entry: `import './lends.js'; import './${name}.js';`,
			}),
		],
	});
	const second = await build({
		...common,
		format: 'iife',
		globalName: 'later',
		entryPoints: { [later]: 'entry' },
		banner: { js: `${beingRead[bundle.platform]}=function(form4First){` },
		footer: { js: 'return later};' },
		plugins: [
			reading({
				...textsOf(chunks, ({ text, exports }, chunk) =>
					isLater(chunk) ? text : `export const { ${exports.join(', ')} } = form4First['${chunk}'];`,
				),
				// Each is run when it is asked for.
				entry: `module.exports = { ${asked.map((chunk) => `get '${chunk}'() { return require('./${chunk}'); }`)} };`,
			}),
		],
	});
	return { metafile, outputs: { ...first.metafile.outputs, ...second.metafile.outputs } };
}

/** The chunks by the names of their files: what they hold, what they need before they run, and what they ask for later. */
function chunksOf({ outputFiles, metafile }) {
	const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
	return new Map(
		Object.entries(metafile.outputs).map(([path, { imports, exports }]) => {
			const to = (kind) => imports.filter((one) => one.kind === kind && !one.external).map((one) => basename(one.path));
			const text = inAscii(texts.get(basename(path)));
			return [basename(path), { text, exports, needs: to('import-statement'), asks: to('dynamic-import') }];
		}),
	);
}

/** esbuild escapes what is no ASCII in strings; in patterns it stays, and for its sake V8 keeps the whole file at two bytes a character. */
function inAscii(text) {
	return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function neededBy(start, chunks) {
	const found = new Set([start]);
	for (const chunk of found) for (const needed of chunks.get(chunk).needs) found.add(needed);
	return found;
}

function textsOf(chunks, textOf) {
	return Object.fromEntries([...chunks].map(([name, chunk]) => [name, textOf(chunk, name)]));
}

/** Has esbuild read these texts by their names, though they lie in no folder. Any other file beside them stays where it is. */
function reading(texts) {
	const found = (name) => (name in texts ? { path: name, namespace: 'chunk' } : { path: `./${name}`, external: true });
	return {
		name: 'chunks',
		setup: ({ onResolve, onLoad }) => {
			onResolve({ filter: /^entry$/ }, () => found('entry'));
			onResolve({ filter: /^\.\//, namespace: 'chunk' }, ({ path }) => found(basename(path)));
			onLoad({ filter: /./, namespace: 'chunk' }, ({ path }) => ({ contents: texts[path] }));
		},
	};
}
