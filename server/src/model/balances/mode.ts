import { compareDates, dayNumber } from '../date';
import { type Decimal, areEqual } from '../decimal';
import { sum } from '../decimal';
import { known } from '../value';
import type { Group } from './groups';
import { follows, near, type Step } from './step';

/**
 * How the totals of a balance are to be read; `rules-catalogue.md`, section 3.2. A balance of one row is `single`: its total
 * comes from an earlier form.
 */
export type Mode = 'single' | 'running' | 'final' | 'reverse' | 'by-date' | 'day-end' | 'block-end';

/** The first reading that explains every total. */
export function modeOf(group: Group): Mode | undefined {
	if (group.length === 1) return 'single';
	if (isRunning(group)) return 'running';
	if (isFinal(group)) return 'final';
	if (isReverse(group)) return 'reverse';
	if (isRunning(byDate(group))) return 'by-date';
	if (isByBlock(group, dayOf)) return 'day-end';
	return isByBlock(group, codeOf) ? 'block-end' : undefined;
}

export function isRunning(steps: Group): boolean {
	return steps.every((step, index) => {
		const above = steps[index - 1];
		return !above || follows(above, step);
	});
}

function isFinal(steps: Group): boolean {
	return steps.every(({ total }) => areEqual(total, steps[0]?.total ?? total));
}

function isReverse(steps: Group): boolean {
	const falls = steps.some(({ row }, index) => {
		const [above, date] = [known(steps[index - 1]?.row.date ?? row.date), known(row.date)];
		return above && date && compareDates(date, above) < 0;
	});
	return (steps.length > 2 || falls) && isRunning(steps.toReversed());
}

/** The rows of one day keep their order; a date that cannot be read stays where it is. */
export function byDate(steps: Group): Group {
	return steps.toSorted((a, b) => {
		const [first, second] = [known(a.row.date), known(b.row.date)];
		return first && second ? compareDates(first, second) : 0;
	});
}

/** The rows of each day, or of each run of one code, together. */
export function blocksOf(steps: Group, mode: 'day-end' | 'block-end'): readonly Group[] {
	return blocksBy(steps, mode === 'day-end' ? dayOf : codeOf) ?? [];
}

/** The total at the end of each day, or of each run of one code, stands on all its rows. */
function isByBlock(steps: Group, keyOf: (step: Step) => string | number | undefined): boolean {
	const blocks = blocksBy(steps, keyOf);
	if (!blocks || blocks.length < 2) return false;
	return blocks.every((block, index) => {
		const total = block[0]?.total;
		if (!total || !block.every((step) => step.total.eq(total))) return false;
		const above = blocks[index - 1]?.[0];
		return !above || near(above.total.plus(moved(block)), total, [above, ...block]);
	});
}

function blocksBy(steps: Group, keyOf: (step: Step) => string | number | undefined): readonly Group[] | undefined {
	const blocks: Step[][] = [];
	let last: string | number | undefined;
	for (const step of steps) {
		const key = keyOf(step);
		if (key === undefined) return undefined;
		if (key === last) blocks.at(-1)?.push(step);
		else blocks.push([step]);
		last = key;
	}
	return blocks;
}

/** What the steps did together. */
export function moved(steps: Group): Decimal {
	return sum(steps.map(({ signed }) => signed));
}

function dayOf({ row }: Step): number | undefined {
	const date = known(row.date);
	return date && dayNumber(date);
}

function codeOf({ row }: Step): string | undefined {
	return known(row.code)?.letter;
}
