import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Row } from '../../server/src/model/row';
import { listOverRuns, overRuns, runsOf, someRow } from '../../server/src/model/runs';
import { Snapshot } from '../../server/src/service/snapshot';

const rows = rowsOf(400);

/** Rows taken out and put in, anywhere. */
const splices = fc.array(
	fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.nat(200), inserted: fc.nat(300) }),
	{ maxLength: 12 },
);

test('what is kept over runs is what reading all rows afresh gives, after any edits', () => {
	const list = listOverRuns((read) => read);
	const amounts = overRuns(
		(run) => run.map(({ amount }) => amount.raw).join(),
		(parts) => parts.join(),
	);
	const hasFirst = someRow((row) => row === rows[0]);
	fc.assert(
		fc.property(fc.nat(5000), splices, (length, edits) => {
			let table: readonly Row[] = Array.from({ length }, (_, index) => rowAt(index));
			let runs = runsOf(table);
			for (const { at, removed, inserted } of edits) {
				const start = Math.floor(at * table.length);
				const fresh = Array.from({ length: inserted }, (_, index) => rowAt(start + index));
				const gone = Math.min(removed, table.length - start);
				runs = runs.splice({ start, removed: gone, inserted: fresh });
				table = table.toSpliced(start, gone, ...fresh);
				expect(list({ runs }).length).toBe(table.length);
				expect(list({ runs }).every((row, index) => row === table[index])).toBe(true);
				expect(amounts({ runs })).toBe(table.map(({ amount }) => amount.raw).join());
				expect(hasFirst({ runs })).toBe(table.some((row) => row === rows[0]));
			}
		}),
		{ numRuns: 30 },
	);
});

test('an edit has one run read and the joints above it made anew', () => {
	let read = 0;
	let joined = 0;
	const count = overRuns(
		(run) => (read++, run.length),
		(parts) => (joined++, parts.reduce((sum, part) => sum + part, 0)),
	);
	const table = Array.from({ length: 20_000 }, (_, index) => rowAt(index));
	const runs = runsOf(table);
	expect(count({ runs })).toBe(20_000);
	[read, joined] = [0, 0];
	const edited = runs.splice({ start: 9_000, removed: 1, inserted: [rowAt(1)] });
	expect(count({ runs: edited })).toBe(20_000);
	expect(count({ runs: edited })).toBe(20_000);
	expect({ read, joined }).toEqual({ read: 1, joined: 3 });
});

function rowAt(index: number): Row {
	const row = rows[index % rows.length];
	if (!row) throw new RangeError('there are rows');
	return row;
}

function rowsOf(count: number): readonly Row[] {
	const lines = Array.from(
		{ length: count },
		(_, index) => `Common Stock\t09/20/2004\t\tS\t\t${String(index + 1)}\tD\t\\$5.79\t90,000\tD\t`,
	);
	const title = 'Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned';
	return Snapshot.open(`${title}\n\n${lines.join('\n')}\n`).filing.tableI.rows;
}
