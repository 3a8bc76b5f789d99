import { memoryOf } from './kept';
import { ofRows } from './keptRows';
import type { Row } from './row';
import { perRun, type HasRuns, type Run } from './runs';

/** What stands in a table under keys: the rows of each day, the steps of each balance. */
export interface Keyed<I, T> {
	/** What was made of all that stands under the key. */
	get(key: string): T | undefined;
	/** The same, by the runs in which it stands, as long as no other version of the table is asked. */
	parts(key: string): readonly Part<I>[];
	/** All that was made and is not undefined, in the order in which the keys first stand in the table. */
	all(): readonly T[];
}

/** What stands in a run under one key. */
export interface Part<I> {
	readonly run: Run;
	readonly items: readonly I[];
}

/** The runs of one version of a table. */
type Runs = readonly Run[];

const ofVersions = memoryOf<Runs>();

/**
 * What `make` makes of all items that stand in a table under one key, in document order. `read` sorts the items of a run, rows or what
 * is kept with rows, by keys. After an edit only the runs that changed are read, and made anew is only what has other items than before.
 *
 * One index is kept for all versions of a table and follows whichever of them asks, by the runs in which that one differs from
 * the last. So it costs no more memory than one version, and an earlier one is as good as a later.
 */
export function perKey<I extends object, T>(
	read: (run: Run) => ReadonlyMap<string, readonly I[]>,
	make: (items: readonly [I, ...I[]]) => T | undefined,
): (table: HasRuns) => Keyed<I, T> {
	const readKept = perRun(read);
	// Most edits leave the first or the last row of a table as it is, and that one leads to what was made before.
	const home = ofRows.kept((): { index?: Index<I, T>; few?: OneRun<I, T> } => ({}));
	const inOneRun = (run: Run): OneRun<I, T> => {
		const ends = [run[0], run.at(-1)].flatMap((row) => (row ? home(row) : []));
		const before = ends.find(({ few }) => few)?.few;
		if (before?.run === run) return before;
		const few = new OneRun(run, read(run), make, before);
		for (const end of ends) end.few = few;
		return few;
	};
	const indexOf = (runs: Runs): Index<I, T> => {
		const [first, last] = [runs[0]?.[0], runs.at(-1)?.at(-1)];
		const index = (first && home(first).index) ?? (last && home(last).index) ?? new Index(readKept, make);
		if (first) home(first).index = index;
		if (last) home(last).index = index;
		return index;
	};
	return ({ runs }) => {
		// Nearly every form: all of it is read again sooner than an index is brought up to date.
		const [only] = runs;
		if (only && runs.length === 1) return inOneRun(only);
		const index = indexOf(runs);
		return {
			get: (key) => index.at(runs).get(key),
			parts: (key) => index.at(runs).parts(key),
			all: () => index.at(runs).all(),
		};
	};
}

/** The items of some rows by their keys. */
export function sorted<I>(
	items: Iterable<I>,
	keyOf: (item: I) => string | undefined,
): ReadonlyMap<string, readonly I[]> {
	const found = new Map<string, I[]>();
	for (const item of items) {
		const key = keyOf(item);
		if (key === undefined) continue;
		const same = found.get(key);
		if (same) same.push(item);
		else found.set(key, [item]);
	}
	return found;
}

/** A table of few rows. */
class OneRun<I, T> implements Keyed<I, T> {
	private readonly makings = new Map<string, T>();
	private list: readonly T[] | undefined;

	constructor(
		readonly run: Run,
		private readonly items: ReadonlyMap<string, readonly I[]>,
		make: (items: readonly [I, ...I[]]) => T | undefined,
		before: OneRun<I, T> | undefined,
	) {
		for (const [key, own] of items) {
			const made = before?.madeOf(key, own) ?? madeBy(make, own);
			if (made !== undefined) this.makings.set(key, made);
		}
	}

	/** What was made under a key of just these items. */
	private madeOf(key: string, items: readonly I[]): T | undefined {
		const own = this.items.get(key);
		const isSame = own?.length === items.length && own.every((item, index) => item === items[index]);
		return isSame ? this.makings.get(key) : undefined;
	}

	get(key: string): T | undefined {
		return this.makings.get(key);
	}

	parts(key: string): readonly Part<I>[] {
		const items = this.items.get(key);
		return items ? [{ run: this.run, items }] : [];
	}

	all(): readonly T[] {
		return (this.list ??= [...this.makings.values()]);
	}
}

function madeBy<I, T>(
	make: (items: readonly [I, ...I[]]) => T | undefined,
	[first, ...others]: readonly I[],
): T | undefined {
	return first === undefined ? undefined : make([first, ...others]);
}

interface Entry<I, T> {
	/** In document order. */
	readonly parts: Part<I>[];
	made: T | undefined;
}

class Index<I extends object, T> {
	private runs: Runs = [];
	private readonly entries = new Map<string, Entry<I, T>>();
	/** The keys of which something was made, in the order of the table. */
	private keys: readonly string[] = [];
	private list: readonly T[] | undefined;

	constructor(
		private readonly read: (table: HasRuns) => readonly ReadonlyMap<string, readonly I[]>[],
		private readonly make: (items: readonly [I, ...I[]]) => T | undefined,
	) {}

	get(key: string): T | undefined {
		return this.entries.get(key)?.made;
	}

	parts(key: string): readonly Part<I>[] {
		return this.entries.get(key)?.parts ?? [];
	}

	all(): readonly T[] {
		return (this.list ??= this.keys.map((key) => this.get(key)).filter((made) => made !== undefined));
	}

	/** Brought to these runs, whatever it was asked last. */
	at(runs: Runs): this {
		const before = this.runs;
		if (runs === before) return this;
		let start = 0;
		while (start < runs.length && runs[start] === before[start]) start++;
		let behind = 0;
		const most = Math.min(runs.length, before.length) - start;
		while (behind < most && runs.at(-1 - behind) === before.at(-1 - behind)) behind++;
		this.runs = runs;
		if (before.length === 0) this.begin();
		else
			this.replace(before, { start, removed: before.length - behind - start, inserted: runs.length - behind - start });
		return this;
	}

	/** The first look, all that a check of many filings needs: nothing gives way, and the keys come in their order. */
	private begin(): void {
		for (const [index, keys] of this.read({ runs: this.runs }).entries()) {
			const run = this.runs[index];
			if (!run) continue;
			for (const [key, items] of keys) {
				const entry = this.entries.get(key);
				if (entry) entry.parts.push({ run, items });
				else this.entries.set(key, { parts: [{ run, items }], made: undefined });
			}
		}
		for (const entry of this.entries.values()) entry.made = this.made(entry.parts);
		this.keys = [...this.entries.keys()].filter((key) => this.get(key) !== undefined);
		this.list = undefined;
	}

	private replace(before: Runs, { start, removed, inserted }: RunChange): void {
		const gone = before.slice(start, start + removed);
		const come = this.runs.slice(start, start + inserted);
		const fresh = new Map<string, Part<I>[]>();
		for (const keys of this.read({ runs: gone })) for (const key of keys.keys()) fresh.set(key, []);
		for (const [index, keys] of this.read({ runs: come }).entries()) {
			const run = come[index];
			if (!run) continue;
			for (const [key, items] of keys) {
				const parts = fresh.get(key);
				if (parts) parts.push({ run, items });
				else fresh.set(key, [{ run, items }]);
			}
		}
		const numbers = numbersOf(before);
		for (const [key, parts] of fresh) {
			const entry = this.entries.get(key) ?? { parts: [], made: undefined };
			const from = firstPartFrom(entry.parts, start, numbers);
			const left = entry.parts.splice(from, firstPartFrom(entry.parts, start + removed, numbers) - from, ...parts);
			if (!areSame(left, parts)) entry.made = this.made(entry.parts);
			if (entry.parts.length === 0) this.entries.delete(key);
			else this.entries.set(key, entry);
		}
		this.list = undefined;
		this.order(fresh);
	}

	private made(parts: readonly Part<I>[]): T | undefined {
		const [first, ...others] = parts.flatMap(({ items }) => items);
		return first && this.make([first, ...others]);
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
		this.keys = keys.concat(others.slice(next));
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

/** `removed` runs from number `start` on gave way to `inserted` ones. */
interface RunChange {
	readonly start: number;
	readonly removed: number;
	readonly inserted: number;
}

/** The index of the first part whose run has this number or a higher one. */
function firstPartFrom<I>(parts: readonly Part<I>[], number: number, numbers: ReadonlyMap<Run, number>): number {
	let [low, high] = [0, parts.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		const part = parts[middle];
		if (part && (numbers.get(part.run) ?? 0) < number) low = middle + 1;
		else high = middle;
	}
	return low;
}

function areSame<I>(before: readonly Part<I>[], after: readonly Part<I>[]): boolean {
	const [some, others] = [before, after].map((parts) => parts.flatMap(({ items }) => items));
	return some?.length === others?.length && some?.every((item, index) => item === others?.[index]) === true;
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

/** The run in which an item stands. */
export function runOf<I>(parts: readonly Part<I>[], item: I): Run | undefined {
	return parts.find(({ items }) => items.includes(item))?.run;
}

/** The number of a row of a table, from 1 on. */
export function numberOfRow({ runs }: HasRuns, { run, row }: PlacedRow): number {
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
