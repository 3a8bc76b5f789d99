import { WeakMemory, memoryOf } from './kept';
import type { Row } from './row';

/**
 * Rows of a table in document order, some thirty together. An edit leaves all runs but one the same objects, so that what
 * was found out about a run can be kept with it. The fewer the rows, the less is read again; the more, the fewer runs there are to
 * join.
 */
export type Run = readonly Row[];

/** A table, as far as its runs go. */
export interface HasRuns {
	readonly runs: readonly Run[];
}

const usual = 32;

export function runsOf(rows: readonly Row[]): readonly Run[] {
	const runs: Run[] = [];
	for (let start = 0; start < rows.length; start += usual) runs.push(rows.slice(start, start + usual));
	return runs;
}

/** The runs of the rows in which `removed` rows from index `start` on gave way to `inserted` ones. */
export function spliceRuns(
	runs: readonly Run[],
	{ start, removed, inserted }: { start: number; removed: number; inserted: readonly Row[] },
): readonly Run[] {
	let first = 0;
	let before = 0;
	for (let length = runs[0]?.length ?? 0; first < runs.length - 1 && before + length <= start;) {
		before += length;
		length = runs[++first]?.length ?? 0;
	}
	const touched: Row[] = [];
	let last = first;
	while (last < runs.length && (last === first || before + touched.length < start + removed)) {
		touched.push(...(runs[last] ?? []));
		last++;
	}
	touched.splice(start - before, removed, ...inserted);
	const renewed = touched.length > 2 * usual ? runsOf(touched) : touched.length > 0 ? [touched] : [];
	return [...runs.slice(0, first), ...renewed, ...runs.slice(last)];
}

/** What `read` makes of each run of a table, asked once for each run as long as it lives. */
export function perRun<T>(read: (run: Run) => T): (table: HasRuns) => readonly T[] {
	const kept = ofRuns.kept(read);
	return ({ runs }) => runs.map(kept);
}

const ofRuns = memoryOf<Run>();

/**
 * What `join` makes of what `read` makes of each run of a table. Runs are joined in tens and the joints again, and all of them are
 * kept, so that after an edit only one run is read and the few joints above it are made anew. `join` gets parts in document order
 * and must not care how they are put together.
 */
export function overRuns<T>(read: (run: Run) => T, join: (parts: readonly T[]) => T): (table: HasRuns) => T {
	const readUnder = overRunsUnder<undefined, T>((run) => read(run), join);
	return (table) => readUnder(table, undefined);
}

/** The same where `read` looks at something beside the run. All runs are read again when that is another object. */
export function overRunsUnder<C, T>(
	read: (run: Run, context: C) => T,
	join: (parts: readonly T[]) => T,
): (table: HasRuns, context: C) => T {
	const readKept = ofRuns.keptUnder(read);
	const joined = ofBranches.keptUnder((branch: Branch, context: C): T => {
		const { children, runs } = branch;
		if (children.length > 0) return join(children.map((child) => joined(child, context)));
		return join(runs.map((run) => readKept(run, context)));
	});
	return ({ runs }, context) => {
		const [only] = runs;
		// Nearly every form.
		return only && runs.length === 1 ? readKept(only, context) : joined(treeOf(runs), context);
	};
}

/** Everything that `read` finds in the runs of a table, in one list. */
export function listOverRuns<T>(read: (run: Run) => readonly T[]): (table: HasRuns) => readonly T[] {
	return overRuns<readonly T[]>(read, oneList);
}

/** The lists one behind the other; where only one of them holds something, that one itself. */
export function oneList<T>(parts: readonly (readonly T[])[]): readonly T[] {
	const filled = parts.filter(({ length }) => length > 0);
	return filled.length > 1 ? filled.flat() : (filled[0] ?? nothing);
}

const nothing: readonly never[] = [];

/** Whether some row of a table is such. */
export function someRow(test: (row: Row) => boolean): (table: HasRuns) => boolean {
	return overRuns(
		(run) => run.some(test),
		(parts) => parts.includes(true),
	);
}

/** Some runs, or some branches, that stand side by side. */
interface Branch {
	readonly children: readonly Branch[];
	readonly runs: readonly Run[];
}

const ofBranches = memoryOf<Branch>();
const width = 12;

/** The whole of a table as one branch, made once for each table. */
const treeOf = memoryOf<readonly Run[]>().kept((runs: readonly Run[]): Branch => {
	let level = branchesOf(runs, lowest, (own) => ({ children: [], runs: own }));
	while (level.length > 1) level = branchesOf(level, higher, (children) => ({ children, runs: [] }));
	return level[0] ?? { children: [], runs: [] };
});

/** The branch that last began with a run or with a branch. As long as it holds the same ones it is the same object. */
const lowest = new WeakMemory<Run, { readonly parts: readonly Run[]; readonly branch: Branch }>();
const higher = new WeakMemory<Branch, { readonly parts: readonly Branch[]; readonly branch: Branch }>();

function branchesOf<P extends object>(
	parts: readonly P[],
	known: WeakMemory<P, { readonly parts: readonly P[]; readonly branch: Branch }>,
	make: (parts: readonly P[]) => Branch,
): readonly Branch[] {
	const branches: Branch[] = [];
	for (let start = 0; start < parts.length; start += width) {
		const own = parts.slice(start, start + width);
		const [first] = own;
		if (!first) continue;
		const kept = known.get(first);
		if (kept && kept.parts.length === own.length && own.every((part, index) => part === kept.parts[index])) {
			branches.push(kept.branch);
			continue;
		}
		const branch = make(own);
		known.set(first, { parts: own, branch });
		branches.push(branch);
	}
	return branches;
}
