// npm run bench:batch: how many filings a second `form4 check` takes, beside the least that can be done with them, beside a parser
// of XML that only takes some values out, and beside xmllint. Each command runs as a whole process, in turn with the others, so that
// a busy machine slows all of them.
//
//   npm run bench:batch -- [--texts FOLDER] [--xml FOLDER] [--schema FILE.xsd] [--files 5000] [--runs 3]
//                          [--cli dist/cli.js]...   other builds of the command to compare, such as one of before a change
//
// The folders are copied over and over until there are as many files as asked. Without them: real filings beside the checkout
// where there are any, else the samples.
import { spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const root = new URL('..', import.meta.url).pathname;
const shared = join(root, '../shared');
const { values } = parseArgs({
	options: {
		texts: { type: 'string', default: firstOf(join(shared, 'corpus/rendered'), join(root, 'samples')) },
		xml: { type: 'string', default: firstOf(join(shared, 'corpus/xml')) },
		schema: { type: 'string', default: firstOf(join(shared, 'spec/ownership-v5.5/ownership4Document.xsd.xml')) },
		files: { type: 'string', default: '5000' },
		runs: { type: 'string', default: '3' },
		cli: { type: 'string', multiple: true, default: [join(root, 'dist/cli.js')] },
	},
});
const builds = values.cli.map((path) => resolve(path));
const missing = builds.find((path) => !existsSync(path));
if (missing) {
	console.error(`${missing} is not there; run npm run build first`);
	process.exit(2);
}

const temporary = mkdtempSync(join(tmpdir(), 'form4-bench-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
const wanted = Number(values.files);
const texts = values.texts && replicated(values.texts, 'texts');
const xml = values.xml && replicated(values.xml, 'xml');

const jobs = Math.min(cpus().length, 8);
const checks = (what, folder) =>
	builds.flatMap((cli) => {
		const check = [process.execPath, cli, 'check', '--format', 'jsonl', '--fail-on', 'never'];
		const name = builds.length > 1 ? `${cli} check` : 'form4 check';
		return [
			[`${name}, ${what}, one thread`, folder, [...check, '--jobs', '1', '.']],
			[`${name}, ${what}, ${jobs} threads`, folder, [...check, '--jobs', String(jobs), '.']],
		];
	});
const split = `
	const { readdirSync, readFileSync } = require('node:fs');
	let cells = 0;
	for (const name of readdirSync('.')) {
		const text = readFileSync(name, 'utf8');
		if (process.argv[1] === 'split') for (const line of text.split('\\n')) cells += line.split('\\t').length;
	}`;
const extract = `
	const { readdirSync, readFileSync } = require('node:fs');
	const { XMLParser } = require(${JSON.stringify(join(root, 'node_modules/fast-xml-parser'))});
	const tables = [['nonDerivativeTable', 'nonDerivativeTransaction'], ['derivativeTable', 'derivativeTransaction']];
	const isArray = (name) => tables.some(([, row]) => name === row);
	const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, isArray });
	let rows = 0;
	for (const name of readdirSync('.')) {
		const form = parser.parse(readFileSync(name, 'utf8')).ownershipDocument;
		for (const [table, row] of tables) {
			for (const { securityTitle, transactionDate, transactionCoding, transactionAmounts } of form[table]?.[row] ?? []) {
				const values = [securityTitle, transactionDate, transactionAmounts?.transactionShares].map((one) => one?.value);
				if (values.every(Boolean) && transactionCoding?.transactionCode) rows++;
			}
		}
	}`;
const commands = [
	['read in Node', texts, [process.execPath, '-e', split, 'read']],
	['read, split into lines and cells', texts, [process.execPath, '-e', split, 'split']],
	...checks('text', texts),
	...checks('XML', xml),
	['fast-xml-parser, parse and a few values', xml, [process.execPath, '-e', extract]],
	...(has('xmllint')
		? [
				['xmllint --noout', xml, ['sh', '-c', 'ls | xargs xmllint --noout']],
				...(values.schema
					? [
							[
								'xmllint --noout --schema',
								xml,
								['sh', '-c', `ls | xargs xmllint --noout --schema ${schemaBeside(values.schema)}`],
							],
						]
					: []),
			]
		: []),
].filter(([, folder]) => folder);

const times = new Map(commands.map(([name]) => [name, []]));
for (let run = 0; run < Number(values.runs); run++) {
	for (const [name, cwd, [command, ...args]] of commands) {
		const [start, used] = [performance.now(), childSeconds()];
		spawnSync(command, args, { cwd, stdio: 'ignore' });
		times.get(name).push({ wall: (performance.now() - start) / 1000, cpu: childSeconds() - used });
	}
}

console.log(
	`${cpus().length} x ${cpus()[0]?.model ?? 'processor'}, Node ${process.versions.node}, median of ${values.runs}\n`,
);
console.log('| command | files | MB | seconds | files/s | MB/s | CPU seconds | files per CPU second |');
console.log(`|---|${'---:|'.repeat(7)}`);
for (const [name, folder] of commands) {
	const names = readdirSync(folder);
	const megabytes = names.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 1e6;
	const middle = (key) =>
		times
			.get(name)
			.map((time) => time[key])
			.sort((a, b) => a - b)[(values.runs - 1) >> 1];
	const [wall, cpu] = [middle('wall'), middle('cpu')];
	const rate = (seconds) => (seconds > 0 ? Math.round(names.length / seconds).toLocaleString('en-US') : '');
	const cells = [name, names.length, megabytes.toFixed(0), wall.toFixed(2), rate(wall), (megabytes / wall).toFixed(1)];
	console.log(`| ${[...cells, cpu.toFixed(2), rate(cpu)].join(' | ')} |`);
}

function firstOf(...paths) {
	return paths.find((path) => existsSync(path));
}

function has(command) {
	return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Copies of the files of a folder, as many as asked. */
function replicated(from, name) {
	const folder = join(temporary, name);
	mkdirSync(folder);
	const sources = readdirSync(from).filter((file) => statSync(join(from, file)).isFile());
	const contents = sources.map((file) => readFileSync(join(from, file)));
	for (let copy = 0, made = 0; made < wanted && sources.length > 0; copy++) {
		for (const [index, file] of sources.entries()) {
			if (made++ >= wanted) break;
			writeFileSync(join(folder, `${basename(file, extname(file))}-${copy}${extname(file)}`), contents[index]);
		}
	}
	return folder;
}

/** The schema with those that it includes, in a folder where it finds them. */
function schemaBeside(path) {
	const folder = join(temporary, 'schema');
	cpSync(dirname(path), folder, { recursive: true });
	return join(folder, basename(path));
}

/** What the children of this process have used, as Linux counts it; 0 elsewhere. */
function childSeconds() {
	if (!existsSync('/proc/self/stat')) return 0;
	const stat = readFileSync('/proc/self/stat', 'latin1');
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return (Number(fields[13]) + Number(fields[14])) / 100;
}
