import type { Table } from './filing';
import type { Row } from './row';

/**
 * Rows of a table in document order, a hundred or so together. An edit leaves all runs but one the same objects, so that what
 * was found out about a run can be kept with it.
 */
export type Run = readonly Row[];

const usual = 128;

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
export function perRun<T>(read: (run: Run) => T): (table: Pick<Table, 'runs'>) => readonly T[] {
	const kept = new WeakMap<Run, { readonly made: T }>();
	return ({ runs }) =>
		runs.map((run) => {
			const known = kept.get(run);
			if (known) return known.made;
			const made = read(run);
			kept.set(run, { made });
			return made;
		});
}
