#!/usr/bin/env node
// npm run bench:same -- [COMMIT] [--texts FOLDER]... [--broken 3]
// Whether the working tree finds just what COMMIT (else where the branch left main) finds: every message, place, fix and edit, in all filings of the
// folders and in copies of them with errors made at random, opened and edited. What makes the rules faster must pass this.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { broken, randomOf } from './broken.mjs';

const root = new URL('..', import.meta.url).pathname;
const corpus = ['corpus/rendered', 'corpus/xml', 'corpus/dialects', 'corpus/other_forms']
	.map((folder) => join(root, '../shared', folder))
	.filter((folder) => existsSync(folder));
const { values, positionals } = parseArgs({
	options: {
		texts: { type: 'string', multiple: true, default: [...corpus, join(root, 'samples')] },
		broken: { type: 'string', default: '3' },
		seed: { type: 'string', default: '1' },
	},
	allowPositionals: true,
});
const [commit = spawnSync('git', ['merge-base', 'HEAD', 'main'], { cwd: root, encoding: 'utf8' }).stdout.trim()] =
	positionals;
const temporary = mkdtempSync(join(tmpdir(), 'form4-same-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
const archive = spawnSync('sh', ['-c', `git archive "$1" server | tar -x -C "$2"`, 'sh', commit, temporary], {
	cwd: root,
});
if (archive.status !== 0) throw new Error(String(archive.stderr));
symlinkSync(join(root, 'node_modules'), join(temporary, 'node_modules'));

const [before, now] = [await serviceIn(temporary, 'before'), await serviceIn(root, 'now')];
const settings = {
	today: { year: 2026, month: 1, day: 15 },
	severities: new Map(before.rules.map(({ id }) => [id, 'error'])),
};
let [looked, differ] = [0, 0];
for (const path of values.texts.flatMap((folder) => [...filesIn(folder)])) {
	const text = readFileSync(path, 'utf8');
	const random = randomOf(`${values.seed} ${path}`);
	compare(path, (service) => service.Snapshot.open(text));
	for (let copy = 0; copy < Number(values.broken); copy++) {
		const bad = broken(text, random, 1 + copy * 2);
		compare(`${path}, broken copy ${copy}`, (service) => service.Snapshot.open(bad));
		// From the good text to the bad one line by line, as if typed, with a look after each.
		const steps = stepsOf(text, bad).slice(0, 12);
		for (const one of [settings, { ...settings, ungrouped: true }]) {
			compare(`${path}, edited copy ${copy}`, (service) => {
				let snapshot = service.Snapshot.open(text);
				snapshot.findings(one);
				for (const step of steps) {
					snapshot = snapshot.edit([step]);
					snapshot.findings(one);
				}
				return snapshot;
			});
		}
	}
}
console.log(`${looked} documents, ${differ} with other findings than at ${commit}`);
process.exitCode = differ > 0 ? 1 : 0;

function compare(name, open) {
	const [a, b] = [before, now].map((service) => said(open(service)));
	looked++;
	if (a === b) return;
	differ++;
	if (differ > 10) return;
	const [was, is] = [a, b].map((all) => all.split('\n'));
	const short = (lines) => lines.map((line) => line.slice(0, 300)).join('\n    ');
	console.log(`${name}\n  - ${short(was.filter((line) => !is.includes(line)))}`);
	console.log(`  + ${short(is.filter((line) => !was.includes(line)))}`);
}

function said(snapshot) {
	const at = (place) => JSON.stringify(snapshot.source.rangeOf(place));
	return [
		...snapshot.findings(settings).map(({ rule, severity, message, range, related = [], fixes = [] }) =>
			[
				rule.id,
				severity,
				message,
				JSON.stringify(range),
				...related.map((other) => `${other.message} ${at(other.at)}`),
				...fixes.map((fix) => {
					const edits = snapshot.edits(fix).map((edit) => `${at(edit.at)}=${JSON.stringify(edit.text)}`);
					return `${fix.title} ${fix.safe} ${edits.join(' ')}`;
				}),
			].join(' | '),
		),
		...snapshot.failures(settings).map(({ rule, error }) => `${rule.id} failed: ${String(error)}`),
		JSON.stringify(snapshot.verdict(settings)),
	].join('\n');
}

/** The changed lines of a text, last one first, as edits. */
function stepsOf(from, to) {
	const [a, b] = [from.split('\n'), to.split('\n')];
	if (a.length !== b.length) {
		const end = { line: a.length - 1, character: (a.at(-1) ?? '').length };
		return [{ range: { start: { line: 0, character: 0 }, end }, text: to }];
	}
	return a.flatMap((line, index) =>
		line === b[index]
			? []
			: [
					{
						range: { start: { line: index, character: 0 }, end: { line: index, character: line.length } },
						text: b[index],
					},
				],
	);
}

async function serviceIn(folder, name) {
	const outfile = join(temporary, `${name}.cjs`);
	await build({
		stdin: {
			contents: `export { Snapshot } from './server/src/service/snapshot'; export { rules } from './server/src/rules/index';`,
			resolveDir: folder,
		},
		bundle: true,
		platform: 'node',
		format: 'cjs',
		logLevel: 'error',
		outfile,
	});
	return createRequire(import.meta.url)(outfile);
}

function* filesIn(folder) {
	for (const name of readdirSync(folder).sort()) {
		const path = join(folder, name);
		if (statSync(path).isDirectory()) yield* filesIn(path);
		else if (/\.(?:form4|txt|md|xml|nc)$/.test(name) && statSync(path).size < 400_000) yield path;
	}
}
