import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { allRows } from '../../server/src/model/filing';
import { shownText } from '../../server/src/model/shown';
import { minimalXml } from '../../server/src/rules/xmlFrame';
import { convert } from '../../server/src/service/convert';
import { importInto } from '../../server/src/service/importInto';
import { Snapshot } from '../../server/src/service/snapshot';
import { sharedFiles } from '../corpus/shared';

const xml = Snapshot.open(minimalXml);
const text = Snapshot.open(convert(xml, { to: 'text' }).text);
const markdown = Snapshot.open(convert(xml, { to: 'markdown' }).text);

function imported(snapshot: Snapshot, csv: string): Snapshot {
	return snapshot.edit(importInto(snapshot, csv).edits.toReversed());
}

function rows({ filing }: Snapshot): readonly string[] {
	return allRows(filing).map(({ cells }) =>
		cells.map((cell) => shownText(cell) + cell.marks.map(({ number }) => `(${String(number)})`).join('')).join('|'),
	);
}

const trades = [
	'Date,Action,Shares,Price,Class,D/I,Strike,Expiration,Underlying,Underlying Shares',
	'06/19/2026,Sell,"2,000",12.50,Common Stock,D,,,,',
	'06/18/2026,Buy,500,11.5,Common Stock,D,,,,',
	'06/19/2026,Grant,100,,Stock Unit,D,0,,Common Stock,100',
].join('\n');

test('transactions stand behind the rows of their table by their days, with the totals that the form lets run on', () => {
	for (const snapshot of [text, xml, markdown]) {
		const { problems, rows: count, lacksClass } = importInto(snapshot, trades);
		expect([count, lacksClass, problems]).toEqual([
			3,
			false,
			['Stock Unit, 06/19/2026: the form does not hold this, so that the total after it is not known'],
		]);
		const [first = '', holding = '', option = ''] = rows(snapshot);
		expect(rows(imported(snapshot, trades))).toEqual([
			first,
			holding,
			'Common Stock|06/18/2026||P||500|A|$11.5|25,500|D|',
			'Common Stock|06/19/2026||S||2,000|D|$12.50|23,500|D|',
			option,
			'Stock Unit|$0|06/19/2026||A||100||||Common Stock|100|||D|',
		]);
	}
});

test('nothing that is there is changed', () => {
	for (const snapshot of [text, xml, markdown]) {
		const before = snapshot.source.text.split('\n');
		const after = imported(snapshot, trades).source.text.split('\n');
		let at = 0;
		for (const line of after) if (line === before[at]) at++;
		expect(at).toBe(before.length);
	}
});

test('what could not be read stands in its row as it is and is named; a class that is not said is asked', () => {
	const csv = 'Date,Action,Shares,Price\n06/31/2026,Sell,5,n/a\n';
	for (const snapshot of [text, xml]) {
		expect(importInto(snapshot, csv)).toMatchObject({
			rows: 1,
			lacksClass: true,
			problems: [
				'Line 2: 06/31/2026 is no date that can be read in one way',
				'Line 2: n/a is no number that can be read in one way',
				'Line 2: nothing says the class of security',
				expect.stringContaining('the form'),
			],
		});
		expect(rows(imported(snapshot, csv)).find((row) => row.includes('06/31/2026'))).toMatch(
			/^\|06\/31\/2026\|\|S\|\|5\|D\|n\/a\|/,
		);
		expect(importInto(snapshot, csv, { title: 'Common Stock' })).toMatchObject({ lacksClass: false });
	}
});

test('what has no place is named, and a table that XML lacks is begun', () => {
	const grant = 'Date,Action,Shares,Class,Strike\n06/19/2026,Grant,5,Option,1\n06/20/2026,Grant,6,Option,1\n';
	const bare = Snapshot.open(minimalXml.replace(/\s*<derivativeTable>[^]*<\/derivativeTable>/, ''));
	expect(imported(bare, grant).filing.tableII.rows).toHaveLength(2);
	expect(importInto(Snapshot.open('Dear Sir'), grant)).toMatchObject({
		edits: [],
		rows: 0,
		problems: expect.arrayContaining(['Table II has no place for 2 rows']),
	});
	expect(importInto(text, 'no columns')).toMatchObject({ edits: [], rows: 0 });
});

test('whatever is imported into whatever form, each row is there once and says what it says in XML', () => {
	const real = sharedFiles('corpus/xml').filter((_, index) => index % 20 === 0);
	const line = fc
		.record({ day: fc.integer({ min: 10, max: 28 }), buys: fc.boolean(), shares: fc.integer({ min: 1, max: 99999 }) })
		.map(({ day, buys, shares }) => `06/${String(day)}/2026,${buys ? 'Buy' : 'Sell'},${String(shares)},5,Class Z`);
	fc.assert(
		fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
			const csv = ['Date,Action,Shares,Price,Class', ...lines].join('\n');
			for (const { text: read } of [{ text: () => minimalXml }, ...real]) {
				const form = Snapshot.open(read());
				const page = Snapshot.open(convert(form, { to: 'text' }).text);
				const [ofForm, ofPage] = [form, page].map((one) => rows(imported(one, csv)));
				expect(ofForm?.length).toBe(allRows(form.filing).length + lines.length);
				expect(ofPage?.map((row) => row.replace(/ +/g, ' '))).toEqual(ofForm?.map((row) => row.replace(/ +/g, ' ')));
			}
		}),
		{ numRuns: 5 },
	);
});
