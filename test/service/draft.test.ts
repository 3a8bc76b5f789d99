import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { endingsOf } from '../../server/src/ledger/holdings';
import { allRows } from '../../server/src/model/filing';
import { sayingOf } from '../../server/src/model/saying';
import { shownText } from '../../server/src/model/shown';
import { known } from '../../server/src/model/value';
import { minimalXml } from '../../server/src/rules/xmlFrame';
import { draftFrom } from '../../server/src/service/draft';
import { importRows } from '../../server/src/service/importRows';
import { Snapshot } from '../../server/src/service/snapshot';
import { sharedFiles } from '../corpus/shared';

const previous = Snapshot.open(minimalXml);

function draft(...csv: readonly string[]): {
	readonly rows: readonly string[];
	readonly problems: readonly string[];
	readonly text: string;
} {
	const { text, problems } = draftFrom(previous, importRows(csv.join('\n')).rows);
	const rows = Snapshot.open(text).filing.tableI.rows.map((row) => row.cells.map(shownText).join('|'));
	return { rows, problems, text };
}

test('what a form ends with is what its draft begins with, for every real filing', () => {
	for (const { name, text } of [
		{ name: 'minimal', text: () => minimalXml },
		...sharedFiles('corpus/xml'),
		...sharedFiles('corpus/rendered'),
	]) {
		const snapshot = Snapshot.open(text());
		const { filing } = snapshot;
		const made = draftFrom(snapshot);
		const next = Snapshot.open(made.text).filing;
		expect([name, made.problems]).toEqual([name, []]);
		expect([name, allRows(next).every(({ kind }) => kind === 'holding')]).toEqual([name, true]);
		for (const table of ['tableI', 'tableII'] as const) {
			const [before, after] = [endingsOf(filing[table]), endingsOf(next[table])];
			expect([name, after.map(({ key }) => key)]).toEqual([name, before.map(({ key }) => key)]);
			expect([name, after.map(({ owned }) => owned.toFixed())]).toEqual([
				name,
				before.map(({ owned }) => owned.toFixed()),
			]);
		}
		// A second draft of an untouched one is the same.
		expect([name, draftFrom(Snapshot.open(made.text)).text]).toEqual([name, made.text]);
	}
});

test('every mark of a draft has its note, and every note its mark, with the text that it had', () => {
	for (const { name, text } of sharedFiles('corpus/rendered')) {
		const snapshot = Snapshot.open(text());
		const { filing } = snapshot;
		const next = Snapshot.open(draftFrom(snapshot).text).filing;
		const cited = new Set(
			allRows(next).flatMap(({ cells }) => cells.flatMap(({ marks }) => marks.map(({ number }) => number))),
		);
		const numbers = next.notes.map(({ number }) => known(number));
		expect([name, numbers]).toEqual([name, numbers.map((_, index) => index + 1)]);
		// A footnote that the previous form cites and does not have is no footnote of the draft.
		expect([name, numbers.every((number) => number !== undefined && cited.has(number))]).toEqual([name, true]);
		const texts = new Set(filing.notes.map((note) => shownText(note.text)));
		expect([name, next.notes.every((note) => texts.has(shownText(note.text)))]).toEqual([name, true]);
	}
});

test('cover and numbers stay; dates, boxes, signature and what is of one form only do not', () => {
	const { text } = draftFrom(previous);
	const next = Snapshot.open(text).filing;
	expect(known(next.issuer.cik)).toBe('0000000001');
	expect(next.owners.map(({ cik }) => known(cik))).toEqual(['0000000002']);
	expect([next.period.kind, next.original.kind, next.signatures.length, next.plan10b5.checked]).toEqual([
		'empty',
		'empty',
		0,
		false,
	]);
	expect(sayingOf(Snapshot.open(text).filing)).toMatchObject({
		issuer: ['EXAMPLE WIDGETS INC', 'EXWI', '', '0000000001'],
	});
});

test('trades take the place of the holding that they change, and the total runs on', () => {
	const { rows, problems, text } = draft(
		...[
			'Date,Action,Shares,Price,Class,D/I',
			'06/19/2026,Sell,2000,12,Common Stock,D',
			'06/18/2026,Buy,500,11.50,Common Stock,D',
		],
	);
	expect(problems).toEqual([]);
	expect(rows).toEqual([
		'Common Stock|06/18/2026||P||500|A|$11.50|25,500|D|',
		'Common Stock|06/19/2026||S||2,000|D|$12|23,500|D|',
		'Common Stock||||||||1,500|I|By Spouse',
	]);
	expect(text).toContain('3. Date of Earliest Transaction (Month/Day/Year) 06/18/2026');
});

test('where several holdings may be meant none is taken, and what is not held is said', () => {
	const { rows, problems } = draft(
		...['Date,Action,Shares,Price,Class', '06/19/2026,Sell,2000,12,Common Stock', '06/19/2026,Buy,5,1,Class B Stock'],
	);
	expect(rows).toHaveLength(4);
	expect(problems).toEqual([
		'Common Stock, 06/19/2026: the previous form holds this class in several ways, and the trade does not say which',
		'Class B Stock, 06/19/2026: the previous form does not hold this, so that the total after it is not known',
	]);
	expect(draft('Date,Action,Shares,Class,D/I', '06/19/2026,Sell,99000,Common Stock,D').problems).toEqual([
		'Common Stock, 06/19/2026: more were disposed of than the previous form holds',
	]);
});

test('whatever is bought and sold, the last total is the first and all of it together', () => {
	const trade = fc.record({
		buys: fc.boolean(),
		shares: fc.integer({ min: 1, max: 400 }),
		day: fc.integer({ min: 10, max: 28 }),
	});
	fc.assert(
		fc.property(fc.array(trade, { minLength: 1, maxLength: 20 }), (trades) => {
			const lines = trades.map(
				({ buys, shares, day }) => `2026-06-${String(day)},${buys ? 'Buy' : 'Sell'},${String(shares)},5,Common Stock,D`,
			);
			const { text, problems } = draftFrom(
				previous,
				importRows(['Date,Action,Shares,Price,Class,D/I', ...lines].join('\n')).rows,
			);
			expect(problems).toEqual([]);
			const { rows } = Snapshot.open(text).filing.tableI;
			const last = rows.filter(({ kind }) => kind === 'transaction').at(-1);
			const sum = trades.reduce((total, { buys, shares }) => total + (buys ? shares : -shares), 25_000);
			expect(last && known(last.owned)?.number.toNumber()).toBe(sum);
			const findings = Snapshot.open(text).findings({ today: { year: 2026, month: 7, day: 1 } });
			expect(findings.filter(({ rule }) => rule.id.startsWith('total-'))).toEqual([]);
		}),
		{ numRuns: 40 },
	);
});
