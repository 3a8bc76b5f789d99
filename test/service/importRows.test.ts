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
		const { rows, problems } = importRows(writeCsv(snapshot.filing).text);
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
			'06/16/26,Swap,"1.000,5",n/a,Common,1',
			',,,,,',
			'Total,,1000,,,',
		),
	).toEqual({
		rows: ['Common⇥06/16/26⇥⇥⇥⇥1.000,5⇥⇥n/a⇥⇥⇥'],
		problems: expect.arrayContaining([
			'The column Fee is not used',
			'Line 3: 06/16/26 is no date that can be read in one way',
			'Line 3: Swap is no transaction that a code is known for',
			'Line 3: 1.000,5 is no number that can be read in one way',
			'Line 3: n/a is no number that can be read in one way',
		]),
	});
	expect(imported('Dear Sir', 'hello').problems).toEqual([
		'No line names columns that are known, such as Date, Shares and Price',
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
