import { memoryOf } from '../kept';
import { numberOfRow, perKey, runOf, sorted, type Part, type PlacedRow } from '../keyed';
import { listOverRuns, type HasRuns } from '../runs';
import { folded, stepOf, type Step } from './step';

/** The steps of one balance, in document order. As long as an edit leaves them alone they are the same object. */
export type Group = readonly Step[];

const stepsOf = perKey(
	(run) =>
		sorted(
			run.flatMap((row) => stepOf(row) ?? []),
			({ key }) => key,
		),
	(steps): Group => steps,
);

/** Rows that are not whole: they end every balance of their title. */
const cutsIn = listOverRuns((rows, run) =>
	rows.flatMap((row): readonly PlacedRow[] => (row.kind === 'holding' || stepOf(row) ? [] : [{ run, row }])),
);

/** The steps of each balance, in the order of their first rows. */
export function groupsOf(table: HasRuns): readonly Group[] {
	const all = stepsOf(table).all();
	if (cutsIn(table).length === 0) return all;
	return all
		.flatMap((steps) => divided(table, steps))
		.map((steps) => ({ steps, at: numberOfStep(table, steps[0]) }))
		.sort((a, b) => a.at - b.at)
		.map(({ steps }) => steps);
}

/** The group that a step is in. */
export function groupOf(table: HasRuns, step: Step): Group | undefined {
	const steps = stepsOf(table).get(step.key);
	return steps && divided(table, steps).find((group) => group.includes(step));
}

/** Where the row of a step stands. */
export function placeOfStep(table: HasRuns, step: Step): PlacedRow | undefined {
	const run = runOf(stepsOf(table).parts(step.key), step);
	return run && { run, row: step.row };
}

function numberOfStep(table: HasRuns, step: Step | undefined): number {
	const place = step && placeOfStep(table, step);
	return place ? numberOfRow(table, place) : 0;
}

/** All steps of one key, as rows that are not whole divide them. */
function divided(table: HasRuns, steps: Group): readonly Group[] {
	const [first] = steps;
	const cuts = first ? cutsIn(table).filter(({ row }) => mayCut(row, first)) : [];
	const before = first ? cuts.map((cut) => stepsAbove(stepsOf(table).parts(first.key), cut)) : [];
	const points = [...new Set(before)].filter((count) => count > 0 && count < steps.length);
	return points.length === 0 ? [steps] : dividedAt(steps, points.sort((a, b) => a - b).join());
}

/** A title that is missing or cannot be read may be any of them. */
function mayCut({ title }: PlacedRow['row'], step: Step): boolean {
	return title.kind !== 'known' || folded(title) === folded(step.row.title);
}

function stepsAbove(parts: readonly Part<Step>[], cut: PlacedRow): number {
	let count = 0;
	for (const { run, items } of parts) {
		if (run.place > cut.run.place) break;
		const index = run.items.indexOf(cut.row);
		count += run === cut.run ? items.filter(({ row }) => run.items.indexOf(row) < index).length : items.length;
	}
	return count;
}

/** `points` are numbers of steps, in order, with commas between them. */
const dividedAt = memoryOf<Group>().keptUnder((steps, points: string): readonly Group[] => {
	const ends = points.split(',').map(Number);
	return [0, ...ends].map((start, index) => steps.slice(start, ends[index]));
});
