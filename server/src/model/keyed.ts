import { Block, blocksThatDiffer } from '../source/sequence';
import { ofRows } from './keptRows';
import type { Row } from './row';
import { perRun, type HasRuns, type Run, type Runs } from './runs';
import { firstIndex } from '../source/search';

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

/**
 * What `make` makes of all items that stand in a table under one key, in document order. `read` sorts the items of a run, rows or what
 * is kept with rows, by keys. After an edit only the runs that changed are read, and made anew is only what has other items than before.
 *
 * One index is kept for all versions of a table and follows whichever of them asks, by the runs in which that one differs from
 * the last. So it costs no more memory than one version, and an earlier one is as good as a later.
 */
export function perKey<I extends object, T>(
	read: (rows: readonly Row[]) => ReadonlyMap<string, readonly I[]>,
	make: (items: readonly [I, ...I[]]) => T | undefined,
): (table: HasRuns) => Keyed<I, T> {
	const readKept = perRun(read);
	// Most edits leave the first or the last row of a table as it is, and that one leads to what was made before.
	const home = ofRows.kept((): { index?: Index<I, T>; few?: OneRun<I, T> } => ({}));
	const inOneRun = (run: Run): OneRun<I, T> => {
		const ends = [run.items[0], run.items.at(-1)].flatMap((row) => (row ? home(row) : []));
		const before = ends.find(({ few }) => few)?.few;
		if (before?.run === run) return before;
		const few = new OneRun(run, read(run.items), make, before);
		for (const end of ends) end.few = few;
		return few;
	};
	const indexOf = (runs: Runs): Index<I, T> => {
		const [first, last] = [runs.at(0), runs.at(runs.length - 1)];
		const index = (first && home(first).index) ?? (last && home(last).index) ?? new Index(readKept, make);
		if (first) home(first).index = index;
		if (last) home(last).index = index;
		return index;
	};
	return ({ runs }) => {
		// Nearly every form: all of it is read again sooner than an index is brought up to date.
		const only = runs.root;
		if (only instanceof Block) return inOneRun(only);
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

function madeBy<I, T>(make: (items: readonly [I, ...I[]]) => T | undefined, items: readonly I[]): T | undefined {
	return isFilled(items) ? make(items) : undefined;
}

interface Entry<I, T> {
	/** In document order. */
	readonly parts: Part<I>[];
	made: T | undefined;
}

class Index<I extends object, T> {
	private runs: Runs | undefined;
	private readonly entries = new Map<string, Entry<I, T>>();
	/** The keys of which something was made, in the order of the table. */
	private keys: readonly string[] = [];
	private list: readonly T[] | undefined;

	constructor(
		private readonly read: (run: Run) => ReadonlyMap<string, readonly I[]>,
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
		this.runs = runs;
		if (before) this.replace(blocksThatDiffer(before, runs));
		else this.begin(runs.blocks());
		return this;
	}

	/** The first look, all that a check of many filings needs: nothing gives way, and the keys come in their order. */
	private begin(runs: readonly Run[]): void {
		for (const run of runs) {
			for (const [key, items] of this.read(run)) {
				const entry = this.entries.get(key);
				if (entry) entry.parts.push({ run, items });
				else this.entries.set(key, { parts: [{ run, items }], made: undefined });
			}
		}
		for (const entry of this.entries.values()) entry.made = this.made(entry.parts);
		this.keys = [...this.entries.keys()].filter((key) => this.get(key) !== undefined);
		this.list = undefined;
	}

	private replace({ gone, come }: RunChange): void {
		const fresh = new Map<string, Part<I>[]>();
		for (const run of gone) for (const key of this.read(run).keys()) fresh.set(key, []);
		for (const run of come) {
			for (const [key, items] of this.read(run)) {
				const parts = fresh.get(key);
				if (parts) parts.push({ run, items });
				else fresh.set(key, [{ run, items }]);
			}
		}
		const [first, last] = [gone[0]?.place ?? 0, gone.at(-1)?.place ?? 0];
		for (const [key, parts] of fresh) {
			const entry = this.entries.get(key) ?? { parts: [], made: undefined };
			const from = firstPart(entry.parts, (place) => place >= first);
			const left = entry.parts.splice(from, firstPart(entry.parts, (place) => place > last) - from, ...parts);
			if (!areSame(left, parts)) entry.made = this.made(entry.parts);
			if (entry.parts.length === 0) this.entries.delete(key);
			else this.entries.set(key, entry);
		}
		this.list = undefined;
		this.order(fresh);
	}

	private made(parts: readonly Part<I>[]): T | undefined {
		return madeBy(this.make, itemsOf(parts));
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
		return firstIndex(keys.length, (index) => inOrder(this.firstOf(keys[index] ?? ''), at) >= 0, from);
	}

	/** Where a key first stands: the place of its run, and its own number among the keys of that run. */
	private firstOf(key: string): Order {
		const run = this.entries.get(key)?.parts[0]?.run;
		return run ? { run: run.place, key: [...this.read(run).keys()].indexOf(key) } : { run: -1, key: -1 };
	}
}

function isFilled<I>(items: readonly I[]): items is readonly [I, ...I[]] {
	return items.length > 0;
}

/** Some runs that stood side by side, and those that stand there now. */
interface RunChange {
	readonly gone: readonly Run[];
	readonly come: readonly Run[];
}

/** The index of the first part whose run stands at such a place, as all behind it do. */
function firstPart<I>(parts: readonly Part<I>[], isSuch: (place: number) => boolean): number {
	return firstIndex(parts.length, (index) => {
		const part = parts[index];
		return part !== undefined && isSuch(part.run.place);
	});
}

function itemsOf<I>(parts: readonly Part<I>[]): readonly I[] {
	const [only] = parts;
	if (only && parts.length === 1) return only.items;
	const all: I[] = [];
	for (const { items } of parts) for (const item of items) all.push(item);
	return all;
}

function areSame<I>(before: readonly Part<I>[], after: readonly Part<I>[]): boolean {
	const [some, others] = [itemsOf(before), itemsOf(after)];
	return some.length === others.length && some.every((item, index) => item === others[index]);
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
	return (runs.startOf(run) ?? 0) + run.items.indexOf(row) + 1;
}
