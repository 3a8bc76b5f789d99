import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { form4, root, testFolder } from './form4';

const folder = testFolder();
const clean = readFileSync(join(root, 'samples/clean-joint.form4'), 'utf8');
const loose = clean.replace('06/16/2025\t\tM', '6/16/2025\t\tM').replaceAll('\n', '\r\n');

let made = 0;
function withFile(name: string, text: string): string {
	const cwd = join(folder, `format${String(++made)}`);
	mkdirSync(cwd);
	writeFileSync(join(cwd, name), text);
	return cwd;
}

test('a draft gets the canonical shape, in place', () => {
	const cwd = withFile('draft.form4', loose);
	const { status, out, error } = form4(['format', 'draft.form4'], { cwd });
	expect([status, out, error]).toEqual([0, 'draft.form4: formatted\n', '']);
	expect(readFileSync(join(cwd, 'draft.form4'), 'utf8')).toBe(clean);
});

test('--check writes nothing and says so with exit 1', () => {
	const cwd = withFile('draft.form4', loose);
	const { status, out } = form4(['format', '--check', '.'], { cwd });
	expect([status, out]).toEqual([1, 'draft.form4: is not in canonical shape\n']);
	expect(readFileSync(join(cwd, 'draft.form4'), 'utf8')).toBe(loose);
});

test('a canonical text is not written at all', () => {
	const cwd = withFile('draft.form4', clean);
	const before = statSync(join(cwd, 'draft.form4')).mtimeMs;
	expect(form4(['format', 'draft.form4'], { cwd })).toMatchObject({ status: 0, out: '', error: '' });
	expect(statSync(join(cwd, 'draft.form4')).mtimeMs).toBe(before);
});

test('standard input goes to standard output', () => {
	expect(form4(['format', '-'], { input: loose })).toMatchObject({ status: 0, out: clean });
});

test('what is no Form 4 is left alone, with the reason', () => {
	const cwd = withFile('letter.txt', 'Dear Sir or Madam,\n');
	const { status, error } = form4(['format', 'letter.txt'], { cwd });
	expect([status, error]).toEqual([2, 'form4: letter.txt: This is no Form 4.\n']);
	expect(readFileSync(join(cwd, 'letter.txt'), 'utf8')).toBe('Dear Sir or Madam,\n');
});
