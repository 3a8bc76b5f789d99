import { whole, type Decimal } from '../decimal';
import type { Group } from './groups';
import { blocksOf, byDate, moved, type Mode } from './mode';
import { follows, type Step } from './step';

/** What one row did to its balance. `before` and the amount make `after`, whatever the total on the row says. */
export interface Entry {
	readonly step: Step;
	readonly before: Decimal;
	readonly after: Decimal;
	/** False where the total printed on the row is none that the reading of the balance explains. */
	readonly follows: boolean;
}

interface Entries {
	/** In document order. */
	readonly entries: readonly Entry[];
	readonly start: Decimal;
	readonly end: Decimal;
}

/** What each row did, by the reading that explains the totals; where none does, each row is measured by the total above it. */
export function entriesOf(steps: Group, mode: Mode | undefined): Entries {
	if (mode === undefined) return asPrinted(steps);
	const ordered = mode === 'reverse' ? steps.toReversed() : mode === 'by-date' ? byDate(steps) : steps;
	const start = startOf(ordered, mode);
	const entryOf = new Map<Step, Entry>();
	let before = start;
	for (const step of ordered) {
		const after = isLineByLine(mode) ? step.total : before.plus(step.signed);
		entryOf.set(step, { step, before, after, follows: true });
		before = after;
	}
	return { entries: steps.flatMap((step) => entryOf.get(step) ?? []), start, end: before };
}

function isLineByLine(mode: Mode): boolean {
	return mode === 'single' || mode === 'running' || mode === 'reverse' || mode === 'by-date';
}

/** The first total less what led to it: its own row, the rows of its block, or all rows where every row has the final total. */
function startOf(ordered: Group, mode: Mode): Decimal {
	const [first] = ordered;
	if (!first) return whole(0);
	if (mode === 'final') return first.total.minus(moved(ordered));
	if (mode === 'day-end' || mode === 'block-end') return first.total.minus(moved(blocksOf(ordered, mode)[0] ?? []));
	return first.total.minus(first.signed);
}

function asPrinted(steps: Group): Entries {
	const entries = steps.map((step, index): Entry => {
		const above = steps[index - 1];
		const before = above ? above.total : step.total.minus(step.signed);
		return { step, before, after: before.plus(step.signed), follows: !above || follows(above, step) };
	});
	return { entries, start: entries[0]?.before ?? whole(0), end: steps.at(-1)?.total ?? whole(0) };
}
