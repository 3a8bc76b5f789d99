#!/usr/bin/env node
// npm run bench:rules -- [--runs 15] [--top 40] [FOLDER...]
// What each rule costs on a filing that is looked at once, in microseconds: the median of the runs of each filing, averaged over all
// filings of the folders. Facts that several rules share are paid by the first of them.
import { readdirSync, readFileSync, rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url).pathname;
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { runs: { type: 'string', default: '15' }, top: { type: 'string', default: '40' } },
});
const runs = Number(values.runs);
const folder = mkdtempSync(join(tmpdir(), 'form4-rules-'));
const { rules, run, contextOf, Snapshot, forgetKept } = await bundled();

const today = { year: 2026, month: 11, day: 24 };
const texts = positionals
	.flatMap((path) => readdirSync(path, { recursive: true }).map((name) => join(path, name)))
	.filter((name) => /\.(?:txt|form4|xml)$/.test(name))
	.map((name) => readFileSync(name, 'utf8'));
const filings = texts.map((text) => Snapshot.open(text).filing);
const samples = rules.map(() => filings.map(() => []));
const whole = filings.map(() => []);

for (let turn = 0; turn < runs; turn++) {
	for (const [index, filing] of filings.entries()) {
		forgetKept();
		const started = performance.now();
		run(filing, { today, ungrouped: true, once: true });
		whole[index].push(performance.now() - started);
		forgetKept();
		const context = contextOf(filing, today);
		const rows = [...filing.tableI.rows, ...filing.tableII.rows];
		for (const [number, rule] of rules.entries()) {
			if (rule.applies !== 'both' && (rule.applies === 'text') !== (filing.language === 'form4')) continue;
			const begun = performance.now();
			if (rule.check) drain(rule.check(filing, context));
			for (const row of rule.row ? rows : []) drain(rule.row(row, context));
			for (const row of rule.suspects ? rows.filter(rule.suspects) : []) {
				const table = row.table === 'I' ? filing.tableI : filing.tableII;
				drain(rule.tell({ row, table, isOneOfMany: false }, { filing, form: context }));
			}
			samples[number][index].push(performance.now() - begun);
		}
	}
}
const costs = rules.map(({ id }, number) => ({ id, cost: mean(samples[number]) })).sort((a, b) => b.cost - a.cost);
const sum = costs.reduce((total, { cost }) => total + cost, 0);
console.log(
	`${filings.length} filings, ${runs} runs; run() ${mean(whole).toFixed(1)} us a filing, rules one by one ${sum.toFixed(1)} us`,
);
for (const { id, cost } of costs.slice(0, Number(values.top))) console.log(`${cost.toFixed(2).padStart(8)}  ${id}`);

function drain(findings) {
	for (const finding of findings ?? []) void finding;
}

function mean(ofFilings) {
	const medians = ofFilings.map((times) => times.sort((a, b) => a - b)[times.length >> 1] ?? 0);
	return (1000 * medians.reduce((total, time) => total + time, 0)) / medians.length;
}

async function bundled() {
	const outfile = join(folder, 'rules.mjs');
	try {
		await build({
			stdin: {
				contents: `
					export { rules } from './server/src/rules';
					export { run } from './server/src/rules/run';
					export { contextOf } from './server/src/rules/context';
					export { Snapshot } from './server/src/service/snapshot';
					export { forgetKept } from './server/src/model/kept';`,
				resolveDir: root,
			},
			bundle: true,
			platform: 'node',
			format: 'esm',
			outfile,
			logLevel: 'error',
		});
		return await import(outfile);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
