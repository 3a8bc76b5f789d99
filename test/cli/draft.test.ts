import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { minimalXml } from '../../server/src/rules/xmlFrame';
import { form4, testFolder } from './form4';

const cwd = testFolder();
writeFileSync(join(cwd, 'filed.xml'), minimalXml);
writeFileSync(
	join(cwd, 'trades.csv'),
	'Trade Date,Action,Quantity,Price,D/I\n6/18/2026,Sell,"1,000",$12.50,D\n6/19/2026,Dividend,5,1,D\n',
);

test('a CSV becomes rows, and what is open is named', () => {
	const { status, out, error } = form4(['rows', 'trades.csv', '--title', 'Common Stock'], { cwd });
	expect([status, out.split('\n')[0]]).toEqual([1, 'Common Stock\t06/18/2026\t\tS\t\t1,000\tD\t\\$12.50\t\tD\t']);
	expect(error).toBe('form4: trades.csv: Line 3: Dividend is no transaction that a code is known for\n');
	expect(form4(['rows', 'missing.csv'], { cwd })).toMatchObject({
		status: 2,
		error: 'form4: missing.csv: there is no such file\n',
	});
	expect(form4(['rows', 'filed.xml'], { cwd })).toMatchObject({ status: 2, out: '' });
});

test('the previous form becomes a draft, with the trades in their places', () => {
	const plain = form4(['draft', 'filed.xml', '-o', 'draft.form4'], { cwd });
	expect(plain).toMatchObject({ status: 0, out: '', error: '' });
	expect(readFileSync(join(cwd, 'draft.form4'), 'utf8')).toContain('Common Stock\t\t\t\t\t\t\t\t25,000\tD\t\n');
	const traded = form4(['draft', 'filed.xml', '--rows', 'trades.csv', '--title', 'Common Stock'], { cwd });
	expect(traded.status).toBe(1);
	expect(traded.out).toContain('Common Stock\t06/18/2026\t\tS\t\t1,000\tD\t\\$12.50\t24,000\tD\t\n');
});
