import fc from 'fast-check';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isInShard } from '../../server/src/cli/shard';
import { form4, root, testFolder } from './form4';

const folder = testFolder();

test('each file falls to one machine, and the machines share evenly', () => {
	const path = fc.stringMatching(/^[a-z0-9]{1,8}(?:\/[a-z0-9-]{1,20}){0,3}\.txt$/);
	fc.assert(
		fc.property(path, fc.integer({ min: 1, max: 20 }), (file, of) => {
			const takers = Array.from({ length: of }, (_, index) => isInShard(file, { number: index + 1, of }));
			expect(takers.filter((takes) => takes)).toHaveLength(1);
		}),
	);
	const names = Array.from({ length: 8000 }, (_, index) => `0001234567-24-${String(index).padStart(6, '0')}.txt`);
	for (const of of [2, 3, 4, 8, 16]) {
		const shares = Array.from(
			{ length: of },
			(_, index) => names.filter((name) => isInShard(name, { number: index + 1, of })).length,
		);
		expect(Math.min(...shares) / (names.length / of)).toBeGreaterThan(0.85);
	}
});

test('a path is the same on every system', () => {
	const shard = { number: 1, of: 7 };
	expect(isInShard('2024\\QTR1\\a.txt', shard)).toBe(isInShard('2024/QTR1/a.txt', shard));
});

test('the shares of check are the whole, wherever the folder lies', () => {
	const archive = join(folder, 'archive');
	mkdirSync(archive);
	for (let index = 0; index < 12; index++)
		cpSync(join(root, 'samples/clean-joint.form4'), join(archive, `filing-${String(index)}.form4`));
	const filesOf = (args: readonly string[], cwd: string): string[] =>
		form4(['check', '--format', 'jsonl', ...args], { cwd })
			.out.split('\n')
			.flatMap((line) => /filing-\d+\.form4/.exec(line) ?? []);
	const all = filesOf([archive], folder);
	const shares = ['1/3', '2/3', '3/3'].map((share) => filesOf(['--shard', share, archive], folder));
	expect(new Set(all).size).toBe(12);
	expect(shares.flat().sort()).toEqual([...new Set(all)].sort());
	expect(filesOf(['--shard', '2/3', '.'], archive)).toEqual(shares[1]);
});

test('a share that cannot be is wrong usage', () => {
	for (const share of ['0/3', '4/3', '1', 'a/b', '1/0']) {
		const { status, error } = form4(['check', '--shard', share, 'samples']);
		expect([share, status]).toEqual([share, 2]);
		expect(error).toContain('the second of four is written 2/4');
	}
});
