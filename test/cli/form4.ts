import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

export const root = join(import.meta.dirname, '..', '..');
export const bundle = join(root, 'dist/cli.js');

export interface Ran {
	readonly status: number | null;
	readonly out: string;
	readonly error: string;
}

interface Surroundings {
	readonly input?: string | Buffer;
	readonly cwd?: string;
	readonly env?: Readonly<Record<string, string>>;
	/** Another user, for files that not everyone may read. Only the administrator can become one. */
	readonly uid?: number;
}

/** Runs the bundled command as a person does. */
export function form4(args: readonly string[], { input = '', cwd = root, env = {}, uid }: Surroundings = {}): Ran {
	const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...args], {
		cwd,
		input,
		encoding: 'utf8',
		env: { PATH: process.env['PATH'] ?? '', ...env },
		...(uid === undefined ? {} : { uid, gid: uid }),
	});
	return { status, out: stdout, error: stderr };
}

/** A folder of its own for the tests of a file, with the bundle built before and the folder gone behind them. */
export function testFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'form4-cli-'));
	beforeAll(buildOnce, 60_000);
	afterAll(() => rmSync(folder, { recursive: true }));
	return folder;
}

/** Several test files run at once; the first one builds and the others wait for it. */
async function buildOnce(): Promise<void> {
	mkdirSync(dirname(bundle), { recursive: true });
	const lock = join(root, 'dist/.building');
	const giveUp = Date.now() + 60_000;
	while (!taken(lock)) {
		if (Date.now() > giveUp) throw new Error(`${lock} is left from a build that broke off; remove it`);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	try {
		if (!isFresh()) execFileSync(process.execPath, ['esbuild.mjs'], { cwd: root });
	} finally {
		rmdirSync(lock);
	}
}

function taken(lock: string): boolean {
	try {
		mkdirSync(lock);
		return true;
	} catch {
		return false;
	}
}

function isFresh(): boolean {
	if (!existsSync(bundle)) return false;
	const built = statSync(bundle).mtimeMs;
	const sources = readdirSync(join(root, 'server/src'), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
	return [...sources, join(root, 'package.json'), join(root, 'esbuild.mjs')].every(
		(file) => statSync(file).mtimeMs < built,
	);
}
