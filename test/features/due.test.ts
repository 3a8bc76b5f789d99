import { expect, test } from 'vitest';
import { dueLens } from '../../server/src/features/codeLenses';
import { hover } from '../../server/src/features/hover/hover';
import { pointed } from './frame';

const sale = 'Common Stock⇥07/0‸2/2026⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥';

function said(row: string): string {
	const { snapshot, position } = pointed('tableI', row);
	return (hover(snapshot, position)?.markdown ?? '').replace(/\\([^\w\s])/g, '$1');
}

test('a transaction says when it is due, over a holiday that is kept on a Friday', () => {
	expect(said(sale)).toContain('**Transaction date**: Thursday, 07/02/2026\n\nDue Tuesday, 07/07/2026, 10:00 p.m. ET');
});

test('two days count from a deemed execution date', () => {
	expect(said(sale.replace('‸2/2026⇥⇥', '‸2/2026⇥07/06/2026⇥'))).toContain('Due Wednesday, 07/08/2026');
});

test('what may wait for Form 5 says so', () => {
	expect(said(sale.replace('⇥S⇥', '⇥W⇥'))).toContain('By its code it may wait for Form 5.');
});

test('a day on which EDGAR is closed is named', () => {
	expect(said(sale.replace('07/0‸2', '07/0‸3'))).toContain('Friday, 07/03/2026 (Independence Day)');
});

test('above a form stands when it is due, until it is filed', () => {
	// The frame is signed in 2004, and its item 3 is of that year; the row decides.
	const { snapshot } = pointed('tableI', sale);
	const on = (day: number): string | undefined => dueLens(snapshot.filing, { year: 2026, month: 7, day })?.title;
	expect(on(2)).toBe('Due Tuesday, 07/07/2026, 10:00 p.m. ET');
	expect(on(7)).toBe('Due today, Tuesday, 07/07/2026, 10:00 p.m. ET');
	expect(on(8)).toBeUndefined();
});
