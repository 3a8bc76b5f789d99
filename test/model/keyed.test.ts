import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberOfRow, perKey, sorted } from '../../server/src/model/keyed';
import type { Row } from '../../server/src/model/row';
import { runsOf } from '../../server/src/model/runs';
import { Snapshot } from '../../server/src/service/snapshot';

const rows = rowsOf(300);

const byAmount = (read: readonly Row[]): ReadonlyMap<string, readonly Row[]> =>
	sorted(read, ({ amount }) => amount.raw);

/** Nothing is made of what stands once. */
function repeated(found: readonly Row[]): readonly Row[] | undefined {
	return found.length > 1 ? found : undefined;
}

const splices = fc.array(
	fc.record({
		at: fc.double({ min: 0, max: 1, noNaN: true }),
		removed: fc.nat(100),
		inserted: fc.array(fc.nat(rows.length - 1), { maxLength: 100 }),
		/** How many versions before the last one it is an edit of. */
		back: fc.nat(2),
	}),
	{ maxLength: 12 },
);

test('what is kept by keys is what reading all rows afresh gives, after any edits of any version', () => {
	const kept = perKey(byAmount, repeated);
	fc.assert(
		fc.property(fc.array(fc.nat(rows.length - 1), { maxLength: 400 }), splices, (start, edits) => {
			const first = start.map(rowAt);
			const versions = [{ table: first, runs: runsOf(first) }];
			for (const { at, removed, inserted, back } of edits) {
				const before = versions.at(-1 - back) ?? versions[0];
				if (!before) throw new RangeError('there is a first version');
				const from = Math.floor(at * before.table.length);
				const gone = Math.min(removed, before.table.length - from);
				const fresh = inserted.map(rowAt);
				const table = before.table.toSpliced(from, gone, ...fresh);
				const runs = before.runs.splice({ start: from, removed: gone, inserted: fresh });
				versions.push({ table, runs });
				const afresh = perKey(byAmount, repeated)({ runs });
				expect(kept({ runs }).all()).toEqual(afresh.all());
				for (const { amount } of table) {
					expect(kept({ runs }).get(amount.raw)).toEqual(afresh.get(amount.raw));
					expect(kept({ runs }).parts(amount.raw)).toEqual(afresh.parts(amount.raw));
				}
				let above = 0;
				for (const run of runs.blocks()) {
					const [row] = run.items;
					if (row) expect(numberOfRow({ runs }, { run, row })).toBe(above + 1);
					above += run.length;
				}
			}
		}),
		{ numRuns: 60 },
	);
});

test('what has the same rows as before is not made again', () => {
	let made = 0;
	const count = perKey(byAmount, (same) => (made++, same.length));
	const runs = runsOf(rows);
	expect(count({ runs }).all()).toHaveLength(rows.length);
	made = 0;
	const edited = runs.splice({ start: 100, removed: 1, inserted: [rowAt(7)] });
	expect(count({ runs: edited }).all()).toHaveLength(rows.length - 1);
	expect(count({ runs: edited }).get(rowAt(7).amount.raw)).toBe(2);
	expect(made).toBe(1);
});

function rowAt(index: number): Row {
	const row = rows[index];
	if (!row) throw new RangeError('there is no such row');
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
