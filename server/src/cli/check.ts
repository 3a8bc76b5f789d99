import { readFile, stat, writeFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { glob } from 'tinyglobby';
import { fixAll } from '../service/fixAll';
import { Snapshot, type CheckSettings } from '../service/snapshot';
import { report, startReport, type Format } from './report';

export type { Format } from './report';
export type FailOn = 'error' | 'warning' | 'info' | 'hint' | 'never';

export interface CheckOptions {
	readonly format: Format;
	readonly failOn: FailOn;
	readonly fix: boolean;
	readonly stdinName: string;
	readonly settings: CheckSettings;
}

const ranks = { error: 0, warning: 1, information: 2, hint: 3 } as const;
const limits: Readonly<Record<FailOn, number>> = { error: 0, warning: 1, info: 2, hint: 3, never: -1 };

/** Checks what the paths name and prints it. Says 0, 1 or 2 as the exit code; a file that cannot be read costs only itself. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<0 | 1 | 2> {
	const output = startReport(options.format);
	let failed = false;
	let broken = false;
	const complain = (message: string): void => {
		process.stderr.write(`form4: ${message}\n`);
		broken = true;
	};
	let done = 0;
	for (const path of paths) {
		const files = await filesOf(path).catch((error: unknown) => complain(reason(path, error)));
		if (!files) continue;
		for (const file of files) {
			const snapshot = await open(file, options).catch((error: unknown) => complain(reason(file, error)));
			if (!snapshot) continue;
			if (files.length > 1 && !isFiling(snapshot)) continue;
			const findings = snapshot.findings(options.settings);
			if (findings.some(({ severity }) => ranks[severity] <= limits[options.failOn])) failed = true;
			output.file(report(file === '-' ? options.stdinName : file, snapshot, findings));
			progress(++done);
		}
	}
	output.end();
	progress(0);
	return broken ? 2 : failed ? 1 : 0;
}

async function filesOf(path: string): Promise<readonly string[]> {
	if (path === '-') return ['-'];
	if (/[*?{}[\]]/.test(path)) {
		const found = await glob(path, { onlyFiles: true });
		if (found.length === 0) throw new Error('no file fits this pattern');
		return found.sort();
	}
	const kind = await stat(path);
	if (!kind.isDirectory()) return [path];
	const found = await glob('**/*', {
		cwd: path,
		onlyFiles: true,
		absolute: false,
		ignore: ['**/node_modules/**', '**/.git/**'],
	});
	const texts = found.filter((file) => /\.(?:form4|txt|md)$/i.test(file)).sort();
	if (texts.length === 0) throw new Error('no filing in this folder');
	return texts.map((file) => `${path.replace(/\/+$/, '')}/${file}`);
}

async function open(file: string, options: CheckOptions): Promise<Snapshot> {
	const bytes = file === '-' ? Buffer.from(await readAll(process.stdin)) : await readFile(file);
	if (bytes.includes(0)) throw new Error('not a text');
	const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
	const snapshot = Snapshot.open(text);
	if (!options.fix || file === '-') return snapshot;
	const { snapshot: mended, applied } = fixAll(snapshot, (one) => one.findings(options.settings));
	const isWhole = Buffer.from(text).equals(bytes);
	if (applied > 0 && isWhole) await writeFile(file, mended.source.text);
	return applied > 0 && isWhole ? mended : snapshot;
}

/** A folder may hold other texts; a file that is named is checked whatever it holds. */
function isFiling({ filing }: Snapshot): boolean {
	return filing.parts.has('item1') || filing.parts.has('tableI') || filing.parts.has('title');
}

function reason(path: string, error: unknown): string {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	if (code === 'ENOENT') return `${path}: there is no such file`;
	if (code === 'EACCES') return `${path}: it may not be read`;
	return `${path}: ${error instanceof Error ? error.message : String(error)}`;
}

function progress(done: number): void {
	if (!process.stderr.isTTY) return;
	if (done === 0) process.stderr.write('\r\x1b[K');
	else if (done % 100 === 0) process.stderr.write(`\r${String(done)} filings checked`);
}
