import { spawn, spawnSync } from 'node:child_process';
import {
	chmodSync,
	closeSync,
	existsSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundle, form4, root, testFolder, type Ran } from './form4';

const folder = testFolder();
const clean = readFileSync(join(root, 'samples/clean-joint.form4'), 'utf8');
const faulty = readFileSync(join(root, 'samples/errors.form4'), 'utf8');
const nobody = process.getuid?.() === 0 ? 65_534 : undefined;

let made = 0;
/** A folder for one test, with a good filing in it. */
function withGood(): string {
	const path = join(folder, String(++made));
	mkdirSync(path);
	chmodSync(folder, 0o755);
	writeFileSync(join(path, 'good.form4'), clean);
	return path;
}

/** One line on standard error, exit 2, and the good filing is checked all the same. */
function expectOneLine({ status, out, error }: Ran, said: string): void {
	expect(error.split('\n')).toEqual([expect.stringContaining(said), '']);
	expect(error).toMatch(/^form4: /);
	expect(status).toBe(2);
	expect(out).toContain('good.form4: EDGAR would take it');
}

test('a missing file', () => {
	const cwd = withGood();
	expectOneLine(form4(['check', 'missing.form4', 'good.form4'], { cwd }), 'missing.form4: there is no such file');
});

test('a pattern that fits nothing', () => {
	const cwd = withGood();
	expectOneLine(form4(['check', '*.nothing', 'good.form4'], { cwd }), '*.nothing: no file fits this pattern');
});

test('a folder without filings, whatever else is in it', () => {
	const cwd = withGood();
	mkdirSync(join(cwd, 'letters'));
	writeFileSync(join(cwd, 'letters/letter.txt'), 'Dear Sir or Madam,\n');
	expectOneLine(form4(['check', 'letters', 'good.form4'], { cwd }), 'letters: no filing is found in it');
});

test('a text that is no filing, when it is named; in a folder it is passed over', () => {
	const cwd = withGood();
	writeFileSync(join(cwd, 'letter.txt'), 'Dear Sir or Madam,\n');
	expectOneLine(form4(['check', 'letter.txt', 'good.form4'], { cwd }), 'letter.txt: no Form 4 is found in it');
	expect(form4(['check', '.'], { cwd })).toMatchObject({
		status: 0,
		error: '',
		out: expect.stringContaining('(1 other file passed over)'),
	});
});

test('a binary file', () => {
	const cwd = withGood();
	writeFileSync(join(cwd, 'picture.form4'), Buffer.from([0x89, 0x50, 0, 1, 2]));
	expectOneLine(form4(['check', '.'], { cwd }), 'picture.form4: it is not a text');
});

test('UTF-16', () => {
	const cwd = withGood();
	writeFileSync(join(cwd, 'wide.form4'), Buffer.from(`\uFEFF${clean}`, 'utf16le'));
	expectOneLine(form4(['check', '.'], { cwd }), 'wide.form4: it is UTF-16; save it as UTF-8');
});

test('a device and a folder in the place of a file', () => {
	const cwd = withGood();
	expectOneLine(form4(['check', '/dev/zero', 'good.form4'], { cwd }), '/dev/zero: it is a device, not a file');
});

test('a symbolic link that leads nowhere', () => {
	const cwd = withGood();
	symlinkSync('gone.form4', join(cwd, 'broken.form4'));
	expectOneLine(form4(['check', '.'], { cwd }), 'broken.form4: the symbolic link leads nowhere');
	expectOneLine(form4(['check', 'broken.form4', 'good.form4'], { cwd }), 'broken.form4: there is no such file');
});

test('symbolic links that lead round in a circle', () => {
	const cwd = withGood();
	mkdirSync(join(cwd, 'inner'));
	symlinkSync('..', join(cwd, 'inner/up'));
	expectOneLine(form4(['check', '.'], { cwd }), 'inner/up: the symbolic link leads back to a folder above it');
	symlinkSync('self.form4', join(cwd, 'self.form4'));
	expectOneLine(form4(['check', 'self.form4', 'good.form4'], { cwd }), 'self.form4: its symbolic links lead round');
});

test('a file and a folder that may not be read', () => {
	const cwd = withGood();
	mkdirSync(join(cwd, 'closed'));
	writeFileSync(join(cwd, 'secret.form4'), clean);
	chmodSync(join(cwd, 'closed'), 0);
	chmodSync(join(cwd, 'secret.form4'), 0);
	const as = nobody === undefined ? { cwd } : { cwd, uid: nobody };
	expectOneLine(form4(['check', 'secret.form4', 'good.form4'], as), 'secret.form4: it may not be read');
	expectOneLine(form4(['check', 'closed', 'good.form4'], as), 'closed: it may not be read');
	chmodSync(join(cwd, 'closed'), 0o755);
});

test('empty standard input', () => {
	const cwd = withGood();
	expectOneLine(form4(['check', '-', 'good.form4'], { cwd }), 'stdin: standard input is empty');
});

test('bytes that are not UTF-8 are read as Windows-1252, said, and written back as they were', () => {
	const cwd = withGood();
	const path = join(cwd, 'old.form4');
	const bytes = Buffer.concat([
		Buffer.from(faulty.replace('DOE JANE Q', 'DOE JAN'), 'latin1'),
		Buffer.from([0xe9, 0x81]),
	]);
	writeFileSync(path, bytes);
	const { error } = form4(['check', '--fix', path], { cwd });
	expect(error).toBe(`form4: ${path}: it is not UTF-8 and is read as Windows-1252\n`);
	const written = readFileSync(path);
	expect(written.subarray(-2)).toEqual(Buffer.from([0xe9, 0x81]));
	expect(written.toString('latin1')).toContain('\tM\t');
});

test('a read-only file under --fix is checked and stays as it is', () => {
	const cwd = withGood();
	writeFileSync(join(cwd, 'locked.form4'), faulty);
	chmodSync(join(cwd, 'locked.form4'), 0o444);
	const { status, out, error } = form4(['check', '--fix', '.'], { cwd });
	expect(error).toBe('form4: locked.form4: its fixes are not written: it is read-only\n');
	expect(status).toBe(2);
	expect(out).toContain('good.form4: EDGAR would take it');
	expect(out).toContain('code-unknown');
	expect(readFileSync(join(cwd, 'locked.form4'), 'utf8')).toBe(faulty);
	expect(readdirSync(cwd).sort()).toEqual(['good.form4', 'locked.form4']);
});

test('a read-only folder under --fix', () => {
	const cwd = withGood();
	mkdirSync(join(cwd, 'shut'));
	writeFileSync(join(cwd, 'shut/a.form4'), faulty);
	chmodSync(join(cwd, 'shut/a.form4'), 0o666);
	chmodSync(join(cwd, 'shut'), 0o555);
	const { status, error } = form4(['check', '--fix', '.'], nobody === undefined ? { cwd } : { cwd, uid: nobody });
	expect(error).toBe('form4: shut/a.form4: its fixes are not written: it may not be written\n');
	expect(status).toBe(2);
	chmodSync(join(cwd, 'shut'), 0o755);
});

test('--fix for standard input', () => {
	expect(form4(['check', '--fix', '-'], { input: faulty })).toEqual({
		status: 2,
		out: '',
		error: 'form4: --fix writes to files; standard input has none\n',
	});
});

test.each([
	['--settings', 'it is not JSON'],
	['--baseline', 'it is not JSON'],
])('%s that is no JSON, and one that is not there', (option, said) => {
	const cwd = withGood();
	writeFileSync(join(cwd, 'bad.json'), '{ nothing');
	expectOneLine(form4(['check', option, 'bad.json', '.'], { cwd }), `bad.json: ${said}`);
	expectOneLine(form4(['check', option, 'gone.json', '.'], { cwd }), 'gone.json: there is no such file');
});

test('settings that are not understood cost only themselves', () => {
	const cwd = withGood();
	writeFileSync(
		join(cwd, 'settings.json'),
		'{ "form4.rules": { "date-format": "loud", /* on */ "code-unknown": "off", } }',
	);
	writeFileSync(join(cwd, 'bad.form4'), faulty);
	const ran = form4(['check', '--settings', 'settings.json', '.'], { cwd });
	expectOneLine(ran, 'settings.json: the setting form4.rules.date-format is not understood');
	expect(ran.out).not.toContain('code-unknown');
});

test('suppressions that cannot be read', () => {
	const cwd = withGood();
	writeFileSync(join(cwd, 'form4-suppressions.json'), 'nothing');
	expectOneLine(form4(['check', '.'], { cwd }), 'form4-suppressions.json: it is not JSON of the form');
});

test.each([
	[['check', '--nothing'], "unknown option '--nothing'"],
	[['check', '--fial-on', 'error'], '(Did you mean --fail-on?)'],
	[['check', '--rule', 'total-mismach=off'], 'There is no rule total-mismach. Did you mean total-mismatch?'],
	[['check', '--rule', 'total-mismatch=loud'], 'loud is no severity'],
	[['check', '--format', 'xml'], "argument 'xml' is invalid"],
	[['check', '--jobs', '0'], 'It is a number of threads'],
	[['check', '--as-of', '2004-02-30'], '2004-02-30 is no day'],
	[['check', '--baseline', 'a', '--write-baseline', 'b'], 'cannot be used with'],
	[['chekc'], "unknown command 'chekc'"],
	[['explain', 'total-mismach'], 'did you mean total-mismatch'],
	[['lsp'], "required option '--stdio' not specified"],
	[['suppress', 'a.form4:1', 'total-mismatch'], "required option '--reason <text>' not specified"],
	[['suppress', 'a.form4:1', 'total-mismatch', '--reason', ' '], 'A suppression has a reason'],
	[['suppress', 'a.form4', 'total-mismatch', '--reason', 'b'], 'It is written FILE:LINE'],
])('%j is one clear line and exit 2', (args, said) => {
	const { status, out, error } = form4(args);
	expect(error.trimEnd()).not.toContain('\n');
	expect(error).toContain(said);
	expect({ status, out }).toEqual({ status: 2, out: '' });
});

test('a reader that goes away', async () => {
	const cwd = withGood();
	for (let copy = 0; copy < 300; copy++) writeFileSync(join(cwd, `${String(copy)}.form4`), faulty);
	const child = spawn(process.execPath, [bundle, 'check', '--format', 'json', '.'], { cwd });
	let error = '';
	child.stderr.on('data', (data: Buffer) => (error += data.toString()));
	child.stdout.once('data', () => child.stdout.destroy());
	const status = await new Promise((resolve) => child.on('close', resolve));
	expect(error).toBe('form4: standard output was closed before everything was written\n');
	expect(status).toBe(2);
});

test.runIf(existsSync('/dev/full'))('a full disk', () => {
	const cwd = withGood();
	const full = openSync('/dev/full', 'w');
	const { status, stderr } = spawnSync(process.execPath, [bundle, 'check', '.'], {
		cwd,
		stdio: ['ignore', full, 'pipe'],
		encoding: 'utf8',
	});
	closeSync(full);
	expect({ status, stderr }).toEqual({
		status: 2,
		stderr: 'form4: standard output cannot be written: the disk is full\n',
	});
});

test('a baseline that cannot be written', () => {
	const cwd = withGood();
	expectOneLine(
		form4(['check', '.', '--write-baseline', 'gone/known.json'], { cwd }),
		'gone/known.json: its folder does not exist',
	);
});

test('a check writes nothing that it was not asked to write', () => {
	const cwd = withGood();
	writeFileSync(join(cwd, 'bad.form4'), faulty);
	const before = readdirSync(cwd).map((name) => [
		name,
		statSync(join(cwd, name)).mtimeMs,
		readFileSync(join(cwd, name)),
	]);
	for (const format of ['text', 'json', 'jsonl', 'sarif', 'github', 'unix'])
		form4(['check', '--format', format, '.'], { cwd });
	expect(
		readdirSync(cwd).map((name) => [name, statSync(join(cwd, name)).mtimeMs, readFileSync(join(cwd, name))]),
	).toEqual(before);
});
