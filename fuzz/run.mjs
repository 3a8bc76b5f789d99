// Coverage-guided fuzzing of everything that reads what it did not write:
//   node fuzz/run.mjs                          every target for 100,000 runs
//   node fuzz/run.mjs --runs 1000000 xml edit  two of them
//   node fuzz/run.mjs --runs 9000000 --length 40 readXml   the readers alone take thousands a second
// Inputs that reach further are kept in fuzz/found/<target>/ for the next run. An input that breaks a law is written there as
// broke-…: put it under test/fuzz/broke/<target>/, where it stays a test. The figures go to fuzz/found/log.txt.
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';

process.chdir(new URL('..', import.meta.url).pathname);
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		runs: { type: 'string', default: '100000' },
		length: { type: 'string', default: '200' },
		seed: { type: 'string', default: String(Date.now() % 1_000_000) },
	},
});
const all = readdirSync('fuzz/targets')
	.map((file) => file.replace(/\.ts$/, ''))
	.filter((name) => name !== 'index');
const [runs, length, seed] = [values.runs, values.length, values.seed].map(Number);
if (positionals.some((name) => !all.includes(name)) || ![runs, length, seed].every(Number.isSafeInteger)) {
	console.error(`usage: node fuzz/run.mjs [--runs N] [--length BYTES] [--seed N] [${all.join('|')}]...`);
	process.exit(2);
}
/** Milliseconds that one batch may take before it counts as hanging. */
const patience = 60_000;

let broken = 0;
for (const name of positionals.length > 0 ? positionals : all) broken += await fuzz(name);
process.exit(broken > 0 ? 1 : 0);

/** Runs one target and says how many inputs broke it. */
async function fuzz(name) {
	const folder = `fuzz/found/${name}`;
	mkdirSync(folder, { recursive: true });
	const bundle = await bundled(name);
	const kept = readdirSync(folder)
		.filter((file) => file.startsWith('input-'))
		.map((file) => new Uint8Array(readFileSync(join(folder, file))));
	const current = new Uint8Array(new SharedArrayBuffer(1 << 20));
	const worker = new Worker(new URL('worker.mjs', import.meta.url), {
		workerData: { bundle, runs, length, seed, current, kept },
		// What a target prints is of no use here, a million times over.
		stdout: true,
	});
	const began = Date.now();
	let [last, said, broke] = [{ done: 0, covered: 0, inputs: 0, slowest: 0 }, 0, 0];
	const write = (kind, bytes) => {
		const path = join(folder, `${kind}-${createHash('sha1').update(bytes).digest('hex').slice(0, 12)}`);
		if (!existsSync(path)) writeFileSync(path, bytes);
		return path;
	};
	await new Promise((resolve) => {
		const hangs = () => {
			const bytes = current.slice(4, 4 + new DataView(current.buffer).getUint32(0));
			console.log(`${name}: hangs on ${write('broke', bytes)}`);
			broke++;
			void worker.terminate();
		};
		let timer = setTimeout(hangs, patience);
		worker.on('message', (message) => {
			clearTimeout(timer);
			timer = setTimeout(hangs, patience);
			if (message.kind === 'broke') {
				broke++;
				console.log(`${name}: broken by ${write('broke', message.bytes)}\n${message.why}`);
			} else if (message.kind === 'end') {
				for (const bytes of message.inputs) write('input', bytes);
			} else {
				last = message;
				if (Date.now() - said > 10_000) {
					said = Date.now();
					console.log(`${name}: ${last.done} executions, ${last.covered} blocks, ${last.inputs} inputs`);
				}
			}
		});
		worker.on('error', (error) => {
			broke++;
			console.log(`${name}: ${error.stack ?? error}`);
		});
		worker.on('exit', () => {
			clearTimeout(timer);
			resolve();
		});
	});
	const seconds = Math.round((Date.now() - began) / 1000);
	const memory = Math.round(process.resourceUsage().maxRSS / 1024);
	const line = `${new Date().toISOString()} ${name}, seed ${seed}: ${last.done} executions in ${seconds} s, ${last.covered} blocks covered, ${last.inputs} inputs kept, slowest ${Math.round(last.slowest)} ms, memory ${memory} MB, ${broke} broke it\n`;
	appendFileSync('fuzz/found/log.txt', line);
	process.stdout.write(line);
	return broke;
}

/** The target in one file, so that its coverage is that of one script. */
async function bundled(name) {
	const outfile = join(process.cwd(), `fuzz/found/${name}.cjs`);
	await build({
		stdin: {
			contents: `import { targets } from './fuzz/targets'; export const { run, seeds } = targets[${JSON.stringify(name)}];`,
			resolveDir: '.',
			loader: 'ts',
		},
		outfile,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'es2022',
		logLevel: 'warning',
	});
	return outfile;
}
