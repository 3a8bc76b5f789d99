import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { summaryOf } from '../../server/src/service/summary';

const sample = (name: string): string => readFileSync(join(import.meta.dirname, '../../samples', name), 'utf8');
const check = { today: { year: 2025, month: 6, day: 17 } };

test('a filing in a list says who, when, what EDGAR would do, and until when it is due', () => {
	expect(summaryOf(sample('clean-exercise-and-sale.form4'), check)).toEqual({
		issuer: 'EXAMPLE WIDGETS INC',
		owners: 'DOE JANE Q',
		form: '4',
		period: '06/16/2025',
		order: '2025-06-16',
		verdict: 'accepted',
		words: 'EDGAR would take this form',
		due: 'Wednesday, 06/18/2025, 10:00 p.m. ET',
	});
	expect(summaryOf(sample('errors.form4'), check)?.verdict).toBe('suspended');
});

test('a day that is past is not said, and owners of one form stand together', () => {
	const later = { today: { year: 2026, month: 1, day: 5 } };
	const summary = summaryOf(sample('clean-joint.form4'), later);
	expect(summary?.due).toBe('');
	expect(summary?.owners).toContain('; ');
});

test('what is no filing has no place in the list', () => {
	expect(summaryOf('<?xml version="1.0"?><project/>', check)).toBeUndefined();
	expect(summaryOf('', check)).toBeUndefined();
});
