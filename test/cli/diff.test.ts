import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { minimalXml } from '../../server/src/rules/xmlFrame';
import { form4, testFolder } from './form4';

const cwd = testFolder();
writeFileSync(join(cwd, 'filed.xml'), minimalXml);
writeFileSync(
	join(cwd, 'amendment.xml'),
	minimalXml.replace('<transactionShares><value>5000<', '<transactionShares><value>5500<'),
);

test('an amendment is held against its original, in words and as JSON', () => {
	const { status, out, error } = form4(['diff', 'filed.xml', 'amendment.xml'], { cwd });
	expect([status, error]).toEqual([1, '']);
	expect(out.split('\n')[0]).toBe(
		'1 line changed, 0 added, 2 repeated, 0 not in the amendment, 0 values of the cover changed',
	);
	expect(out).toContain('      Amount: 5,000 -> 5,500\n');
	const json = form4(['diff', '--format', 'json', 'filed.xml', 'amendment.xml'], { cwd });
	expect(JSON.parse(json.out)).toMatchObject({
		rows: [{ change: 'changed', cells: [{ name: 'Amount', before: '5,000', after: '5,500' }] }, {}, {}],
		faults: [{ fault: 'no-amendment' }, { fault: 'repeated-rows' }, { fault: 'unexplained' }],
	});
});

test('what is no filing is not compared', () => {
	writeFileSync(join(cwd, 'letter.txt'), 'Dear Sir or Madam,\n');
	expect(form4(['diff', 'filed.xml', 'letter.txt'], { cwd })).toMatchObject({
		status: 2,
		out: '',
		error: 'form4: letter.txt: it holds no Form 4\n',
	});
});
