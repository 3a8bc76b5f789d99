import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { genForm4 } from '../../bench/gen-form4.mjs';
import { Snapshot, type CheckSettings } from '../../server/src/service/snapshot';

setFlagsFromString('--expose-gc');
const collect = z.function().parse(runInNewContext('gc'));

const settings: CheckSettings = { today: { year: 2026, month: 11, day: 24 } };

/** Bytes in use when everything that nobody holds is gone. */
async function heap(): Promise<number> {
	// What a weak reference was asked for lives until the turn is over.
	await new Promise((done) => setImmediate(done));
	collect();
	collect();
	return process.memoryUsage().heapUsed;
}

function textOf(seed: number, rows: number): string {
	return genForm4({ rows, footnotes: 9, seed, errorRate: 0 }).text;
}

/** A document that is open, changed and checked. */
function opened(text: string): Snapshot {
	const at = { start: { line: 60, character: 3 }, end: { line: 60, character: 3 } };
	const snapshot = Snapshot.open(text).edit([{ range: at, text: 'x' }]);
	snapshot.findings(settings);
	return snapshot;
}

test('a closed document is let go, with its lines and rows', async () => {
	const kept = ((): readonly WeakRef<object>[] => {
		const snapshot = opened(textOf(1, 100));
		const [line, row] = [snapshot.source.lines[70], snapshot.filing.tableI.rows[20]];
		return [snapshot, snapshot.filing, line, row].flatMap((one) => (one ? new WeakRef(one) : []));
	})();
	expect(kept).toHaveLength(4);
	await heap();
	expect(kept.map((one) => one.deref())).toEqual([undefined, undefined, undefined, undefined]);
});

test('closed documents leave nothing of their texts behind', async () => {
	// Titles of their own, each a piece of a text of 0.7 MB. The text of the last one or two is still there.
	const open = (number: number): void => {
		const text = textOf(2, 1500).replace(
			/Class ([AB]) Common Stock/,
			`Class $1 Common Stock, series number ${String(number)}`,
		);
		opened(text);
	};
	open(0);
	const before = await heap();
	for (let number = 1; number <= 12; number++) open(number);
	expect((await heap()) - before).toBeLessThan(3_000_000);
}, 60_000);

test('a thousand edits leave no more in memory than one', async () => {
	let snapshot = opened(textOf(3, 300));
	const at = { line: 100, character: 3 };
	const type = (count: number): void => {
		for (let index = 0; index < count; index++) {
			const end = index % 2 === 0 ? at : { ...at, character: at.character + 1 };
			snapshot = snapshot.edit([{ range: { start: at, end }, text: index % 2 === 0 ? 'x' : '' }]);
			snapshot.findings(settings);
		}
	};
	// The first ones have code compiled, and the next two thousand still do.
	type(3000);
	const before = await heap();
	type(1000);
	expect((await heap()) - before).toBeLessThan(500_000);
	expect(snapshot.source.lines.length).toBeGreaterThan(600);
}, 60_000);
