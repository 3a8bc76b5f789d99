import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const layers = [
	'source',
	'facts',
	'model',
	'formtext',
	'ownership',
	'page',
	'rules',
	'ledger',
	'features',
	'service',
	'server',
	'cli',
];
/** Beside the line: settings serve the server, tools are run by hand. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
	server: ['config'],
	tools: [...layers, 'tools'],
	config: ['config'],
	cli: ['config'],
};

function imports(path: string): readonly string[] {
	const found = readFileSync(path, 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g);
	return [...found].map((match) => match[1] ?? '');
}

function filesUnder(folder: string): readonly string[] {
	if (!existsSync(join(root, folder))) return [];
	return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
		.map((entry) => join(entry.parentPath, entry.name));
}

test('imports run from right to left only', () => {
	const wrong: string[] = [];
	for (const path of filesUnder('server/src')) {
		const layer = relative(join(root, 'server/src'), path).split('/')[0] ?? '';
		for (const imported of imports(path)) {
			if (!imported.startsWith('.') || imported.endsWith('/package.json')) continue;
			const target = relative(join(root, 'server/src'), join(dirname(path), imported)).split('/')[0] ?? '';
			const isEarlier =
				layers.includes(layer) && layers.includes(target) && layers.indexOf(target) <= layers.indexOf(layer);
			if (!isEarlier && mayImport[layer]?.includes(target) !== true)
				wrong.push(`${relative(root, path)} takes ${imported}`);
		}
	}
	expect(wrong).toEqual([]);
});

test('the languages do not know each other', () => {
	const languages = ['formtext', 'ownership', 'page'];
	const wrong = languages.flatMap((language) =>
		filesUnder(`server/src/${language}`).filter((path) =>
			imports(path).some((name) => languages.some((other) => other !== language && name.includes(`../${other}/`))),
		),
	);
	expect(wrong).toEqual([]);
});

test('nothing left of the server knows an editor, a connection or Node', () => {
	const wrong: string[] = [];
	for (const layer of layers.slice(0, layers.indexOf('server'))) {
		for (const path of filesUnder(`server/src/${layer}`)) {
			const banned = imports(path).filter((name) =>
				/^(?:node:|vscode$|vscode-languageserver$|vscode-languageserver\/)/.test(name),
			);
			wrong.push(...banned.map((name) => `${relative(root, path)} takes ${name}`));
		}
	}
	expect(wrong).toEqual([]);
});

test('the client takes one file from the server', () => {
	const taken = new Set(
		filesUnder('client/src')
			.flatMap(imports)
			.filter((name) => name.includes('server/src'))
			.map((name) => name.replace(/^(?:\.\.\/)+/, '')),
	);
	expect([...taken]).toEqual(['server/src/server/protocol']);
});

test('no files import each other in a circle, not for a type either', () => {
	const paths = [...filesUnder('server/src'), ...filesUnder('client/src')];
	const known = new Set(paths);
	const imported = new Map(
		paths.map((path) => {
			const targets = imports(path).flatMap((name) => (name.startsWith('.') ? [join(dirname(path), name)] : []));
			return [path, targets.flatMap((to) => [`${to}.ts`, join(to, 'index.ts')].filter((file) => known.has(file)))];
		}),
	);
	const done = new Set<string>();
	const circles: string[] = [];
	const visit = (path: string, way: readonly string[]): void => {
		const start = way.indexOf(path);
		if (start >= 0) circles.push([...way.slice(start), path].map((file) => relative(root, file)).join(' -> '));
		if (start >= 0 || done.has(path)) return;
		for (const next of imported.get(path) ?? []) visit(next, [...way, path]);
		done.add(path);
	};
	for (const path of paths) visit(path, []);
	expect(circles).toEqual([]);
});
