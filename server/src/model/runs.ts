import { Branch, Sequence, type Block, type Part } from '../source/sequence';
import { memoryOf } from './kept';
import type { Row } from './row';

/**
 * Rows of a table in document order, some thirty together. An edit leaves all runs but one the same objects, so that what
 * was found out about a run can be kept with it.
 */
export type Run = Block<Row>;

/** The rows of a table in their runs. */
export type Runs = Sequence<Row>;

/** A table, as far as its runs go. */
export interface HasRuns {
	readonly runs: Runs;
}

/** The fewer rows a run has, the less is read again after an edit; the more, the fewer runs there are to join. */
const usual = 32;

export function runsOf(rows: readonly Row[]): Runs {
	return Sequence.from(rows, usual);
}

/**
 * What `join` makes of what `read` makes of each run of a table. What was made of a run, and of each branch of runs, is kept, so that
 * after an edit only one run is read and the few joints above it are made anew. `join` gets parts in document order and must not care
 * how they are put together.
 */
export function overRuns<T>(
	read: (rows: readonly Row[], run: Run) => T,
	join: (parts: readonly T[]) => T,
): (table: HasRuns) => T {
	const kept = ofParts.kept((part): T =>
		part instanceof Branch ? join(part.children.map(kept)) : read(part.items, part),
	);
	return ({ runs }) => kept(runs.root);
}

/** The same where `read` looks at something beside the run. All runs are read again when that is another object. */
export function overRunsUnder<C, T>(
	read: (rows: readonly Row[], context: C) => T,
	join: (parts: readonly T[]) => T,
): (table: HasRuns, context: C) => T {
	const kept = ofParts.keptUnder((part, context: C): T =>
		part instanceof Branch ? join(part.children.map((child) => kept(child, context))) : read(part.items, context),
	);
	return ({ runs }, context) => kept(runs.root, context);
}

/** What `read` makes of a run, asked once for each run as long as it lives. */
export function perRun<T>(read: (rows: readonly Row[], run: Run) => T): (run: Run) => T {
	return ofRuns.kept((run) => read(run.items, run));
}

const ofParts = memoryOf<Part<Row>>();
const ofRuns = memoryOf<Run>();

/** Everything that `read` finds in the runs of a table, in one list. */
export function listOverRuns<T>(
	read: (rows: readonly Row[], run: Run) => readonly T[],
): (table: HasRuns) => readonly T[] {
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
		(rows) => rows.some(test),
		(parts) => parts.includes(true),
	);
}
