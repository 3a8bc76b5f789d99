import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { form4, root, testFolder } from './form4';

const folder = testFolder();

test('a missing file costs only itself', () => {
	const { status, out, error } = form4(['check', 'missing.txt', 'samples/clean-joint.form4']);
	expect(status).toBe(2);
	expect(error).toBe('form4: missing.txt: there is no such file\n');
	expect(out).toContain('samples/clean-joint.form4: EDGAR would take it');
});

test.each([
	[['check', folder], 'no filing is found in it'],
	[['check', '--format', 'xml'], "argument 'xml' is invalid"],
	[['check', '--rule', 'nothing=off'], 'There is no rule nothing'],
	[['check', '--as-of', '2004-02-30'], '2004-02-30 is no day'],
	[['check', '--nothing'], "unknown option '--nothing'"],
	[['explain', 'nothing'], 'nothing is known by the name nothing'],
])('%j is one clear line and exit 2', (args, said) => {
	const { status, error } = form4(args);
	expect(status).toBe(2);
	expect(error).toContain(said);
});

test('a binary file is no text', () => {
	const path = join(folder, 'binary.form4');
	writeFileSync(path, Buffer.from([0, 1, 2]));
	expect(form4(['check', path])).toEqual({
		status: 2,
		out: '0 filings checked: 0 errors, 0 warnings, 0 other findings\n',
		error: `form4: ${path}: it is not a text\n`,
	});
	rmSync(path);
});

test('findings as JSON have rule, reaction, range and edits', () => {
	const { status, out } = form4(['check', '--format', 'json', 'samples/errors.form4']);
	expect(status).toBe(1);
	const [file]: { findings: { rule: string }[] }[] = JSON.parse(out);
	expect(file?.findings.find(({ rule }) => rule === 'code-unknown')).toEqual({
		rule: 'code-unknown',
		severity: 'error',
		edgar: 'suspense',
		message: '"m" is not a transaction code',
		range: { start: { line: 22, character: 25 }, end: { line: 22, character: 26 } },
		related: [],
		fixes: [
			{
				title: 'Write M',
				safe: true,
				edits: [{ range: { start: { line: 22, character: 25 }, end: { line: 22, character: 26 } }, newText: 'M' }],
			},
		],
	});
});

test('--fix applies what is safe and nothing else', () => {
	const path = join(folder, 'errors.form4');
	const before = readFileSync(join(root, 'samples/errors.form4'), 'utf8');
	writeFileSync(path, before);
	form4(['check', '--fix', path]);
	const expected = before.replace('2025-06-16', '06/16/2025').replace('\tm\t', '\tM\t').replace('22,200', '22,000');
	expect(readFileSync(path, 'utf8')).toBe(expected);
});

test('standard input has the name it is given', () => {
	const text = readFileSync(join(root, 'samples/clean-joint.form4'), 'utf8');
	expect(form4(['check', '-', '--stdin-name', 'draft.form4'], { input: text }).out).toContain(
		'draft.form4: EDGAR would take it',
	);
});
