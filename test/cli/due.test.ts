import { expect, test } from 'vitest';
import { form4, testFolder } from './form4';

const cwd = testFolder();

test('days in either notation, in words and as JSON', () => {
	const { status, out, error } = form4(['due', '2026-07-02', '11/24/2026'], { cwd });
	expect([status, error]).toEqual([0, '']);
	expect(out.split('\n').filter((line) => !line.startsWith(' '))).toEqual([
		'Thursday, 07/02/2026: due Tuesday, 07/07/2026, 10:00 p.m. ET',
		'Tuesday, 11/24/2026: due Friday, 11/27/2026, 10:00 p.m. ET',
		'',
	]);
	expect(JSON.parse(form4(['due', '--format', 'json', '11/24/2026'], { cwd }).out)).toMatchObject([
		{ executed: '2026-11-24', due: '2026-11-27', until: '10:00 p.m. ET' },
	]);
});

test('what is no day is refused', () => {
	expect(form4(['due', '02/30/2026'], { cwd })).toMatchObject({ status: 2, out: '' });
	expect(form4(['due', 'tomorrow'], { cwd }).error).toContain('tomorrow is no day');
	expect(form4(['due', '1999-01-04'], { cwd })).toMatchObject({
		status: 2,
		error: 'form4: 01/04/1999: before 08/29/2002 there was no limit of two business days\n',
	});
});
