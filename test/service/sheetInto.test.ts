import { expect, test } from 'vitest';
import { minimalXml } from '../../server/src/rules/xmlFrame';
import { convert } from '../../server/src/service/convert';
import { sheetInto } from '../../server/src/service/sheetInto';
import { Snapshot } from '../../server/src/service/snapshot';
import { sharedFiles } from '../corpus/shared';

test('what was copied from a spreadsheet with its headings are lines of the form', () => {
	expect(
		sheetInto('Trade Date\tAction\tQuantity\tPrice\tSecurity\r\n6/16/2026\tSell\t1,500\t5.79\tCommon Stock\r\n'),
	).toBe('Common Stock\t06/16/2026\t\tS\t\t1,500\tD\t\\$5.79\t\t\t');
});

test.each([
	['words', 'Trade\tDate\n'],
	['a list without days', 'Security\tBalance\nCommon Stock\t5\n'],
	['rows of both tables', 'Date\tQuantity\tStrike\tSecurity\n6/16/2026\t5\t\tA\n6/16/2026\t5\t1\tB\n'],
])('%s is left as it is', (_, text) => {
	expect(sheetInto(text)).toBeUndefined();
});

test('no piece of a form is taken for a list', () => {
	for (const { text } of [{ text: () => minimalXml }, ...sharedFiles('corpus/xml').slice(0, 30)]) {
		const lines = convert(Snapshot.open(text()), { to: 'text' }).text.split('\n');
		for (const start of lines.keys()) {
			if (lines[start]?.includes('\t') !== true) continue;
			expect(sheetInto(lines.slice(start).join('\n'))).toBeUndefined();
		}
	}
});
