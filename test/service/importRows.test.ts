import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf } from '../../server/src/facts/columns';
import { allRows, type Filing } from '../../server/src/model/filing';
import { shownText } from '../../server/src/model/shown';
import { minimalXml } from '../../server/src/rules/xmlFrame';
import { importRows } from '../../server/src/service/importRows';
import { rowText } from '../../server/src/service/rowText';
import { Snapshot } from '../../server/src/service/snapshot';
import { writeCsv } from '../../server/src/service/writeCsv';
import { sharedFiles } from '../corpus/shared';

function imported(...lines: readonly string[]): {
	readonly rows: readonly string[];
	readonly problems: readonly string[];
} {
	const { rows, problems } = importRows(lines.join('\r\n'));
	return { rows: rows.map((row) => rowText(row).replaceAll('\t', '⇥')), problems };
}

/** In the order of the SEC's tables: transactions before holdings. */
function cellsOf(filing: Filing): readonly string[] {
	return [filing.tableI, filing.tableII].flatMap(({ rows }) =>
		(['transaction', 'holding'] as const).flatMap((kind) =>
			rows
				.filter((row) => row.kind === kind)
				.map((row) => row.cells.map((cell) => shownText(cell).replace(/\s+/g, ' ')).join('|')),
		),
	);
}

test('the rows of every real filing come back from the CSV that they became', () => {
	for (const { name, text } of [{ name: 'minimal', text: () => minimalXml }, ...sharedFiles('corpus/xml')]) {
		const snapshot = Snapshot.open(text());
		if (allRows(snapshot.filing).length === 0) continue;
		const { rows, problems } = importRows(writeCsv(snapshot.document).text);
		const given = rows.map(({ cells }) => cells.join('|'));
		expect([name, problems.filter((problem) => !problem.includes('class of security'))]).toEqual([name, []]);
		expect([name, given.map((line) => line.replace(/\s+/g, ' '))]).toEqual([name, cellsOf(snapshot.filing)]);
	}
});

test("a broker's list becomes rows, whatever the order of its columns and what divides them", () => {
	const columns = [
		['Trade Date', '6/16/2026'],
		['Action', 'Sell'],
		['Quantity', '"1,500"'],
		['Price (USD)', '$5.79'],
		['Security', 'Common Stock'],
		['Position', '8500'],
	] as const;
	fc.assert(
		fc.property(
			fc.shuffledSubarray([...columns], { minLength: columns.length }),
			fc.constantFrom(',', ';', '\t'),
			(order, divider) => {
				const { rows, problems } = imported(
					order.map(([name]) => name).join(divider),
					order.map(([, value]) => value).join(divider),
				);
				expect(problems).toEqual([]);
				expect(rows).toEqual(['Common Stock⇥06/16/2026⇥⇥S⇥⇥1,500⇥D⇥\\$5.79⇥8,500⇥⇥']);
			},
		),
	);
});

test('the captions of the form name its columns', () => {
	for (const table of ['I', 'II'] as const) {
		const names = columnsOf(table).map(({ name }) => `"${name}"`);
		const { problems } = imported(names.join(','), `${'x,'.repeat(names.length - 1)}x`);
		expect(problems.filter((problem) => problem.includes('is not used'))).toEqual([]);
	}
});

test('the letter comes from a column, a minus, brackets or the code; an exercise has none of itself', () => {
	const { rows } = imported(
		...['Date,Code,Shares,A/D,Class', '2026-06-16,G,100,D,Common', '2026-06-16,J,-100,,Common'],
		...['2026-06-16,J,(100),,Common', '2026-06-16,P,100,,Common', '2026-06-16,J,100,,Common'],
	);
	expect(rows.map((row) => row.split('⇥').slice(5, 7).join(' '))).toEqual(['100 D', '100 D', '100 D', '100 A', '100 ']);
});

test('options with their terms go into Table II', () => {
	expect(
		imported(
			'Date,Type,Title,Strike,Expiration,Underlying,Underlying Shares,Shares',
			'06/16/2026,Grant,Stock Option (right to buy),12.50,06/16/2036,Common Stock,400,400',
		).rows,
	).toEqual(['Stock Option (right to buy)⇥\\$12.50⇥06/16/2026⇥⇥A⇥⇥400⇥⇥⇥06/16/2036⇥Common Stock⇥400⇥⇥⇥⇥']);
});

test('what cannot be read in one way is named with its line and stands as it is; totals and empty lines are none', () => {
	expect(
		imported(
			'My trades,,,,',
			'Date,Action,Shares,Price,Class,Fee',
			'06/31/2026,Swap,"1.00,5",n/a,Common,1',
			',,,,,',
			'Total,,1000,,,',
		),
	).toEqual({
		rows: ['Common⇥06/31/2026⇥⇥⇥⇥1.00,5⇥⇥n/a⇥⇥⇥'],
		problems: expect.arrayContaining([
			'The column Fee is not used',
			'Line 3: 06/31/2026 is no date that can be read in one way',
			'Line 3: Swap is no transaction that a code is known for',
			'Line 3: 1.00,5 is no number that can be read in one way',
			'Line 3: n/a is no number that can be read in one way',
		]),
	});
	expect(imported('Dear Sir', 'hello').problems).toEqual([
		'No line names columns that are known, such as Date, Shares and Price',
	]);
});

const sold = (date: string, shares: string, price: string, owned = ''): string =>
	`Common⇥${date}⇥⇥S⇥⇥${shares}⇥D⇥${price}⇥${owned}⇥⇥`;

test('what a file cannot tell in one cell it tells in another: decimal commas, and days before months', () => {
	const { rows, problems } = imported(
		...['Datum;Date;Action;Shares;Price;Class;Balance', ';06.05.2026;Verkauf;1.500;5,791;Common;1.234.567'],
		...[';31.05.2026;Verkauf;500;5,8;Common;1.234.067,5', ';7.6.26;Verkauf;1.000,25;6;Common;-'],
	);
	expect(problems).toEqual(['The column Datum is not used']);
	expect(rows).toEqual([
		sold('05/06/2026', '1,500', '\\$5.791', '1,234,567'),
		sold('05/31/2026', '500', '\\$5.8', '1,234,067.5'),
		sold('06/07/2026', '1,000.25', '\\$6'),
	]);
});

test('where nothing tells, a file of semicolons stays open, and one of commas is as in the US', () => {
	expect(imported('Date;Action;Shares;Price;Class', '06/05/2026;Sell;1.500;5,791;Common')).toEqual({
		rows: [sold('06/05/2026', '1.500', '5,791')],
		problems: [
			'Line 2: 1.500 is no number that can be read in one way',
			'Line 2: 06/05/2026 is no date that can be read in one way',
			'Line 2: 5,791 is no number that can be read in one way',
		],
	});
	expect(imported('Date,Action,Shares,Price,Class', '06/05/2026,Sell,"1,500",5.791,Common')).toEqual({
		rows: [sold('06/05/2026', '1,500', '\\$5.791')],
		problems: [],
	});
});

test.each([
	['06/16/2026', '06/16/2026'],
	['6/16/26', '06/16/2026'],
	['46189', '06/16/2026'],
	['46189.395', '06/16/2026'],
	['20260616', '06/16/2026'],
	['16-Jun-26', '06/16/2026'],
	['June 16, 2026', '06/16/2026'],
	['Tue 06/16/2026', '06/16/2026'],
	['06/16/2026 09:31:12 AM EDT', '06/16/2026'],
	['2026-06-16T13:31:12.000Z', '06/16/2026'],
	['16/06/2026', '06/16/2026'],
])('%s is a day', (given, date) => {
	expect(imported('Date,Action,Shares,Price,Class', `"${given}",Sell,5,1.00,Common`)).toEqual({
		rows: [sold(date, '5', '\\$1.00')],
		problems: [],
	});
});

test.each([
	['(1,500)', '1,500'],
	['1,500-', '1,500'],
	['-1500 shs', '1,500'],
	['1 500', '1,500'],
	["1'500", '1,500'],
	['1,500.5 shares', '1,500.5'],
])('%s are shares', (given, shares) => {
	expect(imported('Date,Action,Shares,Price,Class', `06/16/2026,Sell,"${given}",USD 1.00,Common`)).toEqual({
		rows: [sold('06/16/2026', shares, '\\$1.00')],
		problems: [],
	});
});

test('dollars are no shares, and other money is no dollars', () => {
	expect(imported('Date,Action,Amount,Price,Class', '06/16/2026,Sell,"$8,685.00",€5.79,Common').problems).toEqual([
		'Line 2: $8,685.00 is in dollars, where shares are asked',
		'Line 2: €5.79 is no number that can be read in one way',
	]);
	expect(
		imported('Date,Action,Amount,Quantity,Price,Class', '06/16/2026,Sell,"$8,685.00","1,500",$5.79,Common'),
	).toEqual({
		rows: [sold('06/16/2026', '1,500', '\\$5.79')],
		problems: ['The column Amount is not used: another says the same'],
	});
});

test('what stands around the transactions is none of them', () => {
	const { rows, problems } = imported(
		...['Example Brokers, LLC; Account 123|x', 'Prepared for: Doe, Jane', ''],
		...['Trade,"Trade', 'Date",Shares,Price,Security', 'You Sold,06/16/2026,5,1.00,"Common', 'Stock"'],
		...['Trade,"Trade', 'Date",Shares,Price,Security', 'Market Sale,06/17/2026,6,1.00,Common Stock'],
		...['Total shares sold,,11,,', 'Subtotal:,,11,,', ',,11,,', '"Figures, if any, are unaudited",,,,'],
		...['Prices, on average, are rounded, 2 decimals', 'Sell,sometime,7,1.00,Common Stock'],
	);
	expect(rows.map((row) => row.split('⇥').slice(0, 6).join(' '))).toEqual([
		'Common Stock 06/16/2026    5',
		'Common Stock 06/17/2026    6',
		'Common Stock sometime    7',
	]);
	expect(problems).toEqual([
		'The column Trade is not used',
		'Line 13 names neither a day, a transaction nor a holding, and is left out: 11',
		'Line 14 names neither a day, a transaction nor a holding, and is left out: Figures, if any, are unaudited',
		'Line 15 names neither a day, a transaction nor a holding, and is left out: Prices on average are rounded 2 decimals',
		'Line 16: sometime is no date that can be read in one way',
	]);
});

test('any text at all is read to its end', () => {
	fc.assert(
		fc.property(
			fc.array(fc.string({ unit: fc.constantFrom(...'Date,Shares;"\n\t1-=@\'('), maxLength: 60 })),
			(lines) => {
				const { rows } = importRows(['Date,Shares,Price', ...lines].join('\n'));
				for (const row of rows) expect(rowText(row).split('\t')).toHaveLength(row.table === 'I' ? 11 : 16);
			},
		),
	);
});
