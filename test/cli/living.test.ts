import { spawn } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFile } from '../../server/src/cli/checkFile';
import type { CheckRequest } from '../../server/src/cli/request';
import { bundle, form4, root, testFolder } from './form4';

const folder = testFolder();
const clean = readFileSync(join(root, 'samples/clean-joint.form4'), 'utf8');
const faulty = readFileSync(join(root, 'samples/errors.form4'), 'utf8');
const mended = faulty.replace('2025-06-16', '06/16/2025').replace('\tm\t', '\tM\t').replace('22,200', '22,000');

let made = 0;
function newFolder(files: Readonly<Record<string, string>>): string {
	const path = join(folder, String(++made));
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(join(path, name, '..'), { recursive: true });
		writeFileSync(join(path, name), text);
	}
	return path;
}

test('--fix keeps byte order mark, line ends, mode and symbolic link', () => {
	const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
	const cwd = newFolder({ 'real.form4': windows(faulty) });
	chmodSync(join(cwd, 'real.form4'), 0o640);
	symlinkSync('real.form4', join(cwd, 'link.form4'));
	expect(form4(['check', '--fix', 'link.form4'], { cwd }).out).toContain('(3 mended)');
	expect(readFileSync(join(cwd, 'real.form4'), 'utf8')).toBe(windows(mended));
	expect(statSync(join(cwd, 'real.form4')).mode & 0o777).toBe(0o640);
	expect(lstatSync(join(cwd, 'link.form4')).isSymbolicLink()).toBe(true);
});

test('--fix leaves alone what it does not change', () => {
	const cwd = newFolder({ 'a.form4': clean });
	const before = statSync(join(cwd, 'a.form4'));
	form4(['check', '--fix', '.'], { cwd });
	const after = statSync(join(cwd, 'a.form4'));
	expect([after.mtimeMs, after.ino]).toEqual([before.mtimeMs, before.ino]);
});

test('--fix does not mend what is suppressed or known', () => {
	const cwd = newFolder({ 'a.form4': faulty });
	form4(['suppress', 'a.form4:23', 'date-format', '--reason', 'As it was filed'], { cwd });
	form4(['check', '--fix', '.'], { cwd });
	expect(readFileSync(join(cwd, 'a.form4'), 'utf8')).toContain('2025-06-16');
});

test('what a baseline lists is not counted, wherever it has moved; what is new is', () => {
	const cwd = newFolder({ 'a.form4': faulty, 'b.form4': clean });
	expect(form4(['check', '--write-baseline', 'known.json', '.'], { cwd }).status).toBe(0);
	const known = form4(['check', '--baseline', 'known.json', '--fail-on', 'hint', '.'], { cwd });
	expect(known).toMatchObject({ status: 0, error: '' });
	expect(known.out).toContain('0 errors, 0 warnings, 0 other findings (5 known before)');
	expect(known.out).toContain('a.form4: EDGAR would suspend it');

	writeFileSync(join(cwd, 'a.form4'), `\n\n${faulty.replace('\tm\t', '\tq\t')}`);
	const changed = form4(['check', '--baseline', 'known.json', '--format', 'sarif', '.'], { cwd });
	expect(changed.status).toBe(1);
	const states = changed.out.match(/"ruleId":"[^"]*"|"baselineState":"\w*"/g);
	expect(states?.join(' ')).toContain('"ruleId":"code-unknown" "baselineState":"new"');
	expect(states?.filter((state) => state.includes('unchanged')).length).toBeGreaterThan(2);
});

test('a finding beyond those that a baseline counts is new', () => {
	const row = /^.*2025-06-16.*$/m.exec(faulty)?.[0] ?? '';
	const cwd = newFolder({ 'a.form4': faulty });
	form4(['check', '--write-baseline', 'known.json', '.'], { cwd });
	writeFileSync(
		join(cwd, 'a.form4'),
		faulty.replace(row, () => `${row}\n${row}`),
	);
	const { out } = form4(['check', '--baseline', 'known.json', '.'], { cwd });
	expect(out.match(/date-format/g)).toHaveLength(1);
});

test('suppress takes a finding out until its row changes, and says when an entry has lapsed', () => {
	const cwd = newFolder({ 'drafts/a.form4': faulty });
	const done = form4(['suppress', 'drafts/a.form4:23', 'code-unknown', '--reason', 'The client insists'], { cwd });
	expect(done).toMatchObject({ status: 0, error: '' });
	expect(JSON.parse(readFileSync(join(cwd, 'drafts/form4-suppressions.json'), 'utf8'))).toEqual({
		suppressions: [
			{
				rule: 'code-unknown',
				file: 'a.form4',
				content: expect.stringMatching(/^Common Stock \| 2025-06-16 \| {2}\| m \| /),
				reason: 'The client insists',
			},
		],
	});
	const { out } = form4(['check', '.'], { cwd });
	expect(out).not.toContain('code-unknown');
	expect(out).toContain('(1 suppressed)');
	expect(out).toContain('EDGAR would suspend it');
	const sarif = form4(['check', '--format', 'sarif', '.'], { cwd }).out;
	expect(sarif).toContain(
		'"suppressions":[{"kind":"external","status":"accepted","justification":"The client insists"}]',
	);

	writeFileSync(join(cwd, 'drafts/a.form4'), faulty.replace('2025-06-16', '06/16/2025'));
	const changed = form4(['check', '.'], { cwd });
	expect(changed.out).toContain('code-unknown');
	expect(changed.error).toBe(
		`form4: ${join(cwd, 'drafts/form4-suppressions.json')}: entry 1 (code-unknown in a.form4) suppresses nothing any more\n`,
	);
	expect(form4(['suppress', 'drafts/a.form4:2', 'code-unknown', '--reason', 'x'], { cwd })).toMatchObject({
		status: 2,
		error: 'form4: drafts/a.form4:2: code-unknown finds nothing there\n',
	});
});

test('an entry without a reason suppresses nothing and is complained of', () => {
	const cwd = newFolder({ 'a.form4': faulty });
	form4(['suppress', 'a.form4:23', 'code-unknown', '--reason', 'x'], { cwd });
	const path = join(cwd, 'form4-suppressions.json');
	writeFileSync(path, readFileSync(path, 'utf8').replace('"reason": "x"', '"reason": ""'));
	const { status, out, error } = form4(['check', '.'], { cwd });
	expect(error).toBe(`form4: ${path}: entry 1 (code-unknown) has no reason\n`);
	expect(status).toBe(2);
	expect(out).toContain('code-unknown');
});

test('many threads say the same as one, in the same order', () => {
	const files = Object.fromEntries(
		Array.from({ length: 260 }, (_, index) => [
			`${String(index % 7)}/${String(index)}.form4`,
			index % 3 === 0 ? faulty : clean,
		]),
	);
	const cwd = newFolder({ ...files, 'note.txt': 'Nothing', 'picture.txt': '\u0000' });
	for (const format of ['text', 'json', 'jsonl', 'sarif', 'github', 'unix']) {
		const one = form4(['check', '--jobs', '1', '--format', format, '.'], { cwd });
		const three = form4(['check', '--jobs', '3', '--format', format, '.'], { cwd });
		expect(three).toEqual(one);
		expect(one.status).toBe(2);
	}
});

test('a file that vanishes between the look at its folder and its turn costs only itself', () => {
	const request: CheckRequest = {
		format: 'jsonl',
		failOn: 'error',
		fix: false,
		stdinName: 'stdin',
		settings: { today: { year: 2026, month: 1, day: 15 } },
		baseline: undefined,
		writesBaseline: false,
		style: { colours: false, excerpts: false, width: 120 },
	};
	const gone = { path: join(folder, 'gone.form4'), argument: 0, isNamed: false };
	const { complaints, output, isFiling } = checkFile(gone, request);
	expect({ complaints, output, isFiling }).toEqual({
		complaints: [`${gone.path}: there is no such file`],
		output: '',
		isFiling: false,
	});
});

test('a file that two arguments lead to is checked once', () => {
	const cwd = newFolder({ 'a.form4': clean });
	expect(form4(['check', 'a.form4', './a.form4', '.', '*.form4'], { cwd }).out).toMatch(/^1 filing checked/m);
});

test('Ctrl+C leaves whole output', async () => {
	const cwd = newFolder(
		Object.fromEntries(Array.from({ length: 1500 }, (_, index) => [`${String(index)}.form4`, faulty])),
	);
	const child = spawn(process.execPath, [bundle, 'check', '--format', 'json', '--jobs', '1', '.'], { cwd });
	let out = '';
	child.stdout.on('data', (data: Buffer) => {
		if (out === '') child.kill('SIGINT');
		out += data.toString();
	});
	const status = await new Promise((resolve) => child.on('close', resolve));
	expect(status).toBe(130);
	const files: unknown = JSON.parse(out);
	expect(Array.isArray(files) && files.length > 0 && files.length < 1500).toBe(true);
});
