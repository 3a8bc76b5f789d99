import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { bundle, form4, root, testFolder } from './form4';

const temporary = testFolder();
const dist = dirname(bundle);
const sample = join(root, 'samples/errors.form4');
const codeOf = (program: string): string => `${program}-${process.versions.v8}-${process.arch}.code`;

test.each(['cliFirst', 'serverFirst'])('V8 takes the code that the build has left of %s', (program) => {
	const taken = `const { readFileSync } = require('node:fs');
		const [file, code] = process.argv.slice(1);
		const source = require('node:module').wrap(readFileSync(file, 'utf8'));
		const { cachedDataRejected } = new (require('node:vm').Script)(source, { cachedData: readFileSync(code) });
		process.stdout.write(String(cachedDataRejected));`;
	const { stdout } = spawnSync(process.execPath, [
		'-e',
		taken,
		join(dist, `${program}.js`),
		join(dist, codeOf(program)),
	]);
	expect(String(stdout)).toBe('false');
});

test.each([
	['without code, as in the package', undefined],
	['with the code of another program', 'serverFirst'],
	['with half of its code', 'half'],
	['with what is no code', 'none'],
])('the command does the same %s', (name, code) => {
	const folder = join(temporary, name);
	mkdirSync(folder);
	for (const file of ['cli.js', 'cliFirst.js', 'cliLater.js', 'rules.json'])
		copyFileSync(join(dist, file), join(folder, file));
	const own = readFileSync(join(dist, codeOf('cliFirst')));
	const path = join(folder, codeOf('cliFirst'));
	if (code === 'half') writeFileSync(path, own.subarray(0, own.length / 2));
	if (code === 'none') writeFileSync(path, 'no code');
	if (code === 'serverFirst') copyFileSync(join(dist, codeOf(code)), path);
	const before = readdirSync(folder);

	const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'cli.js'), 'check', sample], {
		cwd: root,
		encoding: 'utf8',
	});
	expect({ status, out: stdout, error: stderr }).toEqual(form4(['check', sample]));
	expect(readdirSync(folder)).toEqual(before);
});
