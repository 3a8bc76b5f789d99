import type { Table } from './filing';
import { memoryOf, WeakMemory } from './kept';
import type { Row } from './row';
import { perRun, type Run } from './runs';

/** What the rows of a table say under keys: of each day, each title, each balance. */
export interface Keyed<T> {
	/** What was made of the rows with this key. */
	get(key: string): T | undefined;
	/** All that was made and is not undefined, in the order in which the keys first stand in the table. */
	all(): readonly T[];
}

/** What a run says under one key. */
export interface Part<P> {
	readonly run: Run;
	readonly part: P;
}

/** The runs of one version of a table. */
type Runs = readonly Run[];

const ofVersions = memoryOf<Runs>();

/**
 * What `make` makes of all that the runs of a table say under one key, its parts in document order; `read` divides a run by keys. After
 * an edit only the runs that changed are read, and only what stands under their keys is made anew.
 *
 * One index is kept for all versions of a table and follows whichever of them asks, by the runs in which that one differs from
 * the last. So it costs no more memory than one version, and an earlier one is as good as a later.
 */
export function perKey<P, T>(
	read: (run: Run) => ReadonlyMap<string, P>,
	make: (parts: readonly Part<P>[]) => T | undefined,
): (table: Pick<Table, 'runs'>) => Keyed<T> {
	const readKept = perRun(read);
	const indexes = new WeakMemory<Run, Index<P, T>>();
	const indexOf = (runs: Runs): Index<P, T> => {
		const [first, last] = [runs[0], runs.at(-1)];
		// An edit changes one run, so that the first or the last is still there and leads to the index. Nearly every form has but one.
		const index = (first && indexes.get(first)) ?? (last && indexes.get(last)) ?? new Index(readKept, make);
		if (!index.follow(runs) || !first || !last || first === last) return index;
		indexes.set(first, index);
		indexes.set(last, index);
		return index;
	};
	return ({ runs }) => {
		const index = indexOf(runs);
		// Another version may have asked since.
		const followed = (): Index<P, T> => {
			index.follow(runs);
			return index;
		};
		return { get: (key) => followed().get(key), all: () => followed().all() };
	};
}

interface Entry<P, T> {
	parts: readonly Part<P>[];
	made: T | undefined;
}

class Index<P, T> {
	private runs: Runs = [];
	private readonly entries = new Map<string, Entry<P, T>>();
	/** The keys of which something was made, in the order of the table. */
	private keys: readonly string[] = [];

	constructor(
		private readonly read: (table: Pick<Table, 'runs'>) => readonly ReadonlyMap<string, P>[],
		private readonly make: (parts: readonly Part<P>[]) => T | undefined,
	) {}

	get(key: string): T | undefined {
		return this.entries.get(key)?.made;
	}

	all(): readonly T[] {
		return this.keys.flatMap((key) => this.get(key) ?? []);
	}

	/** Whether these are other runs than those of the last time. */
	follow(runs: Runs): boolean {
		const before = this.runs;
		if (runs === before) return false;
		let start = 0;
		while (start < runs.length && runs[start] === before[start]) start++;
		let behind = 0;
		const most = Math.min(runs.length, before.length) - start;
		while (behind < most && runs.at(-1 - behind) === before.at(-1 - behind)) behind++;
		this.runs = runs;
		this.replace(before.slice(start, before.length - behind), runs.slice(start, runs.length - behind));
		return true;
	}

	private replace(removed: Runs, inserted: Runs): void {
		const gone = new Set(removed);
		const fresh = new Map<string, Part<P>[]>();
		for (const keys of this.read({ runs: removed })) for (const key of keys.keys()) fresh.set(key, []);
		for (const [index, parts] of this.read({ runs: inserted }).entries()) {
			const run = inserted[index];
			if (!run) continue;
			for (const [key, part] of parts) {
				const known = fresh.get(key);
				if (known) known.push({ run, part });
				else fresh.set(key, [{ run, part }]);
			}
		}
		const first = inserted[0] && numbersOf(this.runs).get(inserted[0]);
		for (const [key, parts] of fresh) this.put(key, { parts, gone, first: first ?? this.runs.length });
		this.order(fresh);
	}

	private put(
		key: string,
		{ parts, gone, first }: { parts: readonly Part<P>[]; gone: ReadonlySet<Run>; first: number },
	): void {
		const kept = (this.entries.get(key)?.parts ?? []).filter(({ run }) => !gone.has(run));
		const number = (run: Run): number => numbersOf(this.runs).get(run) ?? -1;
		const place = parts.length === 0 ? 0 : kept.findIndex(({ run }) => number(run) > first);
		const all = place < 0 ? kept.concat(parts) : kept.toSpliced(place, 0, ...parts);
		if (all.length === 0) this.entries.delete(key);
		else this.entries.set(key, { parts: all, made: this.make(all) });
	}

	/** Puts the keys that changed where they belong among the others, whose order an edit leaves alone. */
	private order(changed: ReadonlyMap<string, unknown>): void {
		const others = this.keys.filter((key) => !changed.has(key));
		const again = [...changed.keys()].filter((key) => this.get(key) !== undefined);
		const moved = again.map((key) => ({ key, at: this.firstOf(key) })).sort((a, b) => inOrder(a.at, b.at));
		const keys: string[] = [];
		let next = 0;
		for (const { key, at } of moved) {
			const until = this.firstBehind(others, at, next);
			for (; next < until; next++) keys.push(others[next] ?? '');
			keys.push(key);
		}
		this.keys = next === 0 && keys.length === 0 ? others : keys.concat(others.slice(next));
	}

	private firstBehind(keys: readonly string[], at: Order, from: number): number {
		let [low, high] = [from, keys.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (inOrder(this.firstOf(keys[middle] ?? ''), at) < 0) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	/** Where a key first stands: the number of its run, and its own among the keys of that run. */
	private firstOf(key: string): Order {
		const run = this.entries.get(key)?.parts[0]?.run;
		if (!run) return { run: -1, key: -1 };
		const [keys] = this.read({ runs: [run] });
		return { run: numbersOf(this.runs).get(run) ?? -1, key: keys ? [...keys.keys()].indexOf(key) : -1 };
	}
}

interface Order {
	readonly run: number;
	readonly key: number;
}

function inOrder(a: Order, b: Order): number {
	return a.run - b.run || a.key - b.key;
}

/** A row with the run it stands in. */
export interface PlacedRow {
	readonly run: Run;
	readonly row: Row;
}

/** The number of a row of a table, from 1 on. */
export function numberOfRow({ runs }: Pick<Table, 'runs'>, { run, row }: PlacedRow): number {
	return (startsOf(runs).get(run) ?? 0) + run.indexOf(row) + 1;
}

/** How many rows stand above each run. */
const startsOf = ofVersions.kept((runs): ReadonlyMap<Run, number> => {
	let above = 0;
	return new Map(
		runs.map((run) => {
			const start = above;
			above += run.length;
			return [run, start];
		}),
	);
});

/** The number of each run of a table, from 0. */
export const numbersOf: (runs: Runs) => ReadonlyMap<Run, number> = ofVersions.kept(
	(runs) => new Map(runs.map((run, number) => [run, number])),
);
